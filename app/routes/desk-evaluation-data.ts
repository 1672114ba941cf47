// The points of a quarter as CSV, of units or of a head's officers, in the format that they are imported in.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayOf } from '../domain/deadline.ts';
import { isQuarter, quarterOf } from '../domain/evaluation-period.ts';
import { exportOfficers, exportPoints, unitsOfHead, unitsToJudge } from '../features/evaluation/index.server.ts';
import { csvFile } from '../http/csv.server.ts';
import { atEvaluation } from '../http/evaluation-desk.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { officer, actor, now } = await atEvaluation(request);
  const asked = new URL(request.url).searchParams;
  const period = asked.get('ky') ?? '';
  const quarter = isQuarter(period) ? period : quarterOf(dayOf(now));
  if (asked.has('can-bo')) {
    const units = await unitsOfHead(officer);
    if (units.length === 0) throw new Response(null, { status: 404 });
    const { columns, rows } = await exportOfficers(actor, units, quarter, now);
    return csvFile(`diem-can-bo-${quarter}`, columns, rows);
  }
  const { columns, rows } = await exportPoints(await unitsToJudge(officer), quarter);
  return csvFile(`diem-danh-gia-${quarter}`, columns, rows);
}
