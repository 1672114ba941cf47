// A step of sending as its page sees it: who may be here, what was typed before, where to go on.
import { json, redirect } from '@remix-run/node';
import { kindOf, stepAfter, stepBefore, stepsOf } from '../features/sending/forms.ts';
import {
  type Draft,
  destinationOf,
  errorsOf,
  findDraft,
  firstIncomplete,
  type Rules,
  rulesFor,
  saveStep,
  sentWith,
} from '../features/sending/index.server.ts';
import { keepCaseKey } from './case-key.server.ts';
import { draftTokenIn, keepDraft } from './draft-cookie.server.ts';
import type { NotTaken } from './draft-upload.server.ts';
import { type FormErrors, type Typed, typedIn } from './forms.server.ts';
import { SEND_STEPS, type SendStep, withQuery } from './paths.ts';
import { slow } from './slowing.server.ts';
import { type Visitor, visitorOf } from './visitor.server.ts';

/** In the address of a step that was opened from the check page: it leads back there. */
const BACK_TO_CHECK = 've';
const EXPIRED = 'het-han';

export interface Step {
  visitor: Visitor;
  token: string | null;
  draft: Draft;
  rules: Rules;
}

/** Opens a step; throws the redirect to where its visitor belongs instead: the receipt, or the first step that is not right. */
export async function openStep(request: Request, step: SendStep): Promise<Step> {
  const visitor = visitorOf(request);
  const { to, now } = visitor;
  const token = draftTokenIn(request);
  const draft = (await findDraft(token, now)) ?? { id: '', data: {} };
  const rules = await rulesFor(draft.data, now);
  if (step === 'loai') return { visitor, token, draft, rules };
  if (!draft.id) throw (await toReceipt(token, visitor)) ?? redirect(to.send('loai'));
  const first = firstIncomplete(draft.data, rules);
  const place = (one: SendStep) => SEND_STEPS.indexOf(one);
  if (place(first) < place(step)) throw redirect(to.send(first));
  if (!stepsOf(draft.data).includes(step)) throw redirect(to.send(stepAfter('su-viec', draft.data)));
  return { visitor, token, draft, rules };
}

/** What every step's page shows beside its own fields. */
export async function frameOf(request: Request, step: SendStep, { visitor, draft, rules }: Step) {
  const { data } = draft;
  const params = new URL(request.url).searchParams;
  const steps = stepsOf(data);
  // A complaint goes to the body it is about, which is asked for only in its own step.
  const decides = kindOf(data) === 'khieu_nai' ? 'quyet-dinh' : 'noi';
  const isPlaceKnown = SEND_STEPS.indexOf(step) > SEND_STEPS.indexOf(decides);
  const isFromCheck = params.get(BACK_TO_CHECK) === 'kiem-tra';
  return {
    // Written out: an empty action would carry along a fragment, which keeps the browser from moving to the messages on top.
    action: isFromCheck ? editPath(visitor.to, step) : visitor.to.send(step),
    number: steps.indexOf(step) + 1,
    total: steps.length,
    before: stepBefore(step, data),
    isFromCheck,
    hasExpired: params.has(EXPIRED),
    hasDraft: draft.id !== '',
    goesTo: isPlaceKnown ? ((await destinationOf(data, rules, visitor.now))?.unit ?? null) : null,
  };
}

/** Counts the draft's day in the browser as well. */
export const slide = ({ token, draft }: Step): HeadersInit =>
  token && draft.id ? { 'Set-Cookie': keepDraft(token) } : {};

/**
 * Saves what was typed. Right: on to the next step (`thrown` is that redirect). Wrong: the messages, for the page to show.
 * `isOnlySaved`: an intermediate button (search, upload) was pressed, nothing is checked.
 */
export async function saveTyped(request: Request, step: SendStep, typed: Typed) {
  const visitor = visitorOf(request);
  const { to, now } = visitor;
  const oldToken = draftTokenIn(request);
  const before = await findDraft(oldToken, now);
  // The draft has become a petition: typing on in an old page leads to its receipt. Only the first step begins anew.
  const receipt = !before && step !== 'loai' ? await toReceipt(oldToken, visitor) : null;
  if (receipt) throw receipt;
  if (!before) await slow([{ rule: 'draft', origin: visitor.origin }], now, typed);
  const token = await saveStep(oldToken, step, typed, now);
  const headers = { 'Set-Cookie': keepDraft(token) };
  const data = { ...before?.data, [step]: typed };
  const rules = await rulesFor(data, now);
  const first = firstIncomplete(data, rules);
  const isTooEarly = SEND_STEPS.indexOf(first) < SEND_STEPS.indexOf(step);
  const goOn = () => {
    const isFromCheck = new URL(request.url).searchParams.get(BACK_TO_CHECK) === 'kiem-tra';
    const next = isFromCheck ? first : stepAfter(step, data);
    const expired = isTooEarly && !before ? { [EXPIRED]: 'co' } : {};
    return redirect(withQuery(to.send(isTooEarly ? first : next), expired), { headers });
  };
  if (isTooEarly) throw goOn();
  return { visitor, token, data, rules, headers, errors: errorsOf(step, typed, rules), goOn };
}

/** The usual action of a step: save, check, go on or say what is wrong. */
export async function actOnStep(request: Request, step: SendStep, form: FormData) {
  const typed = typedIn(form);
  const saved = await saveTyped(request, step, typed);
  return saved.errors ? refused(typed, saved.errors, saved.headers) : saved.goOn();
}

/** The page again, with the messages and everything that was typed. */
export const refused = (typed: Typed, errors: FormErrors, headers: HeadersInit, notTaken: NotTaken[] = []) =>
  json({ typed, errors, notTaken }, { status: 422, headers });

/** To the receipt of what this token has sent; null when it has sent nothing. */
export async function toReceipt(token: string | null, { to }: Visitor): Promise<Response | null> {
  const sent = await sentWith(token);
  return sent && redirect(to.receipt(sent.code), { headers: { 'Set-Cookie': keepCaseKey(sent.code, sent.key) } });
}

/** The address of a step to correct, from the check page. */
const editPath = (to: Visitor['to'], step: SendStep): string =>
  withQuery(to.send(step), { [BACK_TO_CHECK]: 'kiem-tra' });
