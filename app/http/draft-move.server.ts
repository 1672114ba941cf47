// What the form of a move asks beside the move itself: to begin from a template, to have no gaps when it goes out, to lose nothing.
import { appended, gapsIn, TEMPLATE_MOVES } from '../domain/template.ts';
import { PROSE } from '../features/answers/types.ts';
import { templateForCase, writingPlace } from '../features/desk/index.server.ts';
import { type FormErrors, type Typed, typedIn } from './forms.server.ts';
import type { AtDesk } from './session.server.ts';
import { keepTyped, typedContent } from './writing.server.ts';

/** What was typed with the chosen template behind it; as it was when the template does not fit. */
export async function begunFrom(desk: AtDesk, code: string, form: FormData): Promise<Typed> {
  const typed = typedIn(form);
  const move = TEMPLATE_MOVES.find((one) => one === typed.move);
  if (!move) return typed;
  const at = { code, id: Number(typed.template), move, officer: desk.officer.name };
  const template = await templateForCase(desk.actor, at, desk.now);
  if (!template) return typed;
  const field = move === 'askInformation' ? 'text' : 'reason';
  return { ...typed, [field]: appended(String(typed[field] ?? ''), template.body) };
}

/** Beside each part of a draft that is about to go to the head: what is still to be filled in. */
export function gapErrors(form: FormData): FormErrors {
  if (form.get('move') !== 'draftAnswer' || form.get('then') !== 'submit') return {};
  const unfilled = PROSE.filter((part) => gapsIn(String(form.get(part) ?? '')).length > 0);
  return Object.fromEntries(unfilled.map((part) => [part, 'petition:form.gapsLeft']));
}

/** A draft that could not be saved stays with whoever typed it. */
export async function keepRefusedDraft(desk: AtDesk, code: string, form: FormData): Promise<void> {
  const place = form.get('move') === 'draftAnswer' ? await writingPlace(desk.actor, code, desk.now) : null;
  const typed = typedIn(form);
  if (place?.mayType) await keepTyped(desk, place, typedContent(typed), typed);
}
