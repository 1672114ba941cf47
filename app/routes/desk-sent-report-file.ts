// /can-bo/lich-bao-cao/…/tep: the file of a report that was sent outside of the portal.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { sentFile } from '../features/reporting/index.server.ts';
import { owedKeyIn } from '../http/report-visit.server.ts';
import { savedFile } from '../http/saved-file.ts';
import { atDeskWith } from '../http/session.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await atDeskWith(request, 'read:report');
  const file = await sentFile(actor, owedKeyIn(params));
  if (!file) throw new Response(null, { status: 404 });
  return savedFile(file);
}
