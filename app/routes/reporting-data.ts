// Who has sent which periodic report, for machines and spreadsheets.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { OWED_COLUMNS, owedRows, publicReporting } from '../features/reporting/index.server.ts';
import { csvTwin, formatOf, jsonTwin } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const asked = new URL(request.url).searchParams.get('nam');
  const reporting = await publicReporting(asked, language, now);
  const pages = { self: to.reporting({ nam: asked && reporting.year }) };
  const rows = owedRows(reporting);
  if (formatOf(request) === 'csv')
    return csvTwin(request, pages, `bao-cao-dinh-ky-${reporting.year}`, OWED_COLUMNS, rows);
  return jsonTwin(pages, { nam: reporting.year, bao_cao: rows });
}
