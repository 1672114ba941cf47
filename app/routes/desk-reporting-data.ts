// /can-bo/lich-bao-cao.csv: who has sent which report, for the offices the officer may see.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { OWED_COLUMNS, owedRows, reportingCalendar } from '../features/reporting/index.server.ts';
import { csvFile } from '../http/csv.server.ts';
import { atDeskWith } from '../http/session.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language, now } = await atDeskWith(request, 'read:report');
  const asked = new URL(request.url).searchParams.get('nam');
  const calendar = await reportingCalendar(actor, asked, language, now);
  return csvFile(`bao-cao-dinh-ky-${calendar.year}`, OWED_COLUMNS, owedRows(calendar));
}
