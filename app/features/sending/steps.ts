// The steps of sending: which a kind asks for, which fields each keeps, which comes next.
import { KINDS, type Kind } from '../../domain/petition.ts';
import { plainText } from '../../domain/plain-text.ts';
import type { Typed } from '../../http/forms.server.ts';
import { SEND_STEPS, type SendStep } from '../../http/paths.ts';
import { ENTER } from '../../http/typed-form.ts';
import { TOGETHER_FIELDS } from './together-form.ts';

/** What was typed, step by step, right or wrong. */
export type DraftData = Partial<Record<SendStep, Typed>>;

/** Everything a step keeps; what else a form sends is not kept. The searches are kept so that going back finds them. */
export const FIELDS_OF_STEP: Record<SendStep, readonly string[]> = {
  loai: ['kind'],
  noi: ['procedureSearch', 'procedure', 'field', 'unitSearch', 'unit', 'communeSearch', 'commune'],
  'su-viec': ['title', 'body', 'request'],
  'quyet-dinh': ['target', 'subject', 'bodySearch', 'body', 'decidedOn', 'learntOn', 'lateGround', 'lateReason'],
  'nguoi-gui': ['party', 'name', 'taxCode', 'representative', 'phone', 'email', 'address', ...TOGETHER_FIELDS],
  'cong-khai': ['consent'],
  'kiem-tra': [],
};

/** Which button of its step searches for what a field holds. */
const SEARCHES: Partial<Record<SendStep, Readonly<Record<string, string>>>> = {
  noi: { procedureSearch: 'procedure', unitSearch: 'unit', communeSearch: 'commune' },
  'quyet-dinh': { bodySearch: 'body' },
};

/** The button that was pressed. Enter presses the search that was typed in, or else none: a step is never sent by it. */
export function pressedIn(step: SendStep, typed: Typed, before: Typed | undefined): string {
  const pressed = valueIn(typed, 'do');
  if (pressed !== ENTER) return pressed;
  const isNew = (name: string) => valueIn(typed, name) !== valueIn(before, name);
  return Object.entries(SEARCHES[step] ?? {}).find(([name]) => isNew(name))?.[1] ?? ENTER;
}

export const kindOf = (data: DraftData): Kind | null => KINDS.find((kind) => kind === data.loai?.kind) ?? null;

/** The steps of this draft in order: only a complaint is asked for its decision (Luật Khiếu nại 2011, Điều 8). */
export const stepsOf = (data: DraftData): SendStep[] =>
  SEND_STEPS.filter((step) => step !== 'quyet-dinh' || kindOf(data) === 'khieu_nai');

export function stepAfter(step: SendStep, data: DraftData): SendStep {
  const steps = stepsOf(data);
  return steps[Math.min(steps.indexOf(step) + 1, steps.length - 1)] ?? 'loai';
}

export function stepBefore(step: SendStep, data: DraftData): SendStep | null {
  const steps = stepsOf(data);
  return steps[steps.indexOf(step) - 1] ?? null;
}

/** One value of what was typed. */
export function valueIn(typed: Typed | undefined, name: string): string {
  const value = typed?.[name];
  return (Array.isArray(value) ? value.at(-1) : value) ?? '';
}

/**
 * Whether one of these fields writes of denouncing (tố cáo), with diacritics or wholly without: such a matter must stay secret and
 * does not belong here. Only a question is asked then: the words also occur in other letters. Each field for itself: a title without
 * diacritics is read as such beside a text with them, and the end of one field makes no word with the beginning of the next.
 */
export const speaksOfDenouncing = (...fields: readonly string[]): boolean =>
  fields.some((field) => {
    const lower = plainText(field).toLowerCase();
    const hasDiacritics = /[^\p{ASCII}]/u.test(lower);
    return /tố\s+cáo/u.test(lower) || (!hasDiacritics && /\bto\s+cao\b/.test(lower));
  });
