// /du-lieu-mo/goi/2026-11-21.zip: the bundle of a day, which never changes; …/moi-nhat.zip: the newest one.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { bundleAsked, bytesOf } from '../features/open-data/index.server.ts';
import { isKnownTag } from '../http/entity-tag.ts';
import { streamOf } from '../http/open-data.server.ts';
import { twinRefusal } from '../http/twins.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [, asked] = /^(\d{4}-\d{2}-\d{2}|moi-nhat)\.zip$/.exec(params.file ?? '') ?? [];
  const bundle = asked ? await bundleAsked(asked === 'moi-nhat' ? 'newest' : asked) : null;
  if (!bundle?.builtAt) return twinRefusal(404, 'khong_co');
  const etag = `"${bundle.sha256}"`;
  const headers = new Headers({
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="hoi-am-du-lieu-mo-${bundle.day}.zip"`,
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': asked === 'moi-nhat' ? 'public, no-cache' : 'public, max-age=31536000, immutable',
    ETag: etag,
    'Last-Modified': bundle.builtAt.toUTCString(),
    'Repr-Digest': `sha-256=:${Buffer.from(bundle.sha256, 'hex').toString('base64')}:`,
  });
  if (isKnownTag(request.headers.get('If-None-Match'), etag)) return new Response(null, { status: 304, headers });
  headers.set('Content-Length', String(bundle.size));
  return new Response(request.method === 'HEAD' ? null : streamOf(bytesOf(bundle)), { headers });
}
