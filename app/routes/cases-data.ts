// The public list for machines and spreadsheets.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { parametersOf } from '../features/publications/forms.ts';
import { LINE_COLUMNS, lineRecord, lineRow, publishedCases } from '../features/publications/index.server.ts';
import { searchIn } from '../http/read-code.server.ts';
import { csvTwin, formatOf, jsonTwin } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

/** A file is longer than a page: a reader wants the whole list, and a list that is longer still goes on at `next`. */
const ROWS_IN_A_FILE = 5_000;
const RECORDS_AT_ONCE = 100;

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const search = await searchIn(request);
  const isCsv = formatOf(request) === 'csv';
  const { items, next, count, isMore } = await publishedCases(
    search,
    language,
    now,
    isCsv ? ROWS_IN_A_FILE : RECORDS_AT_ONCE,
  );
  const pages = {
    self: to.cases(parametersOf(search)),
    next: next && to.cases(parametersOf({ ...search, after: next })),
  };
  if (isCsv) return csvTwin(request, pages, 'ho-so-cong-khai', LINE_COLUMNS, items.map(lineRow));
  return jsonTwin(pages, { tong_so: count, con_nua: isMore, du_lieu: items.map(lineRecord) });
}
