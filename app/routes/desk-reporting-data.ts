// /can-bo/lich-bao-cao.csv: who has sent which report, for the offices the officer may see.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { OWED_COLUMNS, owedRows, reportingCalendar } from '../features/reporting/index.server.ts';
import { csvText } from '../http/csv.server.ts';
import { atDeskWith } from '../http/session.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language, now } = await atDeskWith(request, 'read:report');
  const asked = new URL(request.url).searchParams.get('nam');
  const calendar = await reportingCalendar(actor, asked, language, now);
  return new Response(csvText(OWED_COLUMNS, owedRows(calendar)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="bao-cao-dinh-ky-${calendar.year}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
