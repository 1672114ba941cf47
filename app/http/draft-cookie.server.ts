// The tokens of drafts in the sender's browser: a cookie of a day each. An address says only which of them.
import { randomInt } from 'node:crypto';
import { cookie, cookiesIn, DAY_SECONDS, forgotten } from './cookies.server.ts';
import { DRAFT } from './paths.ts';

const nameOf = (draft: string) => `nhap-${draft}`;
/** Two tabs are two petitions; more than a handful nobody writes at a time. */
const DRAFTS_AT_MOST = 5;

/** Which draft, in an address and in the name of its cookie. */
export const newDraftName = (): string => randomInt(36 ** 3, 36 ** 4).toString(36);

/** A `Set-Cookie` that keeps the draft for one more day. */
export const keepDraft = (draft: string, token: string): string => cookie(nameOf(draft), token, DAY_SECONDS);
export const forgetDraft = (draft: string): string => forgotten(nameOf(draft));

/** Every draft of this browser, the oldest first, as browsers send their cookies. */
export function draftsIn(request: Request): { draft: string; token: string }[] {
  return cookiesIn(request).flatMap(([name, token]) => {
    const [, draft] = /^nhap-([a-z0-9]{4})$/.exec(name) ?? [];
    return draft && /^[\w-]{43}$/.test(token) ? [{ draft, token }] : [];
  });
}

/** Those that go when one more begins. */
export const draftsTooMany = (request: Request): string[] =>
  draftsIn(request)
    .slice(0, -(DRAFTS_AT_MOST - 1))
    .map(({ draft }) => draft);

/** Which draft an address speaks of; null: of none yet. */
export const draftAskedFor = (request: Request): string | null =>
  /^[a-z0-9]{4}$/.exec(new URL(request.url).searchParams.get(DRAFT) ?? '')?.[0] ?? null;

/** The token of the draft that the address speaks of, if this browser has it. */
export const draftTokenIn = (request: Request): string | null =>
  draftsIn(request).find(({ draft }) => draft === draftAskedFor(request))?.token ?? null;
