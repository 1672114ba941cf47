// How somebody comes to a case: with the key that opens it, signed in as its sender, with the code alone, with a code that is none, or too often.
import { redirect } from '@remix-run/node';
import { readTrackingCode } from '../domain/tracking-code.ts';
import { keyOfPart, openCase, statusOf, waitForCodes } from '../features/following/index.server.ts';
import type { StatusView } from '../features/following/types.ts';
import { isTheirCase } from '../features/identity/index.server.ts';
import { codePrefix } from '../features/portal/index.server.ts';
import { caseKeyIn, forgetCaseKey, keepCaseKey } from './case-key.server.ts';
import { citizenIn } from './citizen.server.ts';
import { keepHolder } from './holders.server.ts';
import { slowUnknown, tooManyTries } from './slowing.server.ts';
import { type Visitor, visitorOf } from './visitor.server.ts';

/** The name of the key in the links of receipts and mails. */
const KEY_PARAM = 'khoa';

export type CaseVisit = { visitor: Visitor } & (
  | { access: 'none'; asked: string }
  | { access: 'status'; code: string; status: StatusView; headers: HeadersInit }
  | { access: 'open'; code: string }
);

/** Throws redirects (to the proper address, without the key in it) and 429. */
export async function visitCase(request: Request, asked = ''): Promise<CaseVisit> {
  const visitor = visitorOf(request);
  const { to, now, origin } = visitor;
  const code = readTrackingCode(asked, await codePrefix());
  if (!code) return { visitor, access: 'none', asked };

  const url = new URL(request.url);
  const keyInAddress = url.searchParams.get(KEY_PARAM);
  if (keyInAddress !== null) throw await takeKey(code, keyInAddress, visitor);
  if (code !== asked) throw redirect(to.case(code) + url.search);

  const key = caseKeyIn(request, code);
  const opening = key ? await openCase(code, key, origin, now) : null;
  if (key && opening?.ok) {
    keepHolder(key);
    return { visitor, access: 'open', code };
  }
  const citizen = await citizenIn(request, now);
  if (citizen && (await isTheirCase(citizen, code))) return { visitor, access: 'open', code };
  if (opening && !opening.ok && opening.why === 'wait') throw tooManyTries(opening.seconds);
  await fromPart(request, code, visitor);

  const wait = await waitForCodes(origin, now);
  if (wait > 0) throw tooManyTries(wait);
  const status = await statusOf(code);
  if (status)
    return { visitor, access: 'status', code, status, headers: key ? { 'Set-Cookie': forgetCaseKey(code) } : {} };
  await slowUnknown(origin, now);
  return { visitor, access: 'none', asked: code };
}

/** Throws a redirect with the key, when whoever asks has opened another part of the same letter. */
async function fromPart(request: Request, code: string, { to, now, origin }: Visitor): Promise<void> {
  const opened = readTrackingCode(new URL(request.url).searchParams.get('tu') ?? '', await codePrefix());
  const key = opened && caseKeyIn(request, opened);
  const citizen = opened ? await citizenIn(request, now) : null;
  const isOpen =
    (opened && key && (await openCase(opened, key, origin, now)).ok) ||
    (opened && citizen && (await isTheirCase(citizen, opened)));
  const partKey = opened && isOpen ? await keyOfPart(opened, code) : null;
  if (partKey) throw redirect(to.case(code), { headers: { 'Set-Cookie': keepCaseKey(code, partKey) } });
}

/** The link of a receipt: the key goes into a cookie and leaves the address. */
async function takeKey(code: string, key: string, { to, now, origin }: Visitor): Promise<Response> {
  const opening = await openCase(code, key, origin, now);
  if (opening.ok) return redirect(to.case(code), { headers: { 'Set-Cookie': keepCaseKey(code, key) } });
  return opening.why === 'wait' ? tooManyTries(opening.seconds) : redirect(to.lookUp({ ma: code, sai: true }));
}

/** For pages that only the sender has: others are led to the case, where the key is asked for. */
export async function visitAsSender(request: Request, asked = ''): Promise<Visitor & { code: string }> {
  const visit = await visitCase(request, asked);
  if (visit.access !== 'open')
    throw redirect(visit.visitor.to.case(visit.access === 'status' ? visit.code : visit.asked || '-'));
  return { ...visit.visitor, code: visit.code };
}
