// Officers' sessions as cookies, and the question every page of the desk begins with: who is this?
import { redirect } from '@remix-run/node';
import { browserNamed } from '../domain/browser.ts';
import { type Day, endOfDay } from '../domain/deadline.ts';
import { may, type Right } from '../domain/permissions.ts';
import { deviceName, officerOf, type StaffActor, staffActor } from '../features/accounts/index.server.ts';
import type { Officer, SignInResult } from '../features/accounts/types.ts';
import { seatedAt } from '../features/deputies/index.server.ts';
import { CLEARED, cookie, cookieIn, forgotten } from './cookies.server.ts';
import { keepHolder } from './holders.server.ts';
import { forgetTyped, keepUnsent } from './kept-answer.server.ts';
import { type Visitor, visitorOf } from './visitor.server.ts';

const DEVICE_DAYS = 400;
const SESSION = 'can-bo';
/** Between the first step of signing in and the second. */
const HALF = 'can-bo-buoc-hai';
const deviceCookie = (username: string) => `quen-${deviceName(username)}`;

export const sessionToken = (request: Request): string | undefined => cookieIn(request, SESSION);
export const halfToken = (request: Request): string | undefined => cookieIn(request, HALF);

/** What is known of the browser that wants in; `username`: to find the mark it was given when it last signed in to the account. */
export const doorwayOf = (request: Request, username?: string) => ({
  browser: browserNamed(request.headers.get('user-agent')),
  device: username === undefined ? undefined : cookieIn(request, deviceCookie(username)),
});

/** Where a step of signing in leads, with the cookies for it; null when it was not right. */
export function onward(result: SignInResult, next: string | null, { to, now }: Visitor): Response | null {
  const headers = new Headers();
  if (result.ok) {
    headers.append('Set-Cookie', cookie(SESSION, result.token, result.expiresAt));
    headers.append('Set-Cookie', forgotten(HALF));
    const until = new Date(now.getTime() + DEVICE_DAYS * 86_400_000);
    headers.append('Set-Cookie', cookie(deviceCookie(result.username), result.device, until));
    return redirect(result.mustChangePassword ? to.password() : (next ?? to.desk()), { headers });
  }
  if (result.why !== 'second') return null;
  headers.append('Set-Cookie', cookie(HALF, result.half, result.halfExpiresAt));
  return redirect(to.secondStep(next ?? undefined), { headers });
}

export const signedOut = (): Headers =>
  new Headers([
    ...Object.entries(CLEARED),
    ['Set-Cookie', forgotten(SESSION)],
    ['Set-Cookie', forgotten(OTHER_DESK)],
    ['Set-Cookie', forgetTyped()],
  ]);

/** The desk of another that a deputy chose to sit at; whether they may is asked each time. */
const OTHER_DESK = 'ban-lam-thay';

export const seatAt = (desk: { id: number; until: Day } | null): Headers =>
  new Headers({
    'Set-Cookie': desk ? cookie(OTHER_DESK, String(desk.id), endOfDay(desk.until)) : forgotten(OTHER_DESK),
  });

export async function officerIn(request: Request, now: Date): Promise<Officer | null> {
  const token = sessionToken(request);
  const officer = await officerOf(token, now);
  if (token && officer) keepHolder(token);
  const desk = Number(cookieIn(request, OTHER_DESK));
  return officer && seatedAt(officer, Number.isSafeInteger(desk) && desk > 0 ? desk : null, now);
}

export interface AtDesk extends Visitor {
  officer: Officer;
  actor: StaffActor;
}

/** What an officer must do before anything else; the page where it is done says so. */
type Due = 'password' | 'secondFactor';

/**
 * The officer of this request. Throws a redirect: to the sign-in page when there is none, to what is due first: their own password,
 * then the second factor that their role must have (`due`: not away from the page where that is done).
 */
export async function atDesk(request: Request, { due }: { due?: Due } = {}): Promise<AtDesk> {
  const visitor = visitorOf(request);
  const officer = await officerIn(request, visitor.now);
  if (!officer) throw await toSignIn(request, visitor);
  if (officer.mustChangePassword && due !== 'password') throw redirect(visitor.to.password());
  if (officer.mustEnrolNow && !due) throw redirect(visitor.to.security());
  return { ...visitor, officer, actor: await staffActor(officer) };
}

/** Back from there leads to the same page, with what was typed on it when the session ended meanwhile. */
async function toSignIn(request: Request, { to }: Visitor): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (request.method === 'GET') return redirect(to.signIn(pathname + search));
  const headers = new Headers();
  const page = await keepUnsent(request, headers);
  return redirect(to.signIn(safeNext(page) ?? undefined), { headers });
}

/** The same for a page that asks for a right: whoever lacks it learns not even that there is such a page. */
export async function atDeskWith(request: Request, right: Right): Promise<AtDesk> {
  const desk = await atDesk(request);
  if (!may(desk.officer, right)) throw new Response(null, { status: 404 });
  return desk;
}

/** Where to go after signing in: only to the desk's own pages, whatever the address says; and only in signs that a header can carry. */
export const safeNext = (next: string | null): string | null =>
  next && /^\/(en\/)?can-bo([/?][\x21-\x5b\x5d-\x7e]*)?$/.test(next) ? next : null;
