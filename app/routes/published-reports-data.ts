// The issued reports as a list for machines and spreadsheets.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicReports, REPORT_COLUMNS, reportRow } from '../features/official-forms/index.server.ts';
import { csvTwin, formatOf, jsonTwin } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, to } = visitorOf(request);
  const after = new URL(request.url).searchParams.get('sau');
  const { items, next } = await publicReports(after, language);
  const pages = { self: to.publishedReports({ sau: after }), next: next && to.publishedReports({ sau: next }) };
  const rows = items.map(reportRow);
  if (formatOf(request) === 'csv') return csvTwin(request, pages, 'bao-cao-da-ban-hanh', REPORT_COLUMNS, rows);
  return jsonTwin(pages, { bao_cao: rows });
}
