// /hinh/<hash>.png: a picture of the portal itself; what has this name never changes.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { pictureOfPortal } from '../features/portal/index.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const [, sha256] = /^([0-9a-f]{64})\.png$/.exec(params.name ?? '') ?? [];
  const picture = sha256 ? await pictureOfPortal(sha256) : null;
  if (!picture) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(picture), {
    headers: {
      'Content-Type': 'image/png',
      'Content-Length': String(picture.length),
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}
