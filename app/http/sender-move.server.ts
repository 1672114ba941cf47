// A sender's move from its own page: shown while it is open, made once, and said on the page of the case.
import { json, redirect } from '@remix-run/node';
import type { AttachmentView } from '../features/attachments/types.ts';
import {
  adoptWaiting,
  countFiles,
  dropWaiting,
  filesWaiting,
  letWait,
  moveAsSender,
  openMove,
} from '../features/following/index.server.ts';
import { type MoveGiven, moveForms } from '../features/petitions/forms.ts';
import { visitAsSender } from './case-visit.server.ts';
import { type NotTaken, takeEach } from './draft-upload.server.ts';
import { checkForm, type FormErrors, readForm, readSent, type Typed, typedIn } from './forms.server.ts';
import { inOtherLanguage } from './kept-answer.server.ts';
import type { SenderMove } from './paths.ts';
import { slow } from './slowing.server.ts';
import { TO_LANGUAGE } from './typed-form.ts';

/** All files of one side of a case together; more than any honest case has. */
const FILES_OF_A_CASE = 50;

type Also = Parameters<typeof moveAsSender>[4];

export interface MovePage {
  code: string;
  /** Which of the moves that this page is for is open. */
  move: SenderMove;
  typed: Typed;
  errors: FormErrors;
  /** Files that were not taken, and those that wait beside what is typed. */
  notTaken?: NotTaken[];
  waiting?: AttachmentView[];
}

/** The page before anything was typed. Who may make none of the moves it is for (any more) is led back to the case. */
export async function showMove(request: Request, asked: string | undefined, ...moves: SenderMove[]) {
  const { code, to, now } = await visitAsSender(request, asked);
  const move = await openMove(code, moves, now);
  if (!move) throw redirect(to.case(code));
  const waiting = move === 'giveInformation' ? await filesWaiting(code) : [];
  return json<MovePage>({ code, move, typed: {}, errors: {}, waiting });
}

/** Makes the one that is open with what the form gave; what was typed comes back with the reason when it cannot be made. */
export async function doMove(request: Request, asked: string | undefined, ...moves: [SenderMove, ...SenderMove[]]) {
  const sender = await visitAsSender(request, asked);
  const move = (await openMove(sender.code, moves, sender.now)) ?? moves[0];
  const form = await readForm(request);
  if (form.get('do') === TO_LANGUAGE) throw await toOtherLanguage(request, sender.code, move, form);
  return makeTheMove(sender, move, form);
}

const toOtherLanguage = (request: Request, code: string, move: SenderMove, form: FormData) =>
  inOtherLanguage(request, { code, move, typed: typedIn(form), errors: {} } satisfies MovePage);

type Sender = Awaited<ReturnType<typeof visitAsSender>>;

async function makeTheMove<M extends SenderMove>({ code, to, now }: Sender, move: M, form: FormData, also?: Also) {
  const typed = typedIn(form);
  const checked = checkForm(moveForms[move], form);
  if (!checked.ok) return json<MovePage>({ code, move, typed, errors: checked.errors }, 422);
  await slow([{ rule: 'senderMove', by: [code] }], now, typed);
  const result = await moveAsSender(code, move, checked.value as MoveGiven<M>, now, also);
  if (result.ok) return redirect(to.case(code, move));
  return json<MovePage>({ code, move, typed, errors: { '': `petition:refusal.${result.why}` } }, 409);
}

/** Words and files: what is wrong with one does not lose the others, which wait and are kept in the transaction of the move. */
export async function giveInformation(request: Request, asked: string | undefined) {
  const sender = await visitAsSender(request, asked);
  const { code, now } = sender;
  const { form, files } = await readSent(request);
  if (form.get('do') === TO_LANGUAGE) throw await toOtherLanguage(request, code, 'giveInformation', form);
  const typed = typedIn(form);
  const notTaken = await takeEach(code, files, sender, (file) => letWait(code, file, now));
  const pressed = String(form.get('do') ?? '');
  const removed = /^remove:(\d{1,15})$/.exec(pressed)?.[1];
  if (removed) await dropWaiting(code, Number(removed));
  const isTooMuch = (await countFiles(code)) + (await filesWaiting(code)).length > FILES_OF_A_CASE;
  const errors: FormErrors =
    notTaken.length > 0 ? { files: 'sending:errors.files' } : isTooMuch ? { files: 'sending:file.tooMany' } : {};
  if (pressed || errors.files)
    return json<MovePage>({ code, move: 'giveInformation', typed, errors, notTaken }, errors.files ? 422 : 200);
  return makeTheMove(sender, 'giveInformation', form, (tx, petitionId, eventId) =>
    adoptWaiting(tx, code, petitionId, eventId),
  );
}
