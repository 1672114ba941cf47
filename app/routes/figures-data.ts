// The figures of a period for machines and spreadsheets.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { wholeYear } from '../domain/period.ts';
import {
  FIGURE_COLUMNS,
  figureRows,
  figuresRecord,
  periodFigures,
  periodOf,
} from '../features/figures/index.server.ts';
import { csvTwin, formatOf, jsonTwin, twinRefusal } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { wordsOf } from '../i18n/translate.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const search = new URL(request.url).searchParams;
  const t = wordsOf(language);
  const asked = periodOf(search, now);
  if (!asked.ok) return twinRefusal(400, asked.why, t(`period:refused.${asked.why}`));
  const { period, unitCode } = asked;
  const figures = await periodFigures({ ...period, unit: unitCode }, language, now);
  if (!figures) return twinRefusal(400, 'unknownUnit', t('period:refused.unknownUnit'));
  const year = wholeYear(period);
  const said = year === null ? { tu: period.from, den: period.to } : search.has('nam') && { nam: year };
  const pages = { self: to.figures({ ...said, co_quan: figures.unit?.code }) };
  if (formatOf(request) !== 'csv') return jsonTwin(pages, figuresRecord(figures, language));
  const name = year === null ? `thong-ke-${period.from}-${period.to}` : `thong-ke-${year}`;
  return csvTwin(request, pages, name, FIGURE_COLUMNS, figureRows(figures));
}
