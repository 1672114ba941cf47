// Every cookie of the portal: no script reads it, no other site sends it along with a form, no plain connection carries it.
import { settings } from '../settings.server.ts';

const isHttps = () => settings().publicUrl.startsWith('https:');
/** The prefix makes browsers refuse the cookie from anywhere but this very host, over https. */
const prefixed = (name: string) => (isHttps() ? `__Host-${name}` : name);

export const DAY_SECONDS = 86_400;

/** The value of a `Set-Cookie`. `until`: an instant, or seconds from now. */
export function cookie(name: string, value: string, until: Date | number): string {
  const end = typeof until === 'number' ? `Max-Age=${until}` : `Expires=${until.toUTCString()}`;
  return `${prefixed(name)}=${value}; Path=/; HttpOnly; SameSite=Lax; ${end}${isHttps() ? '; Secure' : ''}`;
}

export const forgotten = (name: string): string => cookie(name, '', 0);

/** Name and value of each cookie of ours, in the order the browser sent them. */
export function cookiesIn(request: Request): [name: string, value: string][] {
  const pairs = (request.headers.get('cookie') ?? '').split('; ').filter((pair) => pair.startsWith(prefixed('')));
  return pairs.map((pair) => {
    const [name = '', ...value] = pair.slice(prefixed('').length).split('=');
    return [name, value.join('=')];
  });
}

export const cookieIn = (request: Request, name: string): string | undefined =>
  cookiesIn(request).find(([one]) => one === name)?.[1];

/**
 * Sent with signing out: the browser forgets what it keeps of our pages, and what an officer was typing. Cookies are forgotten one by one:
 * to clear them all would clear those of the province's other sites, too.
 */
export const CLEARED = { 'Clear-Site-Data': '"cache", "storage"' } as const;
