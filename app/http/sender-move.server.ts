// A sender's move from its own page: shown while it is open, made once, and said on the page of the case.
import { json, redirect } from '@remix-run/node';
import type { Kind } from '../domain/petition.ts';
import { cleanFile, keepFile } from '../features/attachments/index.server.ts';
import { type CleanFile, FILES_AT_MOST, type FileRefusal } from '../features/attachments/types.ts';
import { countFiles, kindIfOpen, moveAsSender } from '../features/following/index.server.ts';
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
  typed: Typed;
  errors: FormErrors;
}

/** The page before anything was typed. Who may not make the move (any more) is led back to the case. */
export async function showMove(request: Request, asked: string | undefined, move: SenderMove) {
  const { code, to, now } = await visitAsSender(request, asked);
  const kind = await kindIfOpen(code, move, now);
  if (!kind) throw redirect(to.case(code));
  return json<MovePage & { kind: Kind }>({ code, kind, typed: {}, errors: {} });
}

/** Makes the move with what the form gave; what was typed comes back with the reason when it cannot be made. */
export async function doMove<M extends SenderMove>(request: Request, asked: string | undefined, move: M) {
  const sender = await visitAsSender(request, asked);
  const form = await readForm(request);
  if (form.get('do') === TO_LANGUAGE) throw await toOtherLanguage(request, sender.code, form);
  return makeTheMove(sender, move, form);
}

const toOtherLanguage = (request: Request, code: string, form: FormData) =>
  inOtherLanguage(request, { code, typed: typedIn(form), errors: {} } satisfies MovePage);

type Sender = Awaited<ReturnType<typeof visitAsSender>>;

async function makeTheMove<M extends SenderMove>({ code, to, now }: Sender, move: M, form: FormData, also?: Also) {
  const typed = typedIn(form);
  const checked = checkForm(moveForms[move], form);
  if (!checked.ok) return json<MovePage>({ code, typed, errors: checked.errors }, 422);
  await slow([{ rule: 'senderMove', by: [code] }], now, typed);
  const result = await moveAsSender(code, move, checked.value as MoveGiven<M>, now, also);
  if (result.ok) return redirect(to.case(code, move));
  return json<MovePage>({ code, typed, errors: { '': `petition:refusal.${result.why}` } }, 409);
}

/** Words and files: the files are looked into first, and kept in the transaction of the move. */
export async function giveInformation(request: Request, asked: string | undefined) {
  const sender = await visitAsSender(request, asked);
  const { code, now } = sender;
  const { form, files } = await readSent(request);
  if (form.get('do') === TO_LANGUAGE) throw await toOtherLanguage(request, code, form);
  const typed = typedIn(form);
  const again = (why: FileRefusal) => json<MovePage>({ code, typed, errors: { files: `sending:file.${why}` } }, 422);
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
