// The machine twin of a case: what its code alone tells.
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { readTrackingCode } from '../domain/tracking-code.ts';
import { statusOf, waitForCodes } from '../features/following/index.server.ts';
import { codePrefix } from '../features/portal/index.server.ts';
import { slowUnknown, tooManyTries } from '../http/slowing.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

const headers = { 'Cache-Control': 'no-store' };

/** Never with a key: what machines read is what anyone may read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { origin, now } = visitorOf(request);
  const wait = await waitForCodes(origin, now);
  if (wait > 0) return tooManyTries(wait);
  const code = readTrackingCode(params.code ?? '', await codePrefix());
  const status = code && (await statusOf(code));
  if (status) return json(status, { headers });
  if (code) await slowUnknown(origin, now);
  return json({ error: 'notFound' }, { status: 404, headers });
}
