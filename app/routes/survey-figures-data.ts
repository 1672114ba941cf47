// The satisfaction index of one source for machines and spreadsheets.
import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  CRITERION_COLUMNS,
  comparedWith,
  compareWith,
  criterionRows,
  externalView,
  figuresRecord,
  queryOf,
  sourceAsked,
  surveyFigures,
} from '../features/surveys/index.server.ts';
import { csvTwin, formatOf, jsonTwin, twinRefusal } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const source = sourceAsked(new URL(request.url), now);
  const figures = await surveyFigures(source, language, now);
  if (!figures) return twinRefusal(404, 'khong_co_nguon_phieu_nay');
  const url = new URL(request.url);
  const other = comparedWith(url);
  const comparison = other && (await compareWith(figures, other, language, now));
  const asked = { so_sanh: url.searchParams.get('so_sanh'), so_sanh_co_quan: url.searchParams.get('so_sanh_co_quan') };
  const pages = { self: to.satisfaction({ ...queryOf(source), ...(other && asked) }) };
  if (formatOf(request) === 'csv')
    return csvTwin(request, pages, 'hai-long', CRITERION_COLUMNS, criterionRows(figures));
  const others = (await externalView()).map(({ name, year, place, value, unit, isVerified, source: from }) => ({
    ...{ chi_so: name, nam: year, noi: place, gia_tri: Number(value), da_doi_chieu: isVerified, nguon: from },
    don_vi_tinh: unit === 'percent' ? 'phan_tram' : 'diem',
  }));
  return jsonTwin(pages, { ...figuresRecord(figures, comparison), chi_so_noi_khac: others });
}
