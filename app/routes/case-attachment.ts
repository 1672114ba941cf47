// A file of a case, for its sender.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileForSender } from '../features/following/index.server.ts';
import { visitAsSender } from '../http/case-visit.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = await visitAsSender(request, params.code);
  const id = Number(params.attachment);
  const file = Number.isSafeInteger(id) ? await fileForSender(code, id) : null;
  if (!file) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.bytes.length),
      // Always saved, never shown in the portal's own name.
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
