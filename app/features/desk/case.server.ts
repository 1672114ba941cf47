// One case as an officer reads it, with the moves open to them and what those ask for.
import { refusalReasonsInUse, visibleCase } from '#db/desk.ts';
import { read } from '#db/index.ts';
import type { FoundPetition } from '#db/petitions.ts';
import { dayOf, timelinessAt } from '../../domain/deadline.ts';
import { hiddenSender, maskedSender } from '../../domain/masking-sender.ts';
import { may } from '../../domain/permissions.ts';
import { asksOf, documentOf, isOfPart, type Kind, type MoveName, movesOpenTo } from '../../domain/petition.ts';
import { RETURNS_THAT_COUNT } from '../../domain/queue.ts';
import type { RoutingReason } from '../../domain/routing.ts';
import { isTheirs } from '../../domain/scope.ts';
import type { Language } from '../../i18n/translate.ts';
import { colleaguesOf, type StaffActor } from '../accounts/index.server.ts';
import { type AnswerOfRound, answersTo, notesAbout } from '../answers/index.server.ts';
import { contentOf } from '../answers/types.ts';
import { attachmentsOfPetition } from '../attachments/index.server.ts';
import { caseworkOf, mayReveal } from '../casework/index.server.ts';
import {
  clockEvents,
  clocksOf,
  datedActs,
  documentBounds,
  limitsMissing,
  workingCalendar,
} from '../deadlines/index.server.ts';
import { withoutSender } from '../inspection/index.server.ts';
import { lettersOf } from '../letters/index.server.ts';
import { organisationNamed, unitChoices } from '../organisations/index.server.ts';
import { findPetition } from '../petitions/index.server.ts';
import { maskedDraftFor } from '../publications/index.server.ts';
import { tagChoices, tagsOn } from '../tags/index.server.ts';
import type { AnswerView, CaseView, MoveChoices } from './types.ts';
import { writingView } from './writing.server.ts';

type Found = NonNullable<Awaited<ReturnType<typeof visibleCase>>>;

/** With the field that counts: its own, or that of its procedure. */
const placeOf = ({ petition, fieldId }: Found) => ({ ...petition, fieldId });

/** The case; null when there is none with this code, or it is not this officer's: nobody can tell which. */
export async function caseFor(
  actor: StaffActor,
  code: string,
  language: Language,
  now: Date,
): Promise<{ id: number; view: CaseView } | null> {
  const found = await visibleCase(actor, code);
  const known = found && (await findPetition(code));
  if (!found || !known) return null;
  const { petition } = found;
  const clocks = await clocksWithStanding(petition.id, language, now);
  const casework = await caseworkOf(actor, placeOf(found), clocks, language, now);
  const isOwed = casework.parts.some((part) => part.isOwed);
  const moves = movesOpenTo(known.facts, actor.as, now).filter((move) => (isOfPart(move) ? isOwed : casework.isOurs));
  const nameOf = async (id: number | null | undefined) =>
    id ? ((await organisationNamed(id, language))?.name ?? null) : null;
  const [
    missing,
    dateEvents,
    answers,
    notes,
    files,
    tags,
    tagsOffered,
    letters,
    writing,
    choices,
    dating,
    commune,
    body,
  ] = await Promise.all([
    limitsMissing(known, clocks),
    clockEvents(petition.id, language),
    answersTo(petition.id),
    notesAbout(petition.id),
    attachmentsOfPetition(petition.id),
    tagsOn([petition.id], actor),
    may(actor, 'note:petition') ? tagChoices(actor) : null,
    lettersOf(code, actor, now),
    writingView(actor, petition, now),
    choicesFor(moves, found, language, now),
    datingFor(moves, known, now),
    nameOf(petition.communeId),
    nameOf(found.complaint?.bodyId),
  ]);
  const { petitionId: _, nameKey: __, ...person } = found.sender;
  const knows = mayReveal(actor, placeOf(found));
  const lists = {
    sender: knows ? maskedSender(person) : hiddenSender(person),
    commune,
    clocks,
    missing,
    dateEvents,
    answers: answers.map(answerView),
    notes: notes.map((note) => ({ ...note, at: note.at.getTime() })),
    files,
    opensFiles: may(actor, 'reveal:sender'),
    tags: tags.get(petition.id) ?? [],
    tagChoices: tagsOffered,
    // They name the sender.
    letters: knows ? letters : [],
    writing,
    moves,
    choices,
    dating,
    withdrawalAsked: known.facts.withdrawalAsked,
    casework,
    mayReveal: knows,
    mayNote: casework.isOurs && may(actor, 'note:petition'),
    colleagues: await colleaguesOf(petition.organisationId),
  };
  const view = await withoutSender(actor, code, language, { ...ownFacts(found, body, language), ...lists });
  return { id: petition.id, view };
}

/** Key and round of the case, if it is this officer's to see, and whether it lies with their units. */
export async function inSight(
  actor: StaffActor,
  code: string,
): Promise<{ id: number; kind: Kind; round: number; isOurs: boolean } | null> {
  const found = await visibleCase(actor, code);
  if (!found) return null;
  const { id, kind, round } = found.petition;
  return { id, kind, round, isOurs: isTheirs(actor, placeOf(found)) };
}

/** The same for papers that name the sender: null for who may not know them. */
export async function caseWithSender(actor: StaffActor, code: string): Promise<number | null> {
  const found = await visibleCase(actor, code);
  return found && mayReveal(actor, placeOf(found)) ? found.petition.id : null;
}

export const caseInSight = async (actor: StaffActor, code: string): Promise<number | null> =>
  (await inSight(actor, code))?.id ?? null;

function ownFacts(found: Found, body: string | null, language: Language) {
  const { petition, unit, complaint, procedure, field, refusal } = found;
  const inEnglish = language === 'en';
  return {
    code: petition.code,
    title: petition.title,
    body: petition.body,
    request: petition.request,
    kind: petition.kind,
    state: petition.state,
    round: petition.round,
    events: petition.events,
    channel: petition.channel,
    receivedAt: petition.receivedAt.getTime(),
    procedure,
    field: field && (inEnglish ? field.nameEn : field.name),
    unit: { id: petition.organisationId, name: inEnglish ? (unit.nameEn ?? unit.name) : unit.name },
    assignee: found.assignee,
    assigneeId: petition.assigneeId,
    returns: petition.returns,
    isStuck: petition.returns >= RETURNS_THAT_COUNT,
    consentsToPublish: petition.consentsToPublish,
    isPublic: found.publication !== null,
    isDemonstration: petition.isDemonstration,
    routing: petition.routing as RoutingReason,
    refusal: refusal && { title: inEnglish ? refusal.titleEn : refusal.title, article: refusal.article },
    complaint: complaint && {
      target: complaint.target,
      subject: complaint.subject,
      body,
      decidedOn: complaint.decidedOn,
      learntOn: complaint.learntOn,
      isPastLimit: complaint.isPastLimit,
      lateReason: complaint.lateReason,
    },
  };
}

async function clocksWithStanding(petitionId: number, language: Language, now: Date) {
  const [clocks, calendar] = await Promise.all([clocksOf(petitionId, language), workingCalendar()]);
  return clocks.map((clock) => ({
    ...clock,
    timeliness:
      clock.state === 'running'
        ? timelinessAt({ dueDay: clock.dueDay, dueAt: new Date(clock.dueAt) }, now, calendar)
        : null,
  }));
}

const answerView = (row: AnswerOfRound): AnswerView => ({
  ...contentOf({ ...row }),
  id: row.id,
  round: row.round,
  state: row.state,
  remarks: row.remarks,
  version: row.version,
  changedAt: row.changedAt.getTime(),
});

/** Between which days the documents of the open moves may be dated; and those whose day can be put right. */
async function datingFor(
  moves: readonly MoveName[],
  { row, standing }: FoundPetition,
  now: Date,
): Promise<CaseView['dating']> {
  const { id: petitionId, kind, round, organisationId, receivedDay } = row;
  const about = { ...standing, petitionId, round, organisationId, receivedDay };
  const dated = moves.filter((move) => documentOf(move, kind));
  const bounds = await Promise.all(
    dated.map(async (move) => [move, await documentBounds(read, about, move, now)] as const),
  );
  return {
    today: dayOf(now),
    bounds: Object.fromEntries(bounds),
    acts: moves.includes('correctDay') ? await datedActs(read, about, now) : [],
  };
}

/** Only what an open move asks for is looked up. */
async function choicesFor(
  moves: readonly MoveName[],
  { petition, publication }: Found,
  language: Language,
  now: Date,
): Promise<MoveChoices> {
  const asks = (what: 'unit' | 'refusalReason' | 'staff') =>
    moves.some((move) => asksOf(move, petition.kind).includes(what));
  const needsUnits = asks('unit') || moves.includes('accept') || moves.includes('split');
  const mayPublish =
    moves.includes('publish') ||
    (moves.includes('sendAnswer') && petition.state === 'in_progress') ||
    (moves.includes('accept') && petition.consentsToPublish && petition.kind !== 'khieu_nai');
  const [units, reasons, masked, staff] = await Promise.all([
    needsUnits ? unitChoices(language, now) : [],
    asks('refusalReason') ? refusalReasonsInUse() : [],
    mayPublish ? maskedDraftFor(petition.id) : null,
    asks('staff') ? colleaguesOf(petition.organisationId) : [],
  ]);
  // What the public reads already was corrected by a person: that is where one goes on from.
  const shown = publication && { title: publication.title, body: publication.body };
  return {
    units: units.filter((unit) => !unit.hasEnded),
    refusalReasons: reasons
      .filter((reason) => reason.kinds.split(',').includes(petition.kind))
      .map(({ code, title, titleEn, article, asksRightBody }) => ({
        code,
        title: language === 'en' ? titleEn : title,
        article,
        asksRightBody,
      })),
    staff: staff.map(({ id, name, title }) => ({ id, name, title })),
    masked: masked && { ...masked, ...shown },
  };
}
