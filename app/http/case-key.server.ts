// The key to a case in the sender's browser: a cookie of a day, never an address.
import { settings } from '../settings.server.ts';

const DAY_SECONDS = 86_400;
const LONGEST_KEY = 60;
const nameOf = (code: string) => `khoa_${code}`;

const cookie = (code: string, value: string, seconds: number) => {
  const secure = settings().publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${nameOf(code)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
};

/** A `Set-Cookie` that lets this browser open the case for a day. */
export const keepCaseKey = (code: string, key: string): string => cookie(code, key.replace(/[^\w-]/g, ''), DAY_SECONDS);
export const forgetCaseKey = (code: string): string => cookie(code, '', 0);

export function caseKeyIn(request: Request, code: string): string | null {
  const start = `${nameOf(code)}=`;
  const pairs = (request.headers.get('cookie') ?? '').split('; ');
  const value = pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
  return value && value.length <= LONGEST_KEY && /^[\w-]+$/.test(value) ? value : null;
}
