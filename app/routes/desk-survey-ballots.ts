// The ballots of a round as CSV, in the format that paper ballots are imported in.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportBallots } from '../features/surveys/index.server.ts';
import { csvFile } from '../http/csv.server.ts';
import { atDeskWith } from '../http/session.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, now } = await atDeskWith(request, 'manage:surveys');
  const code = params.code ?? '';
  const ballots = await exportBallots(actor, code, now);
  if (!ballots) throw new Response(null, { status: 404 });
  return csvFile(`phieu-${code}`, ballots.columns, ballots.rows);
}
