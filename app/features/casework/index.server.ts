// The door of casework: parts of other units, cases around a case, hot spots, and what the law asks for next.
import { read } from '#db/index.ts';
import { partsOf } from '#db/parts.ts';
import type { PetitionRow } from '#db/petitions.ts';
import { dayOf } from '../../domain/deadline.ts';
import { hotMarks } from '../../domain/hot-spot.ts';
import { nextDuty } from '../../domain/next-duty.ts';
import { proposedDay } from '../../domain/parts.ts';
import { isTheirs } from '../../domain/scope.ts';
import type { Language } from '../../i18n/translate.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import type { ClockView } from '../deadlines/types.ts';
import { owesPart } from '../petitions/index.server.ts';
import { alikeCases, relatedCases } from './related.server.ts';
import type { CaseworkView, PartView } from './types.ts';

export { addNote, mentionsFor, type NoteResult, unseenMentions } from './notes.server.ts';
export { fileOpenedBy, mayReveal, openedBy, revealSender } from './privacy.server.ts';

/** Everything beside the case itself, for an officer who may see it. */
export async function caseworkOf(
  actor: StaffActor,
  petition: PetitionRow,
  clocks: readonly ClockView[],
  language: Language,
  now: Date,
): Promise<CaseworkView> {
  const today = dayOf(now);
  const [parts, related, alike, calendar] = await Promise.all([
    partViews(actor, petition.id, language, today),
    relatedCases(actor, petition, language),
    alikeCases(actor, petition, language),
    workingCalendar(),
  ]);
  return {
    isOurs: isTheirs(actor, petition),
    parts,
    partDay: proposedDay(today, petition.answerDueDay, calendar),
    related,
    alike: alike.filter(({ code }) => !related.some((one) => one.code === code)),
    marks: hotMarks(petition, today),
    people: petition.people,
    skipsLevel: petition.skipsLevel,
    raisedAt: petition.raisedAt?.getTime() ?? null,
    duty: nextDuty(clocks, petition.kind),
  };
}

async function partViews(
  actor: StaffActor,
  petitionId: number,
  language: Language,
  today: string,
): Promise<PartView[]> {
  const rows = await partsOf(read, petitionId);
  return rows.map(({ part, unit, unitEn, askedBy, answeredBy }) => ({
    id: part.id,
    unit: language === 'en' ? (unitEn ?? unit) : unit,
    question: part.question,
    dueDay: part.dueDay,
    state: part.state,
    isLate: part.state === 'open' && today > part.dueDay,
    isOwed: part.state === 'open' && owesPart(actor, part.organisationId),
    askedBy,
    askedAt: part.askedAt.getTime(),
    answer: part.answer,
    answeredBy,
    endedAt: part.endedAt?.getTime() ?? null,
  }));
}

/** What a unit gave as its part of this case; null when it is none of this case, or did not come. */
export async function givenPart(petitionId: number, partId: number): Promise<{ unit: string; answer: string } | null> {
  const found = (await partsOf(read, petitionId)).find(({ part }) => part.id === partId);
  return found?.part.answer ? { unit: found.unit, answer: found.part.answer } : null;
}
