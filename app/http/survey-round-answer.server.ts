// What the page of a round answers to each of its forms: where to go on, messages, or the report of a file of paper ballots.

import { confirmSeen, keepSeen } from '../features/seen-files/index.server.ts';
import { withdrawForm } from '../features/surveys/forms.ts';
import { endRound, importPaper, stopAtQuota, takeLinksBack, withdrawPaper } from '../features/surveys/index.server.ts';
import type { PaperReport } from '../features/surveys/types.ts';
import { checkForm, type FormErrors } from './forms.server.ts';
import { readImport } from './sent-file.server.ts';
import type { AtDesk } from './session.server.ts';

export type RoundAnswer =
  | { done: string }
  | { errors: FormErrors }
  | { seen: number }
  /** `name`: of the file that it is about. */
  | { report: PaperReport; name: string };

/** A file of paper ballots as it was seen: what it would come to, and how many forms were handed out. */
export type SeenPaper = PaperReport & { handedOut: number | null };
export const paperOf = (code: string): string => `paper of ${code}`;

const refused = (name: string, why: string): RoundAnswer => ({ errors: { [name]: `survey:form.${why}` } });
const doneOr404 = (isDone: boolean, done: string): RoundAnswer => {
  if (!isDone) throw new Response(null, { status: 404 });
  return { done };
};

export async function answerOfRound(
  request: Request,
  code: string,
  { actor, officer, now }: AtDesk,
): Promise<RoundAnswer> {
  const sent = await readImport(request);
  const { form } = sent;
  switch (form.get('intent')) {
    case 'import': {
      const handedOut = String(form.get('handedOut') ?? '').trim();
      if (!/^\d{0,7}$/.test(handedOut)) return refused('handedOut', 'handedOut');
      if (!sent.file) return { errors: { file: sent.why } };
      const given = handedOut ? Number(handedOut) : null;
      const result = await importPaper(actor, code, sent.file.bytes, given, now, true);
      if (!result.ok) throw new Response(null, { status: 404 });
      const { report } = result;
      if (report.faults.length > 0 || report.isRepeated) return { report, name: sent.file.name };
      return { seen: await keepSeen(officer.id, paperOf(code), sent.file, { ...report, handedOut: given }, now) };
    }
    case 'confirmPaper': {
      const seen = await confirmSeen<SeenPaper>(officer.id, paperOf(code), String(form.get('tep')), now);
      const result = seen && (await importPaper(actor, code, seen.bytes, seen.report.handedOut, now));
      if (!result?.ok) throw new Response(null, { status: 404 });
      return { report: result.report, name: seen!.name };
    }
    case 'takeBack':
      return doneOr404(await takeLinksBack(actor, code, now), 'takenBack');
    case 'quota':
      return doneOr404(await stopAtQuota(actor, code, form.get('stops') === 'yes', now), 'quotaChanged');
    case 'close':
      return doneOr404(await endRound(actor, code, 'closed', null, now), 'ended');
    case 'withdraw': {
      const checked = checkForm(withdrawForm, form);
      if (!checked.ok) return { errors: checked.errors };
      return doneOr404(await endRound(actor, code, 'withdrawn', checked.value.why, now), 'ended');
    }
    case 'withdrawImport': {
      const checked = checkForm(withdrawForm, form);
      if (!checked.ok) return { errors: checked.errors };
      const done = await withdrawPaper(actor, code, Number(form.get('import')), checked.value.why, now);
      return done === 'public' ? refused('import', 'publicFile') : doneOr404(done === 'done', 'importWithdrawn');
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
