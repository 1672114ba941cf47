// A file of the visitor's own draft.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { readAttachment } from '../features/attachments/index.server.ts';
import { findDraft } from '../features/sending/index.server.ts';
import { draftTokenIn } from '../http/draft-cookie.server.ts';
import { savedFile } from '../http/saved-file.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const draft = await findDraft(draftTokenIn(request), visitorOf(request).now);
  const id = Number(params.attachment);
  const file = draft && Number.isSafeInteger(id) ? await readAttachment(id, { draftId: draft.id }) : null;
  if (!file) throw new Response(null, { status: 404 });
  return savedFile(file);
}
