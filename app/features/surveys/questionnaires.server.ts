// Which questionnaire is asked on a day, and how a version is succeeded by the next.
import { read, write } from '#db/index.ts';
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
import type { SurveyContent, SurveySubject } from '../../domain/survey-questionnaire.ts';
import { type AuditedBy, audit } from '../audit/index.server.ts';
import type { NewWording } from './forms.ts';
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

export type ReviseResult =
  | { ok: true; version: number }
  | { ok: false; why: 'unknown' | 'tooEarly' | 'changedMeanwhile' };

/**
 * Gives questions other words from a day on. A version that nobody has answered and that is not yet in force is changed in place;
 * any other is succeeded: it ends the day before. That a version with ballots stays what it was is decided by the database.
 */
export async function reviseQuestionnaire(
  by: AuditedBy,
  id: number,
  { validFrom, source, words }: NewWording,
  now: Date,
): Promise<ReviseResult> {
  return write(async (tx): Promise<ReviseResult> => {
    const row = await questionnaireById(id, tx);
    if (!row) return { ok: false, why: 'unknown' };
    const before = asked(row).content;
    const content = reworded(before, words, source);
    const inPlace = row.validFrom > dayOf(now) && !(await hasBallots(tx, id));
    if (!inPlace && (validFrom <= row.validFrom || validFrom < dayOf(now))) return { ok: false, why: 'tooEarly' };
    const version = inPlace ? row.version : row.version + 1;
    const text = JSON.stringify(content);
    if (inPlace) await updateQuestionnaire(tx, id, { content: text, validFrom, source });
    else {
      const { subject, code, isOffered, validTo } = row;
      const next = { subject, code, isOffered, validTo, version, content: text, validFrom, source };
      if (!(await insertQuestionnaire(tx, next))) return { ok: false, why: 'changedMeanwhile' };
      await updateQuestionnaire(tx, id, { validTo: addDays(validFrom, -1) });
    }
    const facts = { version, validFrom, ...differences(wordsIn(before), wordsIn(content)) };
    await audit(tx, { action: 'survey_changed', by, subject: { kind: 'questionnaire', key: row.code }, facts }, now);
    return { ok: true, version };
  });
}

const wordsIn = ({ questions }: SurveyContent) =>
  Object.fromEntries(questions.map(({ code, text }) => [code, `${text.vi} / ${text.en}`]));

/** Questions without new words keep theirs, with their source. */
const reworded = (content: SurveyContent, words: NewWording['words'], source: string): SurveyContent => ({
  ...content,
  questions: content.questions.map((question) => {
    const text = words[question.code] ?? question.text;
    const isSame = text.vi === question.text.vi && text.en === question.text.en;
    return isSame ? question : { ...question, text, source };
  }),
});

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
