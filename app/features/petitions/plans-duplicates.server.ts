// Plans of cases that belong together: one worked on in place of another, and cases that only point to each other.
import { deleteLink, insertLink, isLinked, shareAnswer, survivorOf } from '#db/duplicates.ts';
import type { Reader } from '#db/index.ts';
import { type FoundPetition, type PetitionRow, petitionByCode } from '#db/petitions.ts';
import { type Day, dayOf } from '../../domain/deadline.ts';
import { type Mergeable, whyNotMerge } from '../../domain/merging.ts';
import { readTrackingCode } from '../../domain/tracking-code.ts';
import { dateAgain } from '../answers/index.server.ts';
import { clocksOf, restartClocks } from '../deadlines/index.server.ts';
import { codePrefix } from '../portal/index.server.ts';
import { guardOf } from '../publications/index.server.ts';
import { inviteToRate } from '../ratings/index.server.ts';
import { clockCaseOf, isTheirs, no, officer, type Planned, type Planner } from './plan.ts';
import type { Actor } from './types.ts';

/** The other case, if it lies with this officer too: of any other nobody learns that it exists. */
async function otherCase(tx: Reader, typed: string, actor: Actor): Promise<FoundPetition | null> {
  const code = readTrackingCode(typed, await codePrefix());
  const other = code && (await petitionByCode(tx, code));
  return other && isTheirs(actor, other) ? other : null;
}

const mergeable = ({ row }: { row: PetitionRow }): Mergeable => ({
  code: row.code,
  kind: row.kind,
  state: row.state,
  receivedDay: row.receivedDay,
  answerDueDay: row.answerDueDay,
  suspended: row.suspendedAt !== null,
});

export const merge: Planner<'merge'> = async ({ tx, found, given, actor }): Promise<Planned> => {
  const { row } = found;
  const survivor = await otherCase(tx, given.case, actor);
  if (!survivor) return no('otherNotFound');
  const why = whyNotMerge(mergeable(found), mergeable(survivor));
  if (why) return no(why);
  const { id, code, organisationId } = survivor.row;
  return {
    ok: true,
    changes: { mergedIntoId: id, organisationId, assigneeId: null },
    event: { reason: given.reason, toOrganisationId: organisationId, facts: { mergedInto: code } },
    mail: { template: 'merged', params: { other: code, reason: given.reason } },
    along: [{ code, move: 'absorb', given: { duplicate: row.code } }],
  };
};

/** Back to where it stood: its clocks run again from their own beginnings. */
export const unmerge: Planner<'unmerge'> = async ({ tx, found, given }): Promise<Planned> => {
  const { row } = found;
  const survivor = await survivorOf(tx, row.mergedIntoId!);
  if (!survivor) throw new Error(`Petition ${row.code} was merged into none`);
  return {
    ok: true,
    changes: { mergedIntoId: null, organisationId: survivor.organisationId },
    event: {
      ...(given.reason && { reason: given.reason }),
      toOrganisationId: survivor.organisationId,
      facts: { mergedInto: survivor.code },
    },
    save: (writer) =>
      restartClocks(writer, { ...clockCaseOf(found), organisationId: survivor.organisationId }, row.stateSince),
    mail: { template: 'unmerged', params: { reason: given.reason } },
    along: [{ code: survivor.code, move: 'release', given: { duplicate: row.code } }],
  };
};

export const absorb: Planner<'absorb'> = ({ given }) => ({
  ok: true,
  event: { facts: { duplicate: given.duplicate } },
});
export const release: Planner<'release'> = ({ given }) => ({
  ok: true,
  event: { facts: { duplicate: given.duplicate } },
});
export const hear: Planner<'hear'> = ({ given }) => ({ ok: true, event: { facts: { duplicate: given.duplicate } } });

/** The sender gets the same answer, without what it says of the other sender, and every right that comes with one. */
export const answerAlong: Planner<'answerAlong'> = async ({ tx, found: { row }, now }): Promise<Planned> => {
  const survivor = await survivorOf(tx, row.mergedIntoId!);
  if (!survivor) throw new Error(`Petition ${row.code} was merged into none`);
  const answeredDay = survivor.answeredDay ?? dayOf(now);
  return {
    ok: true,
    changes: {
      organisationId: survivor.organisationId,
      acceptedAt: row.acceptedAt ?? survivor.acceptedAt ?? now,
      answeredAt: now,
      answeredDay,
      ...latenessOn(answeredDay, row, row.wasLate),
    },
    event: { facts: { mergedInto: survivor.code } },
    save: async (writer) => {
      const guard = await guardOf(survivor.id, writer);
      if (!(await shareAnswer(writer, survivor, { id: row.id, round: row.round }, guard)))
        throw new Error(`Petition ${survivor.code} has sent no answer to share`);
      await inviteToRate(writer, row.id, row.round);
    },
    mail: { template: 'answeredAlong', params: {} },
  };
};

/** Late already when it was merged, or answered after its day. */
const latenessOn = (day: Day, { answerDueDay, answerFirstDueDay }: PetitionRow, wasLate: boolean) => {
  const isPast = (due: Day | null) => due !== null && day > due;
  return { wasLate: wasLate || isPast(answerDueDay), wasLateUnextended: wasLate || isPast(answerFirstDueDay) };
};

export const correctAlong: Planner<'correctAlong'> = async ({ found: { row }, given }): Promise<Planned> => {
  const { day, rightDay, reason } = given;
  // A complaint is answered on the day of its decision; everything else when the answer was sent.
  const isDecision = row.kind === 'khieu_nai' && row.answeredDay === day;
  const clocks = isDecision ? await clocksOf(row.id, 'vi') : [];
  const missed = clocks.some(({ name, state }) => name === 'answer' && state === 'missed');
  return {
    ok: true,
    ...(isDecision && { changes: { answeredDay: rightDay, ...latenessOn(rightDay, row, missed) } }),
    event: { reason, facts: { correctedMove: 'sendAnswer', fromDay: day, toDay: rightDay } },
    save: (writer) => dateAgain(writer, row.id, given, rightDay),
    mail: { template: 'dayCorrected', params: { wrongDay: day, rightDay, reason } },
  };
};

export const link: Planner<'link'> = async ({ tx, found: { row }, given, actor, now }): Promise<Planned> => {
  const event = (linked: string) => ({ ...(given.note && { reason: given.note }), facts: { linked } });
  // The other side of a link that has just been made.
  if (actor.as === 'system') return { ok: true, event: event(given.case) };
  const other = await otherCase(tx, given.case, actor);
  if (!other) return no('otherNotFound');
  if (other.row.id === row.id) return no('sameCase');
  if (await isLinked(tx, row.id, other.row.id)) return no('alreadyLinked');
  const { code } = other.row;
  return {
    ok: true,
    event: event(code),
    save: async (writer) => {
      const about = { note: given.note ?? '', linkedBy: officer(actor).staffId, at: now };
      await insertLink(writer, [row.id, other.row.id], about);
    },
    along: [{ code, move: 'link', given: { case: row.code, note: given.note } }],
  };
};

export const unlink: Planner<'unlink'> = async ({ tx, found: { row }, given, actor }): Promise<Planned> => {
  if (actor.as === 'system') return { ok: true, event: { facts: { linked: given.case } } };
  const other = await otherCase(tx, given.case, actor);
  if (!other) return no('otherNotFound');
  if (!(await isLinked(tx, row.id, other.row.id))) return no('notLinked');
  const { code } = other.row;
  return {
    ok: true,
    event: { facts: { linked: code } },
    save: (writer) => deleteLink(writer, row.id, other.row.id),
    along: [{ code, move: 'unlink', given: { case: row.code } }],
  };
};
