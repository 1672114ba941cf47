// What an officer does with a report: each button of its page, and what comes of it.
import { issueForm, whyForm } from '../features/official-forms/forms.ts';
import {
  beginCorrection,
  countAgain,
  discardDraft,
  enterFigures,
  fillWithNought,
  issueReport,
  withdrawReport,
} from '../features/official-forms/index.server.ts';
import { checkForm, type FormErrors, readForm, typedIn } from './forms.server.ts';
import type { AtDesk } from './session.server.ts';

export interface ReportAnswer {
  errors: FormErrors;
  typed: Record<string, string>;
  /** Cell of the table → what was wrong with it. */
  faults: Record<string, string>;
}
type Done = { to: string };

const texts = (form: FormData) =>
  Object.fromEntries(Object.entries(typedIn(form)).map(([name, value]) => [name, String(value)]));

/** Where it led, or what to show beside the fields. */
export async function answerOfReport(request: Request, id: number, desk: AtDesk): Promise<Done | ReportAnswer> {
  const { actor, now, to } = desk;
  const form = await readForm(request);
  const version = Number(form.get('version'));
  const page = (done: string): Done => ({ to: to.deskReport(id, { xong: done }) });
  const refused = (errors: FormErrors, faults = {}): ReportAnswer => ({ errors, typed: texts(form), faults });
  const because = (why: string) => {
    if (why === 'notFound') throw new Response(null, { status: 404 });
    return refused({ '': `official-forms:refusal.${why}` });
  };
  switch (form.get('do')) {
    case 'save': {
      const cells = typedIn(form);
      const typed = (name: string) => (Object.hasOwn(cells, name) ? [cells[name]].flat().join() : null);
      const reason = String(form.get('reason') ?? '')
        .trim()
        .slice(0, 500);
      const result = await enterFigures(actor, id, { version, reason, typed }, now);
      if (result.ok) return page('saved');
      if (result.why !== 'figures') return because(result.why);
      const errors = Object.entries(result.faults).map(([name, fault]) => [name, `official-forms:form.${fault}`]);
      return refused(Object.fromEntries(errors.slice(0, 10)), result.faults);
    }
    case 'nought': {
      const result = await fillWithNought(actor, id, version, now);
      return result.ok ? page('saved') : because(result.why);
    }
    case 'again': {
      const result = await countAgain(actor, id, version, now);
      return result.ok ? page('counted') : because(result.why);
    }
    case 'discard': {
      const result = await discardDraft(actor, id, now);
      return result.ok ? { to: to.deskReports({ xong: 'discarded' }) } : because(result.why);
    }
    case 'issue': {
      const checked = checkForm(issueForm, form);
      if (!checked.ok) return refused(prefixed('issue', checked.errors));
      const result = await issueReport(actor, id, version, checked.value, now);
      if (result.ok) return page('issued');
      return result.why === 'dayWrong'
        ? refused({ 'issue-issuedDay': 'official-forms:refusal.dayWrong' })
        : because(result.why);
    }
    case 'withdraw':
    case 'correct':
      return endOrCorrect(form, id, desk, refused, because);
    default:
      throw new Response(null, { status: 404 });
  }
}

/** Names of fields as the page's ids have them. */
const prefixed = (prefix: string, errors: FormErrors): FormErrors =>
  Object.fromEntries(Object.entries(errors).map(([name, why]) => [name && `${prefix}-${name}`, why]));

async function endOrCorrect(
  form: FormData,
  id: number,
  { actor, now, to }: AtDesk,
  refused: (errors: FormErrors) => ReportAnswer,
  because: (why: string) => ReportAnswer,
): Promise<Done | ReportAnswer> {
  const checked = checkForm(whyForm, form);
  if (!checked.ok) return refused(prefixed('after', checked.errors));
  const { why } = checked.value;
  if (form.get('do') === 'withdraw') {
    const result = await withdrawReport(actor, id, why, now);
    return result.ok ? { to: to.deskReport(id, { xong: 'withdrawn' }) } : because(result.why);
  }
  const result = await beginCorrection(actor, id, why, now);
  return result.ok ? { to: to.deskReport(result.id, { xong: 'correcting' }) } : because(result.why);
}
