// The cases behind a figure for machines and spreadsheets.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { periodOf } from '../features/figures/index.server.ts';
import { listFrom, parametersOf } from '../features/timeliness/forms.ts';
import { CASE_COLUMNS, caseRecord, caseRow, casesBehind } from '../features/timeliness/index.server.ts';
import { csvTwin, formatOf, jsonTwin, twinRefusal } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { wordsOf } from '../i18n/translate.ts';

/** A file is longer than a page: a reader wants the whole list, and a list that is longer still goes on at `next`. */
const ROWS_IN_A_FILE = 5_000;
const RECORDS_AT_ONCE = 100;

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const t = wordsOf(language);
  const search = new URL(request.url).searchParams;
  const asked = periodOf(search, now);
  if (!asked.ok) return twinRefusal(400, asked.why, t(`period:refused.${asked.why}`));
  const list = listFrom(search);
  if (!list) return twinRefusal(404, 'khong_co');
  const isCsv = formatOf(request) === 'csv';
  const found = await casesBehind(list, asked, language, now, isCsv ? ROWS_IN_A_FILE : RECORDS_AT_ONCE);
  if (!found) return twinRefusal(400, 'unknownUnit', t('period:refused.unknownUnit'));
  const { period, unit, today, count, items, next } = found;
  const page = (after: string | null) =>
    to.figureCases({ ...parametersOf({ ...list, after }), tu: period.from, den: period.to, co_quan: unit?.code });
  const pages = { self: page(list.after), next: next && page(next) };
  if (isCsv) return csvTwin(request, pages, 'ho-so-cua-con-so', CASE_COLUMNS, items.map(caseRow));
  const { so, theo = null, ma = null, qua = null } = parametersOf(list);
  return jsonTwin(pages, {
    ...{ so, theo, ma, qua, tu: period.from, den: period.to, co_quan: unit?.code ?? null, tinh_den: today },
    tong_so: count,
    du_lieu: items.map(caseRecord),
  });
}
