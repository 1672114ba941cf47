// What one source counts – petitions of a year, a counter's year, a round – before it is told; reads across ratings and surveys.
import { type Tallied, talliesOf } from '#db/survey-ballots.ts';
import { type Round, roundByCode } from '#db/surveys.ts';
import { dayOf } from '../../domain/deadline.ts';
import { LEVELS, type LevelCounts, RESOLVED } from '../../domain/satisfaction.ts';
import type { CriterionCounts } from '../../domain/satisfaction-index.ts';
import { type BallotCell, silentAmong, sizeOf } from '../../domain/satisfaction-suppression.ts';
import { isCounted } from '../../domain/survey-ballots.ts';
import { criteriaOf, type SurveyContent } from '../../domain/survey-questionnaire.ts';
import { publishedRatings } from '../ballots/index.server.ts';
import { questionnaireInForce, questionnaireWith } from './questionnaires.server.ts';
import type { AskedQuestionnaire, SurveySource } from './types.ts';

export interface Count {
  questionnaire: AskedQuestionnaire;
  rows: readonly Tallied[];
  /** The units whose own figures may be told beside the whole; the rest of every question holds at least five answers, or none. */
  speaking: ReadonlySet<number>;
  period: { from: string; to: string };
  round: Round | null;
  /** Ballots that are counted nowhere (yet), because fewer than five are there. */
  uncounted: number;
}

/** Null when there is no such source, or it may not be shown. */
export async function countOf(source: SurveySource, now: Date): Promise<Count | null> {
  if (source.kind === 'petition') return countOfPetitions(source.year, now);
  if (source.kind === 'counter') {
    const questionnaire = await questionnaireWith(source.questionnaireId);
    if (questionnaire?.subject !== 'procedure') return null;
    const rows = await talliesOf({ roundId: 0, questionnaireId: questionnaire.id, year: source.year });
    const speaking = speakingIn(questionnaire.content, rows);
    return { questionnaire, rows, speaking, period: yearOf(source.year), round: null, uncounted: 0 };
  }
  const round = await roundByCode(source.code);
  if (!round || !isCounted(round, false)) return null;
  const questionnaire = (await questionnaireWith(round.questionnaireId))!;
  const rows = await talliesOf({ roundId: round.id, questionnaireId: round.questionnaireId });
  const { opensOn: from, closesOn: to, uncounted } = round;
  return {
    questionnaire,
    rows,
    speaking: speakingIn(questionnaire.content, rows),
    period: { from, to },
    round,
    uncounted,
  };
}

async function countOfPetitions(year: number, now: Date): Promise<Count | null> {
  const period = yearOf(year);
  const day = period.to < dayOf(now) ? period.to : dayOf(now);
  const questionnaire = await questionnaireInForce('petition', day);
  if (!questionnaire) return null;
  const ratings = await publishedRatings(period, now);
  const rows = ratings.groups.flatMap(asTallies);
  return { questionnaire, rows, speaking: new Set(ratings.units), period, round: null, uncounted: ratings.waiting };
}

const yearOf = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** Groups of ratings in the shape of the others; that a matter is resolved or not is answered in every ballot. */
const asTallies = ({ unit, question, counts }: BallotCell): Tallied[] =>
  question === 'resolved'
    ? [
        { organisationId: unit ?? 0, question: '', option: '', n: sizeOf({ counts }) },
        ...counts.map((n, place) => ({ organisationId: unit ?? 0, question, option: RESOLVED[place]!, n })),
      ]
    : counts.map((n, place) => ({ organisationId: unit ?? 0, question, option: String(LEVELS[place]), n }));

/** A unit tells its figures only if it need not be silent on any criterion, nor on how many its ballots are. */
function speakingIn(content: SurveyContent, rows: readonly Tallied[]): Set<number> {
  const units = [...new Set(rows.map(({ organisationId }) => organisationId))].filter((id) => id !== 0);
  const silent = ['', ...criteriaOf(content).map(({ code }) => code)].map((question) => {
    const answered = rows.filter((row) => row.question === question);
    const groups = Map.groupBy(answered, ({ organisationId }) => organisationId);
    return silentAmong([...groups].map(([key, own]) => ({ key, n: own.reduce((sum, { n }) => sum + n, 0) })));
  });
  return new Set(units.filter((id) => !silent.some((some) => some.has(id)) && ballotsIn(ofUnit(rows, id)) > 0));
}

export const ofUnit = (rows: readonly Tallied[], id: number) => rows.filter((row) => row.organisationId === id);

export const chosenOf = (rows: readonly Tallied[], question: string, option: string): number =>
  rows.reduce((sum, row) => (row.question === question && row.option === option ? sum + row.n : sum), 0);

export const ballotsIn = (rows: readonly Tallied[]): number => chosenOf(rows, '', '');

export const criteriaIn = (content: SurveyContent, rows: readonly Tallied[]): CriterionCounts[] =>
  criteriaOf(content).map(({ code, factor }) => ({
    ...{ code, factor },
    counts: LEVELS.map((level) => chosenOf(rows, code, String(level))) as unknown as LevelCounts,
  }));
