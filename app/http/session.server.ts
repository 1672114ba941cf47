// Officers' sessions as cookies, and the question every page of the desk begins with: who is this?
import { redirect } from '@remix-run/node';
import { may, type Right } from '../domain/permissions.ts';
import { deviceName, officerOf, type StaffActor, staffActor } from '../features/accounts/index.server.ts';
import type { Officer } from '../features/accounts/types.ts';
import { settings } from '../settings.server.ts';
import { type Visitor, visitorOf } from './visitor.server.ts';

const DEVICE_DAYS = 400;
const isHttps = () => settings().publicUrl.startsWith('https:');
/** The prefix makes browsers refuse the cookie from anywhere but this very host, over https. */
const prefixed = (name: string) => (isHttps() ? `__Host-${name}` : name);

function cookie(name: string, value: string, expires: Date): string {
  const secure = isHttps() ? '; Secure' : '';
  return `${prefixed(name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Expires=${expires.toUTCString()}${secure}`;
}

function cookieIn(request: Request, name: string): string | undefined {
  const start = `${prefixed(name)}=`;
  const pairs = (request.headers.get('cookie') ?? '').split('; ');
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
}

const SESSION = 'can-bo';
const deviceCookie = (username: string) => `quen-${deviceName(username)}`;

export const sessionToken = (request: Request): string | undefined => cookieIn(request, SESSION);
/** What this browser was given when it last signed in to the account, if it did. */
export const deviceMark = (request: Request, username: string): string | undefined =>
  cookieIn(request, deviceCookie(username));

export function signedIn(username: string, session: { token: string; expiresAt: Date; device: string }, now: Date) {
  const headers = new Headers();
  headers.append('Set-Cookie', cookie(SESSION, session.token, session.expiresAt));
  const until = new Date(now.getTime() + DEVICE_DAYS * 86_400_000);
  headers.append('Set-Cookie', cookie(deviceCookie(username), session.device, until));
  return headers;
}

export const signedOut = (): Headers => new Headers({ 'Set-Cookie': cookie(SESSION, '', new Date(0)) });

export const officerIn = (request: Request, now: Date): Promise<Officer | null> =>
  officerOf(sessionToken(request), now);

export interface AtDesk extends Visitor {
  officer: Officer;
  actor: StaffActor;
}

/**
 * The officer of this request. Throws a redirect: to the sign-in page when there is none, to the change of password when that is due
 * (`mayBeDue`: not there, for it is that page).
 */
export async function atDesk(request: Request, { mayBeDue = false } = {}): Promise<AtDesk> {
  const visitor = visitorOf(request);
  const officer = await officerIn(request, visitor.now);
  if (!officer) {
    const { pathname, search } = new URL(request.url);
    throw redirect(visitor.to.signIn(request.method === 'GET' ? pathname + search : undefined));
  }
  if (officer.mustChangePassword && !mayBeDue) throw redirect(visitor.to.password());
  return { ...visitor, officer, actor: await staffActor(officer) };
}

/** The same for a page that asks for a right: whoever lacks it learns not even that there is such a page. */
export async function atDeskWith(request: Request, right: Right): Promise<AtDesk> {
  const desk = await atDesk(request);
  if (!may(desk.officer, right)) throw new Response(null, { status: 404 });
  return desk;
}

/** Where to go after signing in: only to the desk's own pages, whatever the address says. */
export const safeNext = (next: string | null): string | null =>
  next && /^\/(en\/)?can-bo([/?][^\\]*)?$/.test(next) ? next : null;
