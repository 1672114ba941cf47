// What can be done while an answer is written, beside the moves: looked on, typed, taken over, begun from a template.
import { appended } from '../domain/template.ts';
import type { StaffActor } from '../features/accounts/index.server.ts';
import { copyBy, discardCopy, keepCopy, removeDraftFile, versionContent } from '../features/answers/index.server.ts';
import { type AnswerContent, contentOf, mergedBases } from '../features/answers/types.ts';
import { givenPart } from '../features/casework/index.server.ts';
import { beSeen, leave, takeOver, whoIsAt } from '../features/checkout/index.server.ts';
import { templateForCase, type WritingPlace, writingPlace } from '../features/desk/index.server.ts';
import { formatInstant } from '../i18n/format.ts';
import { wordsOf } from '../i18n/translate.ts';
import type { Typed } from './forms.server.ts';
import type { AtDesk } from './session.server.ts';

/** Throws a 404 when the case is not theirs, as for a code that nobody has. */
export async function placeAtDesk(actor: StaffActor, code: string | undefined, now: Date): Promise<WritingPlace> {
  const place = await writingPlace(actor, code ?? '', now);
  if (!place) throw new Response(null, { status: 404 });
  return place;
}

interface Doing {
  code: string;
  place: WritingPlace;
  /** The button or the script's errand; behind a colon its object. */
  what: string;
  typed: Typed;
}
type Done = { by: 'form' } | { by: 'script'; isMine: boolean };
const BY_FORM: Done = { by: 'form' };

/** Throws a 400 for an errand that does not exist, a 403 for one that is not theirs. */
export async function doneWith(desk: AtDesk, doing: Doing): Promise<Done> {
  const { actor, now } = desk;
  const { place, typed } = doing;
  const { staffId } = actor;
  const [what, object] = doing.what.split(':');
  if (what === 'look') {
    await beSeen(place.petitionId, staffId, now);
    return { by: 'script', isMine: true };
  }
  if (what === 'leave') {
    if ('body' in typed && place.mayType) await keepTyped(desk, place, typedContent(typed), typed);
    await leave(place.petitionId, staffId);
    return { by: 'script', isMine: false };
  }
  if (!place.mayType) throw new Response(null, { status: 403 });
  switch (what) {
    case 'copy':
      return { by: 'script', isMine: await keepTyped(desk, place, typedContent(typed), typed) };
    case 'discard':
      await discardCopy(place, staffId);
      return BY_FORM;
    case 'use':
      await goOnWithCopy(desk, place);
      return BY_FORM;
    case 'takeOver':
      if (place.isOpen)
        await takeOver(actor, { petitionId: place.petitionId, code: doing.code, from: Number(typed.from) }, now);
      return BY_FORM;
    case 'template':
      await beginFrom(desk, doing);
      return BY_FORM;
    case 'part':
      await putIn(desk, place, Number(object), typed);
      return BY_FORM;
    case 'restore':
      await restore(desk, place, Number(object ?? typed.version));
      return BY_FORM;
    case 'removeFile':
      await keepTyped(desk, place, typedContent(typed), typed);
      if (place.isOpen && place.current) await removeDraftFile(place.current.id, Number(object));
      return BY_FORM;
    default:
      throw new Response(null, { status: 400 });
  }
}

export const typedContent = (typed: Typed): AnswerContent => {
  const content = contentOf(typed);
  return { ...content, legalBasis: mergedBases(content.legalBasis, [typed.basis ?? []].flat()) };
};

/** The version that a form was opened on. */
const basedOn = (typed: Typed): number => Number(typed.version) || 0;

export const keepTyped = ({ actor, now }: AtDesk, place: WritingPlace, content: AnswerContent, typed: Typed) =>
  keepCopy(place, actor.staffId, { content, basedOn: basedOn(typed) }, now, { takesLock: place.isOpen });

/** Their copy goes on from the version that stands now: they have seen what differs. */
async function goOnWithCopy({ actor, now }: AtDesk, place: WritingPlace): Promise<void> {
  const copy = await copyBy(place, actor.staffId);
  if (!copy || !place.isOpen) return;
  await keepCopy(place, actor.staffId, { content: copy.content, basedOn: place.version }, now, { takesLock: true });
}

async function restore({ actor, now }: AtDesk, place: WritingPlace, number: number): Promise<void> {
  const content = Number.isSafeInteger(number) ? await versionContent(place, number) : null;
  if (!content || !place.isOpen) return;
  await keepCopy(place, actor.staffId, { content, basedOn: place.version }, now, { takesLock: true });
}

/** The template behind what is typed; without one only what is typed is kept. */
async function beginFrom(desk: AtDesk, { code, place, typed }: Doing): Promise<void> {
  const content = typedContent(typed);
  const at = { code, id: Number(typed.template), move: 'draftAnswer', officer: desk.officer.name } as const;
  const template = await templateForCase(desk.actor, at, desk.now);
  const begun = template && {
    ...content,
    summary: appended(content.summary, template.summary),
    body: appended(content.body, template.body),
    whatWasDone: appended(content.whatWasDone, template.whatWasDone),
    legalBasis: mergedBases(content.legalBasis, template.legalBasis.split('\n').filter(Boolean)),
  };
  await keepTyped(desk, place, begun ?? content, typed);
}

/** What another unit gave, behind what is typed, with its name. */
async function putIn(desk: AtDesk, place: WritingPlace, partId: number, typed: Typed): Promise<void> {
  const content = typedContent(typed);
  const part = await givenPart(place.petitionId, partId);
  const body = part ? appended(content.body, `${part.unit}: ${part.answer}`) : content.body;
  await keepTyped(desk, place, { ...content, body }, typed);
}

/** What a script tells its officer: who is here, that their text is kept, that another writes. */
export async function saidTo({ actor, language, now }: AtDesk, place: WritingPlace, isMine: boolean) {
  const t = wordsOf(language);
  const { holder, here } = await whoIsAt(place.petitionId, actor.staffId, now);
  const other = holder && !holder.isMe ? holder : null;
  return {
    here: here.length > 0 ? t('letter:checkout.here', { names: here.join(', ') }) : '',
    warning: other ? t('letter:checkout.held', { name: other.name, until: formatInstant(other.until) }) : '',
    kept: t('letter:copy.kept', { at: formatInstant(now.getTime()) }),
    isMine: isMine && !other,
  };
}
