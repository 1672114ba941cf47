// The key to a case in the sender's browser: a cookie of a day, never an address.
import { cookie, cookieIn, DAY_SECONDS, forgotten } from './cookies.server.ts';

const LONGEST_KEY = 60;
const nameOf = (code: string) => `khoa_${code}`;

/** A `Set-Cookie` that lets this browser open the case for a day. */
export const keepCaseKey = (code: string, key: string): string =>
  cookie(nameOf(code), key.replace(/[^\w-]/g, ''), DAY_SECONDS);
export const forgetCaseKey = (code: string): string => forgotten(nameOf(code));

export function caseKeyIn(request: Request, code: string): string | null {
  const value = cookieIn(request, nameOf(code));
  return value && value.length <= LONGEST_KEY && /^[\w-]+$/.test(value) ? value : null;
}
