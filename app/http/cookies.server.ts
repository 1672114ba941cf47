// Cookies that open something: no script reads them, no other site sends them along with a form, no plain connection carries them.
import { settings } from '../settings.server.ts';

const isHttps = () => settings().publicUrl.startsWith('https:');
/** The prefix makes browsers refuse the cookie from anywhere but this very host, over https. */
const prefixed = (name: string) => (isHttps() ? `__Host-${name}` : name);

/** The value of a `Set-Cookie`. */
export function cookie(name: string, value: string, expires: Date): string {
  const secure = isHttps() ? '; Secure' : '';
  return `${prefixed(name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Expires=${expires.toUTCString()}${secure}`;
}

export const forgotten = (name: string): string => cookie(name, '', new Date(0));

export function cookieIn(request: Request, name: string): string | undefined {
  const start = `${prefixed(name)}=`;
  const pairs = (request.headers.get('cookie') ?? '').split('; ');
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
}
