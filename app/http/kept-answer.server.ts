// A form that was not taken is answered by an address to read, not by the form's own answer: going back, reloading and changing the
// language show it again with its messages and everything that was typed. What a browser has typed is kept for it alone.
import { type EntryContext, redirect } from '@remix-run/node';
import { findForm, keepForm } from '../features/kept-forms/index.server.ts';
import { countTry } from '../features/throttle/index.server.ts';
import { cookie, cookieIn, forgotten } from './cookies.server.ts';
import { readForm, typedIn } from './forms.server.ts';
import { inLanguage } from './paths.ts';
import { NOT_SENT } from './typed-form.ts';
import { visitorOf } from './visitor.server.ts';

const COOKIE = 'da-nhap';
/** In an address: which of the forms that this browser has kept is shown. */
const AGAIN = 'lai';

type Answers = Record<string, unknown>;
interface KeptAnswer {
  /** Without the language: the same form in both. */
  path: string;
  /** By route; or what was typed, for whichever route stands at the path. */
  answers: Answers | null;
  typed?: Answers;
}

const pathIn = (url: string) => new URL(url).pathname.replace(/^\/en(?=\/|$)/, '') || '/';
const tokenIn = (request: Request) => /^[\w-]{43}$/.exec(cookieIn(request, COOKIE) ?? '')?.[0] ?? null;

/** Whoever signs out leaves nothing typed to the next at this machine. */
export const forgetTyped = (): string => forgotten(COOKIE);

async function addressOf(request: Request, page: string, kept: KeptAnswer, headers: Headers, also = {}) {
  const { origin, now } = visitorOf(request);
  if ((await countTry([{ rule: 'keptForm', origin }], now)) > 0) return null;
  const found = await keepForm(tokenIn(request), kept, now);
  if (!found) return null;
  headers.append('Set-Cookie', cookie(COOKIE, found.token, found.until));
  const { pathname, searchParams } = new URL(page);
  for (const [name, value] of Object.entries({ ...also, [AGAIN]: found.id })) searchParams.set(name, value);
  return `${pathname}?${searchParams}`;
}

/** Where the answer to a faulty form can be read; null for everything else. A tablet at a counter (`Refresh`) keeps nothing. */
export async function readElsewhere(request: Request, status: number, headers: Headers, context: EntryContext) {
  const { actionData, errors } = context.staticHandlerContext;
  const isFaulty = request.method === 'POST' && status >= 400 && status !== 429 && actionData && !errors;
  if (!isFaulty || headers.has('Refresh')) return null;
  const address = await addressOf(request, request.url, { path: pathIn(request.url), answers: actionData }, headers);
  return address && redirect(address, { status: 303, headers });
}

/** Gives a page the answer that its address names, as if the form had just been sent. */
export async function recallAnswer(request: Request, context: EntryContext): Promise<void> {
  const id = new URL(request.url).searchParams.get(AGAIN);
  const page = context.staticHandlerContext;
  if (request.method !== 'GET' || !id || page.errors) return;
  const kept = (await findForm(tokenIn(request), id, new Date())) as KeptAnswer | null;
  if (kept?.path !== pathIn(request.url)) return;
  const leaf = page.matches.at(-1)?.route.id ?? '';
  page.actionData = kept.answers ?? { [leaf]: kept.typed };
}

/** The same form in the other language, with what was typed and nothing said about it yet. */
export async function inOtherLanguage(request: Request, shown: Answers): Promise<Response> {
  const { language } = visitorOf(request);
  const page = new URL(request.url);
  page.pathname = inLanguage(language === 'vi' ? 'en' : 'vi', page.pathname);
  const headers = new Headers();
  const address = await addressOf(
    request,
    page.href,
    { path: pathIn(request.url), answers: null, typed: shown },
    headers,
  );
  return redirect(address ?? page.pathname, { headers });
}

/**
 * Keeps what somebody sent whose session had ended meanwhile. Returns the page it was typed on, which shows it again and says so;
 * null when it was sent from no page, or is too large.
 */
export async function keepUnsent(request: Request, headers: Headers): Promise<string | null> {
  const from = request.headers.get('referer') ?? '';
  if (!URL.canParse(from)) return null;
  const form = await readForm(request);
  const typed = typedIn(form);
  const shown = { errors: {}, refusal: null, revealed: null, move: typed.move ?? '', typed };
  return addressOf(request, from, { path: pathIn(from), answers: null, typed: shown }, headers, { [NOT_SENT]: 'co' });
}
