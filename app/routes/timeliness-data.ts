// The figures of timeliness for machines and spreadsheets, with the target lines.
import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  FIGURE_COLUMNS,
  figureRows,
  figuresRecord,
  periodFigures,
  periodOf,
} from '../features/figures/index.server.ts';
import { targetRecord, targetStandings } from '../features/targets/index.server.ts';
import { csvTwin, formatOf, jsonTwin, twinRefusal } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { wordsOf } from '../i18n/translate.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const t = wordsOf(language);
  const asked = periodOf(new URL(request.url).searchParams, now);
  if (!asked.ok) return twinRefusal(400, asked.why, t(`period:refused.${asked.why}`));
  const { period, unitCode } = asked;
  const figures = await periodFigures({ ...period, unit: unitCode }, language, now);
  if (!figures) return twinRefusal(400, 'unknownUnit', t('period:refused.unknownUnit'));
  const pages = { self: to.timeliness({ tu: period.from, den: period.to, co_quan: figures.unit?.code }) };
  if (formatOf(request) === 'csv')
    return csvTwin(request, pages, `thoi-han-${period.from}-${period.to}`, FIGURE_COLUMNS, figureRows(figures));
  const targets = await targetStandings(figures, language);
  return jsonTwin(pages, { ...figuresRecord(figures, language), chi_tieu: targets.map(targetRecord) });
}
