// The token of a draft in the sender's browser: a cookie of a day that no script can read.
import { settings } from '../settings.server.ts';

const NAME = 'nhap';
const DAY_SECONDS = 86_400;

function cookie(value: string, seconds: number): string {
  const secure = settings().publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${NAME}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

/** A `Set-Cookie` that keeps the draft for one more day. */
export const keepDraft = (token: string): string => cookie(token, DAY_SECONDS);
export const forgetDraft = (): string => cookie('', 0);

/** The token, if the browser has one of the right shape. */
export function draftTokenIn(request: Request): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split('; ');
  const value = pairs.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
  return value && /^[\w-]{43}$/.test(value) ? value : null;
}
