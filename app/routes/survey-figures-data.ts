// The satisfaction index of one source for machines and spreadsheets.
import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  CRITERION_COLUMNS,
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
  const pages = { self: to.satisfaction(queryOf(source)) };
  if (formatOf(request) === 'csv') return csvTwin(pages, 'hai-long', CRITERION_COLUMNS, criterionRows(figures));
  const others = (await externalView()).map(({ name, year, place, value, unit, isVerified, source: from }) => ({
    ...{ chi_so: name, nam: year, noi: place, gia_tri: Number(value), da_doi_chieu: isVerified, nguon: from },
    don_vi_tinh: unit === 'percent' ? 'phan_tram' : 'diem',
  }));
  return jsonTwin(pages, { ...figuresRecord(figures), chi_so_noi_khac: others });
}
