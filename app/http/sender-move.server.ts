// A sender's move from its own page: shown while it is open, made once, and said on the page of the case.
import { json, redirect } from '@remix-run/node';
import { cleanFile, keepFile } from '../features/attachments/index.server.ts';
import { type CleanFile, FILES_AT_MOST, type FileRefusal } from '../features/attachments/types.ts';
import { countFiles, moveAsSender, openMove } from '../features/following/index.server.ts';
import { type MoveGiven, moveForms } from '../features/petitions/forms.ts';
import { visitAsSender } from './case-visit.server.ts';
import { countUpload } from './draft-upload.server.ts';
import { checkForm, type FormErrors, readForm, readSent, type Typed, typedIn } from './forms.server.ts';
import { inOtherLanguage } from './kept-answer.server.ts';
import type { SenderMove } from './paths.ts';
import { slow, tooManyTries } from './slowing.server.ts';
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
}

/** The page before anything was typed. Who may make none of the moves it is for (any more) is led back to the case. */
export async function showMove(request: Request, asked: string | undefined, ...moves: SenderMove[]) {
  const { code, to, now } = await visitAsSender(request, asked);
  const move = await openMove(code, moves, now);
  if (!move) throw redirect(to.case(code));
  return json<MovePage>({ code, move, typed: {}, errors: {} });
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

/** Words and files: the files are looked into first, and kept in the transaction of the move. */
export async function giveInformation(request: Request, asked: string | undefined) {
  const sender = await visitAsSender(request, asked);
  const { code, now } = sender;
  const { form, files } = await readSent(request);
  if (form.get('do') === TO_LANGUAGE) throw await toOtherLanguage(request, code, 'giveInformation', form);
  const typed = typedIn(form);
  const again = (why: FileRefusal) =>
    json<MovePage>({ code, move: 'giveInformation', typed, errors: { files: `sending:file.${why}` } }, 422);
  if (files.length > FILES_AT_MOST || (await countFiles(code)) + files.length > FILES_OF_A_CASE)
    return again('tooMany');
  const clean: CleanFile[] = [];
  for (const sent of files) {
    const wait = await countUpload(sent, code, sender);
    if (wait > 0) throw tooManyTries(wait, 'tooMuch', typed);
    const cleaned = await cleanFile(sent);
    if (!cleaned.ok) return again(cleaned.why);
    clean.push(cleaned.file);
  }
  return makeTheMove(sender, 'giveInformation', form, async (tx, petitionId, eventId) => {
    for (const file of clean) await keepFile(tx, { petitionId, from: 'sender', eventId }, file, now);
  });
}
