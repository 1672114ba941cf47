// A step of sending as its page sees it: who may be here, what was typed before, where to go on.
import { json, redirect } from '@remix-run/node';
import { removeFromDraft } from '../features/attachments/index.server.ts';
import { type DraftData, kindOf, pressedIn, stepAfter, stepBefore, stepsOf } from '../features/sending/forms.ts';
import {
  type Draft,
  destinationOf,
  draftIdOf,
  errorsOf,
  findDraft,
  firstIncomplete,
  type Rules,
  rulesFor,
  saveStep,
  sentWith,
  staleChoices,
} from '../features/sending/index.server.ts';
import { keepCaseKey } from './case-key.server.ts';
import {
  draftAskedFor,
  draftsIn,
  draftsTooMany,
  draftTokenIn,
  forgetDraft,
  keepDraft,
  newDraftName,
} from './draft-cookie.server.ts';
import { type NotTaken, takeFiles } from './draft-upload.server.ts';
import { type FormErrors, readSent, type Typed, typedIn } from './forms.server.ts';
import type { SentFile } from './multipart.server.ts';
import { ABOUT_PROCEDURE, DISCARD, inLanguage, procedureAskedFor, SEND_STEPS, type SendStep } from './paths.ts';
import { slow } from './slowing.server.ts';
import { ENTER, TO_LANGUAGE } from './typed-form.ts';
import { type Visitor, visitorOf } from './visitor.server.ts';

/** In the address of a step that was opened to correct it: where it leads back to. */
const BACK_TO = 've';
const EXPIRED = 'het-han';

export interface Step {
  visitor: Visitor;
  /** Which of this browser's drafts; null: none yet. */
  name: string | null;
  token: string | null;
  draft: Draft;
  rules: Rules;
}

/** Opens a step; throws the redirect to where its visitor belongs instead: the receipt, or the first step that is not right. */
export async function openStep(request: Request, step: SendStep): Promise<Step> {
  const visitor = visitorOf(request);
  const { to, now } = visitor;
  const name = draftAskedFor(request);
  const token = draftTokenIn(request);
  const draft = (await findDraft(token, now)) ?? { id: '', data: {} };
  const rules = await rulesFor(draft.data, now, draft.id);
  if (step === 'loai') return { visitor, name, token, draft, rules };
  const [only, ...others] = name ? [] : draftsIn(request);
  if (only) throw redirect(others.length > 0 ? to.send() : to.send(step, only.draft, keptIn(request)));
  if (!draft.id) throw (await toReceipt(token, visitor)) ?? redirect(to.send('loai'));
  const first = firstIncomplete(draft.data, rules);
  if (placeOf(first) < placeOf(step)) throw redirect(to.send(first, name));
  if (!stepsOf(draft.data).includes(step)) throw redirect(to.send(stepAfter('su-viec', draft.data), name));
  return { visitor, name, token, draft, rules };
}

const placeOf = (step: SendStep) => SEND_STEPS.indexOf(step);

/** A complaint goes to the body it is about, which is asked for only in its own step. */
const deciding = (data: DraftData): SendStep => (kindOf(data) === 'khieu_nai' ? 'quyet-dinh' : 'noi');

const backTo = (request: Request): SendStep | null => {
  const asked = new URL(request.url).searchParams.get(BACK_TO);
  return SEND_STEPS.find((step) => step === asked) ?? null;
};

/** What the addresses of one step carry along. */
const keptIn = (request: Request) => ({
  [BACK_TO]: backTo(request),
  [ABOUT_PROCEDURE]: procedureAskedFor(request.url),
});

/** What every step's page shows beside its own fields. */
export async function frameOf(request: Request, step: SendStep, { visitor, name, draft, rules }: Step) {
  const { data } = draft;
  const params = new URL(request.url).searchParams;
  const steps = stepsOf(data);
  const back = backTo(request);
  return {
    // Written out: an empty action would carry along a fragment, which keeps the browser from moving to the messages on top.
    action: visitor.to.send(step, name, keptIn(request)),
    draft: name,
    step,
    number: steps.indexOf(step) + 1,
    total: steps.length,
    before: stepBefore(step, data),
    isFromCheck: back === 'kiem-tra',
    hasExpired: params.has(EXPIRED),
    hasDraft: draft.id !== '',
    goesTo:
      placeOf(step) > placeOf(deciding(data)) ? ((await destinationOf(data, rules, visitor.now))?.unit ?? null) : null,
  };
}

/** Counts the draft's day in the browser as well. */
export const slide = ({ name, token, draft }: Step): HeadersInit =>
  name && token && draft.id ? { 'Set-Cookie': keepDraft(name, token) } : {};

/**
 * Saves what was typed. Right: on to the next step (`thrown` is that redirect). Wrong: the messages, for the page to show.
 */
export async function saveTyped(request: Request, step: SendStep, given: Typed, files: readonly SentFile[] = []) {
  const visitor = visitorOf(request);
  const { to, now } = visitor;
  const oldToken = draftTokenIn(request);
  const before = await findDraft(oldToken, now);
  // The draft has become a petition: typing on in an old page leads to its receipt. Only the first step begins anew.
  const receipt = !before && step !== 'loai' ? await toReceipt(oldToken, visitor) : null;
  if (receipt) throw receipt;
  const stale = staleChoices(before?.data[step], given);
  const typed: Typed = { ...given, ...Object.fromEntries(stale.map((choice) => [choice, ''])) };
  if (!before) await slow([{ rule: 'draft', origin: visitor.origin }], now, typed);
  const token = await saveStep(oldToken, step, typed, now);
  const notTaken = await takeFiles(token, step, files, visitor);
  const name = draftAskedFor(request) ?? newDraftName();
  const headers = new Headers({ 'Set-Cookie': keepDraft(name, token) });
  if (!oldToken) for (const one of draftsTooMany(request)) headers.append('Set-Cookie', forgetDraft(one));
  const data = { ...before?.data, [step]: typed };
  const rules = await rulesFor(data, now, draftIdOf(token));
  const first = firstIncomplete(data, rules);
  const isTooEarly = placeOf(first) < placeOf(step);
  const goOn = () => {
    const back = backTo(request);
    const next = back && placeOf(back) > placeOf(step) ? (placeOf(first) < placeOf(back) ? first : back) : null;
    const also = {
      [EXPIRED]: isTooEarly && !before ? 'co' : null,
      [ABOUT_PROCEDURE]: step === 'loai' ? procedureAskedFor(request.url) : null,
    };
    return redirect(to.send(isTooEarly ? first : (next ?? stepAfter(step, data)), name, also), { headers });
  };
  if (isTooEarly) throw goOn();
  const way = wayOut(request, step, { typed, data, name });
  if (way) throw redirect(way, { headers });
  /** The same page once more, at the part that a button of it changed. */
  const stay = (part: string) => redirect(`${to.send(step, name, keptIn(request))}#${part}`, { headers });
  const pressed = pressedIn(step, typed, before?.data[step]);
  if (pressed === ENTER) throw stay('');
  const searchedAnew = Object.fromEntries(stale.map((choice) => [choice, 'sending:errors.searchedAnew']));
  const errors = stale.length > 0 ? { ...errorsOf(step, typed, rules), ...searchedAnew } : errorsOf(step, typed, rules);
  return { token, pressed, headers, errors, notTaken, goOn, stay };
}

/** Where a button leads that leaves the step: nothing is checked, everything typed is saved. */
function wayOut(request: Request, step: SendStep, at: { typed: Typed; data: DraftData; name: string }): string | null {
  const { language, to } = visitorOf(request);
  const { data, name } = at;
  switch (at.typed.do) {
    case 'to:before':
      return to.send(stepBefore(step, data) ?? 'loai', name);
    case 'to:office':
      return to.send(deciding(data), name, { [BACK_TO]: step });
    case 'to:discard':
      return to.send(null, name, { [DISCARD]: 'hoi' });
    case TO_LANGUAGE:
      return inLanguage(language === 'vi' ? 'en' : 'vi', to.send(step, name, keptIn(request)));
    default:
      return null;
  }
}

/** The usual action of a step: save, check, go on or say what is wrong. */
export async function actOnStep(request: Request, step: SendStep, form: FormData) {
  const typed = typedIn(form);
  const saved = await saveTyped(request, step, typed);
  return saved.errors ? refused(typed, saved.errors, saved.headers) : saved.goOn();
}

/** The action of a step that takes files: they are kept whatever is wrong with the words, one can be taken out again. */
export async function actOnStepWithFiles(request: Request, step: SendStep) {
  const { form, files } = await readSent(request);
  const typed = typedIn(form);
  const { token, pressed, errors, notTaken, headers, goOn, stay } = await saveTyped(request, step, typed, files);
  const removed = /^remove:(\d{1,15})$/.exec(pressed)?.[1];
  if (removed) await removeFromDraft(draftIdOf(token), Number(removed));
  if (notTaken.length > 0) {
    const all = { ...(pressed ? {} : errors), files: 'sending:errors.files' };
    return refused(typed, all, headers, notTaken);
  }
  if (pressed) return stay('files');
  return errors ? refused(typed, errors, headers) : goOn();
}

/** The page again, with the messages and everything that was typed. */
export const refused = (typed: Typed, errors: FormErrors, headers: HeadersInit, notTaken: NotTaken[] = []) =>
  json({ typed, errors, notTaken }, { status: 422, headers });

/** To the receipt of what this token has sent; null when it has sent nothing. */
export async function toReceipt(token: string | null, { to }: Visitor): Promise<Response | null> {
  const sent = await sentWith(token);
  return sent && redirect(to.receipt(sent.code), { headers: { 'Set-Cookie': keepCaseKey(sent.code, sent.key) } });
}
