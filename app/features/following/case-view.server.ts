// Builds what a sender reads of their case; who may read it was asked before.

import { survivorOf } from '#db/duplicates.ts';
import { filesOf, sentAnswers, splitWith, surroundingsOf } from '#db/following.ts';
import { read } from '#db/index.ts';
import type { FoundPetition } from '#db/petitions.ts';
import { CLOCKS_OF_SENDER } from '../../domain/case-clocks.ts';
import { dayOf, timelinessAt } from '../../domain/deadline.ts';
import { placeOf } from '../../domain/organisation.ts';
import { movesOpenTo, reopenUntil, seenBy } from '../../domain/petition.ts';
import { type Language, wordsOf } from '../../i18n/translate.ts';
import { clocksOf, limitsMissing, limitsOfNextLevel, workingCalendar } from '../deadlines/index.server.ts';
import { nowKnownAs } from '../organisations/index.server.ts';
import { contactOfSender, type TimelineEvent, timelineOf } from '../petitions/index.server.ts';
import { openRating } from '../ratings/index.server.ts';
import { nextLevelOf } from './second-level.ts';
import { type AnswerView, type CaseView, type FileView, SENDER_MOVES } from './types.ts';

type FileRow = Awaited<ReturnType<typeof filesOf>>[number];

const fileView = ({ id, name, mediaType, size }: FileRow): FileView => ({ id, name, mediaType, size });

/** The sender's own files, and the office's that came with a sent answer or with a move the sender reads. */
export const isForSender = ({ from, answerState, move }: FileRow): boolean =>
  from === 'sender' || answerState === 'sent' || (move !== null && seenBy(move) !== 'staff');

export async function caseView(
  { row, facts, standing }: FoundPetition,
  language: Language,
  now: Date,
): Promise<CaseView> {
  const named = (name: string, nameEn: string | null) => (language === 'en' ? (nameEn ?? name) : name);
  const [around, unitNow, answers, files, events, clocks, calendar, ratingToken, parts, survivor, contact] =
    await Promise.all([
      surroundingsOf(read, row.id),
      nowKnownAs(row.organisationId, language, now),
      sentAnswers(read, row.id),
      filesOf(read, row.id),
      timelineOf(row.id, 'sender', language),
      clocksOf(row.id, language),
      workingCalendar(),
      openRating(row.id, row.round),
      splitWith(read, row),
      row.mergedIntoId !== null && row.state === 'merged' ? survivorOf(read, row.mergedIntoId) : null,
      contactOfSender(row.id),
    ]);
  const today = dayOf(now);
  const open = movesOpenTo(facts, 'sender', now);
  const mayDo = SENDER_MOVES.filter((move) => open.includes(move));
  const { unit, complaint } = around;
  return {
    code: row.code,
    kind: row.kind,
    state: row.state,
    receivedDay: row.receivedDay,
    title: row.title,
    body: row.body,
    request: row.request,
    people: contact?.together?.people ?? null,
    procedure: around.procedure,
    field: around.field && named(around.field.name, around.field.nameEn),
    place: around.communeName && placeOf({ name: around.communeName, nameEn: around.communeNameEn })[language],
    complaint,
    unit: {
      code: unit.code,
      name: unitNow
        ? `${named(unit.name, unit.nameEn)} (${wordsOf(language)('administration:merger.nowCalled', { unit: unitNow.name })})`
        : named(unit.name, unit.nameEn),
      phone: unit.phone,
      email: unit.email,
      address: unit.address,
    },
    clocks: clocks
      .filter(({ state, name }) => ['running', 'paused'].includes(state) && CLOCKS_OF_SENDER.includes(name))
      .sort((a, b) => a.dueDay.localeCompare(b.dueDay))
      .map((clock) => ({
        clock,
        timeliness:
          clock.state === 'paused'
            ? null
            : timelinessAt({ dueDay: clock.dueDay, dueAt: new Date(clock.dueAt) }, now, calendar),
      })),
    missing: await limitsMissing({ row, standing }, clocks),
    pastClocks: clocks.filter(
      ({ state, name }) => isPast(state) && (CLOCKS_OF_SENDER.includes(name) || name === 'transfer'),
    ),
    withdrawalAsked: facts.withdrawalAsked,
    question: row.state === 'needs_information' ? (last(events, 'askInformation')?.reason ?? null) : null,
    refusal: around.refusal && {
      wording: named(around.refusal.wording, around.refusal.wordingEn),
      article: around.refusal.article,
      explanation: last(events, 'refuse')?.reason ?? null,
      rightBody: textFact(last(events, 'refuse'), 'rightBody'),
    },
    outsideBody: row.outsideBody,
    answers: answers.map(
      ({ answer, unitName, unitNameEn, signedBy, signedAs }): AnswerView => ({
        round: answer.round,
        summary: answer.summary,
        body: answer.body,
        whatWasDone: answer.whatWasDone,
        legalBasis: answer.legalBasis,
        outcome: answer.outcome,
        documentNumber: answer.documentNumber,
        documentDay: answer.documentDay,
        sentDay: dayOf(answer.sentAt ?? answer.changedAt),
        unit: named(unitName, unitNameEn),
        signedBy: answer.signerName ?? signedBy,
        signedAs: answer.signerTitle ?? signedAs,
        files: files.filter((file) => file.answerId === answer.id).map(fileView),
      }),
    ),
    files: files.filter(({ from }) => from === 'sender').map(fileView),
    officeFiles: files
      .filter((file) => file.from === 'office' && file.answerId === null && isForSender(file))
      .map((file) => ({ ...fileView(file), eventNumber: file.eventNumber })),
    events,
    mayDo,
    reopenUntil: mayDo.includes('reopen') && row.answeredAt ? reopenUntil(row.answeredAt) : null,
    ratingToken,
    parts,
    dealtWithIn: survivor && { code: survivor.code, state: survivor.state, answerDueDay: survivor.answerDueDay },
    nextLevel:
      row.kind === 'khieu_nai'
        ? nextLevelOf(
            {
              state: row.state,
              // The days to complain again run from when they got the decision, not from its date.
              answeredDay: row.answeredAt && dayOf(row.answeredAt),
              answerDueDay: facts.suspended ? null : row.answerDueDay,
              standing,
            },
            today,
            await limitsOfNextLevel(),
          )
        : null,
  };
}

const isPast = (state: string): boolean => state === 'met' || state === 'missed';
const last = (events: TimelineEvent[], move: TimelineEvent['move']) => events.findLast((event) => event.move === move);
const textFact = (event: TimelineEvent | undefined, name: string) =>
  typeof event?.facts[name] === 'string' ? event.facts[name] : null;
