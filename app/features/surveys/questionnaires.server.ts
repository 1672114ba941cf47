// Which questionnaire is asked on a day, and how a version is succeeded by the next.
import { read, type Writer, write } from '#db/index.ts';
import {
  allQuestionnaires,
  hasBallots,
  insertQuestionnaire,
  type Questionnaire,
  questionnaireById,
  questionnaireOn,
  updateQuestionnaire,
} from '#db/surveys.ts';
import { differences } from '../../domain/audit.ts';
import { addDays, dayOf } from '../../domain/deadline.ts';
import { linesOf, mayBeRestructured } from '../../domain/survey-editing.ts';
import type { SurveyContent, SurveySubject } from '../../domain/survey-questionnaire.ts';
import { type AuditedBy, audit } from '../audit/index.server.ts';
import type { NewVersion } from './forms.ts';
import type { AskedQuestionnaire, QuestionnaireLine } from './types.ts';

const asked = ({ content, ...row }: Questionnaire): AskedQuestionnaire => ({
  ...row,
  content: JSON.parse(content) as SurveyContent,
});

/** What is asked about this subject on the day. Throws when there is nothing: the reference data ships it. */
export async function offeredQuestionnaire(subject: SurveySubject, day: string): Promise<AskedQuestionnaire> {
  const found = await questionnaireOn({ subject }, day);
  if (!found) throw new Error(`No questionnaire about a ${subject} is in force on ${day}`);
  return asked(found);
}

/** The same for a day of which it is not certain that anything was asked. */
export async function questionnaireInForce(subject: SurveySubject, day: string): Promise<AskedQuestionnaire | null> {
  const found = await questionnaireOn({ subject }, day);
  return found && asked(found);
}

/** The version of a questionnaire that is in force on the day. */
export async function versionInForce(code: string, day: string): Promise<AskedQuestionnaire | null> {
  const found = await questionnaireOn({ code }, day);
  return found && asked(found);
}

export async function questionnaireWith(id: number): Promise<AskedQuestionnaire | null> {
  const found = await questionnaireById(id);
  return found && asked(found);
}

/** All versions; a version with ballots can only be succeeded. */
export async function questionnaireList(): Promise<QuestionnaireLine[]> {
  const all = await allQuestionnaires();
  return Promise.all(
    all.map(async (one) => {
      const { content, ...rest } = asked(one);
      return {
        ...rest,
        title: content.title,
        questions: content.questions.length,
        isFrozen: await hasBallots(read, one.id),
      };
    }),
  );
}

/** Every code that any version of a questionnaire ever used: they must not come back with another meaning. */
export async function codesOf(code: string): Promise<Set<string>> {
  const versions = (await allQuestionnaires()).filter((one) => one.code === code).map((one) => asked(one).content);
  return new Set(versions.flatMap(({ factors, questions }) => [...factors, ...questions].map((one) => one.code)));
}

export type ReviseResult =
  | { ok: true; id: number; version: number }
  | { ok: false; why: 'unknown' | 'tooEarly' | 'changedMeanwhile' | 'fixedStructure' };

/**
 * Gives a questionnaire another content from a day on, made from any of its versions. The newest version, if nobody has answered it and
 * it is not yet in force (or asked in rounds only), is changed in place; otherwise it is succeeded: it ends the day before. That a
 * version with ballots stays what it was is decided by the database.
 */
export async function reviseQuestionnaire(
  by: AuditedBy,
  id: number,
  { validFrom, validTo, source, content }: NewVersion,
  now: Date,
): Promise<ReviseResult> {
  return write(async (tx): Promise<ReviseResult> => {
    const from = await questionnaireById(id, tx);
    if (!from) return { ok: false, why: 'unknown' };
    const newest = (await allQuestionnaires(tx)).find(({ code }) => code === from.code)!;
    const before = asked(from).content;
    if (!mayBeRestructured(from.subject) && structureOf(content) !== structureOf(before))
      return { ok: false, why: 'fixedStructure' };
    const isUnanswered = !(await hasBallots(tx, newest.id));
    const inPlace = isUnanswered && (newest.validFrom > dayOf(now) || newest.subject === 'own');
    if (!inPlace && (validFrom <= newest.validFrom || validFrom < dayOf(now))) return { ok: false, why: 'tooEarly' };
    const { subject, code, isOffered } = newest;
    const version = inPlace ? newest.version : newest.version + 1;
    // Only what is asked in rounds alone may end; the others are succeeded.
    const row = { content: JSON.stringify(content), validFrom, validTo: subject === 'own' ? validTo : null, source };
    if (inPlace) await updateQuestionnaire(tx, newest.id, row);
    else {
      if (!(await insertQuestionnaire(tx, { subject, code, isOffered, version, ...row })))
        return { ok: false, why: 'changedMeanwhile' };
      await updateQuestionnaire(tx, newest.id, { validTo: addDays(validFrom, -1) });
    }
    const facts = { version, from: from.version, validFrom, ...differences(linesOf(before), linesOf(content)) };
    await audit(tx, { action: 'survey_changed', by, subject: { kind: 'questionnaire', key: code }, facts }, now);
    return { ok: true, id: inPlace ? newest.id : (await versionOf(tx, code, version))!, version };
  });
}

/** Codes and types of everything that is asked, whatever its order. */
const structureOf = ({ factors, questions }: SurveyContent) =>
  [
    ...factors.map(({ code }) => code),
    ...questions.map(({ code, type, factor, options }) =>
      [code, type, factor, ...options.map((one) => one.code)].join(),
    ),
  ]
    .sort()
    .join('|');

export type MadeResult = { ok: true; id: number } | { ok: false; why: 'taken' };

/** A questionnaire of one's own, to be asked in rounds. */
export async function makeQuestionnaire(
  by: AuditedBy,
  code: string,
  { validFrom, validTo, source, content }: NewVersion,
  now: Date,
): Promise<MadeResult> {
  return write(async (tx): Promise<MadeResult> => {
    const row = { code, version: 1, subject: 'own' as const, validFrom, validTo, source };
    if (!(await insertQuestionnaire(tx, { ...row, content: JSON.stringify(content) })))
      return { ok: false, why: 'taken' };
    const facts = { version: 1, validFrom, ...linesOf(content) };
    await audit(tx, { action: 'survey_changed', by, subject: { kind: 'questionnaire', key: code }, facts }, now);
    return { ok: true, id: (await versionOf(tx, code, 1))! };
  });
}

const versionOf = async (tx: Writer, code: string, version: number) =>
  (await allQuestionnaires(tx)).find((one) => one.code === code && one.version === version)?.id;

/** Offers it to people, or no longer. What is asked after an answer is always offered. */
export async function offerQuestionnaire(by: AuditedBy, id: number, isOffered: boolean, now: Date): Promise<boolean> {
  return write(async (tx) => {
    const row = await questionnaireById(id, tx);
    if (!row || row.subject === 'petition') return false;
    await updateQuestionnaire(tx, id, { isOffered });
    const facts = { isOffered: { from: row.isOffered, to: isOffered } };
    await audit(tx, { action: 'survey_changed', by, subject: { kind: 'questionnaire', key: row.code }, facts }, now);
    return true;
  });
}
