// A file of a case, for the officers whose case it is.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { may } from '../domain/permissions.ts';
import { readAttachment } from '../features/attachments/index.server.ts';
import { fileOpenedBy } from '../features/casework/index.server.ts';
import { caseInSight } from '../features/desk/index.server.ts';
import { savedFile } from '../http/saved-file.ts';
import { atDesk } from '../http/session.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, now } = await atDesk(request);
  // A scan or a signed letter cannot be masked: who may not know the sender gets no file at all.
  const petitionId = may(actor, 'reveal:sender') ? await caseInSight(actor, params.code ?? '') : null;
  const id = Number(params.attachment);
  const mayExist = petitionId !== null && Number.isSafeInteger(id);
  const file = mayExist ? await readAttachment(id, { petitionId }) : null;
  if (!file) throw new Response(null, { status: 404 });
  await fileOpenedBy(actor, params.code!, id, now);
  return savedFile(file);
}
