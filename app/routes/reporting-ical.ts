// /thong-ke/bao-cao-dinh-ky.ics: the last days of periodic reports, for calendars to subscribe to.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { reportingIcal } from '../features/reporting/index.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  return new Response(await reportingIcal(language, now), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bao-cao-dinh-ky.ics"',
    },
  });
}
