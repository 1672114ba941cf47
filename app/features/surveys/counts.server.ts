// What one source counts – petitions of a year, a counter's year, a round – before it is told; reads across ratings and surveys.
import { ballotsToPublish, type Tallied, talliesOf } from '#db/survey-publishing.ts';
import { type Round, roundByCode } from '#db/surveys.ts';
import { dayOf } from '../../domain/deadline.ts';
import { LEVELS, type LevelCounts, RESOLVED } from '../../domain/satisfaction.ts';
import { type About, about } from '../../domain/satisfaction-cuts.ts';
import type { CriterionCounts } from '../../domain/satisfaction-index.ts';
import { type BallotCell, sizeOf } from '../../domain/satisfaction-suppression.ts';
import { isCounted } from '../../domain/survey-ballots.ts';
import { criteriaOf, type SurveyContent } from '../../domain/survey-questionnaire.ts';
import { publishedRatings } from '../ballots/index.server.ts';
import { waitingFor } from './pot.server.ts';
import { questionnaireInForce, questionnaireWith } from './questionnaires.server.ts';
import type { AskedQuestionnaire, SurveySource } from './types.ts';

export interface Count {
  questionnaire: AskedQuestionnaire;
  rows: readonly Tallied[];
  period: { from: string; to: string };
  round: Round | null;
  /** Ballots that are counted nowhere (yet), because they would not hide each other. */
  uncounted: About;
}

/** Null when there is no such source, or it may not be shown. */
export async function countOf(source: SurveySource, now: Date): Promise<Count | null> {
  if (source.kind === 'petition') return countOfPetitions(source.year, now);
  const found = source.kind === 'counter' ? await counterOf(source) : await roundOf(source.code);
  if (!found) return null;
  const { questionnaire, period, round } = found;
  const counted = {
    roundId: round?.id ?? 0,
    questionnaireId: questionnaire.id,
    ...(source.kind === 'counter' && { year: source.year }),
  };
  const [rows, ...waiting] = await Promise.all([
    talliesOf(counted),
    ballotsToPublish(counted),
    waitingFor(counted, period),
  ]);
  const uncounted = waiting.reduce((sum, n) => sum + n, round?.uncounted ?? 0);
  return { questionnaire, rows, period, round, uncounted: about(uncounted) };
}

async function counterOf({ questionnaireId, year }: Extract<SurveySource, { kind: 'counter' }>) {
  const questionnaire = await questionnaireWith(questionnaireId);
  return questionnaire?.subject === 'procedure' ? { questionnaire, period: yearOf(year), round: null } : null;
}

async function roundOf(code: string) {
  const round = await roundByCode(code);
  if (!round || !isCounted(round, false)) return null;
  const questionnaire = (await questionnaireWith(round.questionnaireId))!;
  return { questionnaire, period: { from: round.opensOn, to: round.closesOn }, round };
}

async function countOfPetitions(year: number, now: Date): Promise<Count | null> {
  const period = yearOf(year);
  const day = period.to < dayOf(now) ? period.to : dayOf(now);
  const questionnaire = await questionnaireInForce('petition', day);
  if (!questionnaire) return null;
  const ratings = await publishedRatings(period);
  const rows = ratings.groups.flatMap(asTallies);
  return { questionnaire, rows, period, round: null, uncounted: ratings.waiting };
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

/** The units of which anything is public: whatever is, are sums of five answers and more (domain/satisfaction-cuts.ts). */
export const unitsOf = (rows: readonly Tallied[]): number[] => [
  ...new Set(
    rows.flatMap(({ organisationId, question }) => (organisationId !== 0 && question === '' ? [organisationId] : [])),
  ),
];

export const ofUnit = (rows: readonly Tallied[], id: number) => rows.filter((row) => row.organisationId === id);

export const chosenOf = (rows: readonly Tallied[], question: string, option: string): number =>
  rows.reduce((sum, row) => (row.question === question && row.option === option ? sum + row.n : sum), 0);

export const ballotsIn = (rows: readonly Tallied[]): number => chosenOf(rows, '', '');

export const criteriaIn = (content: SurveyContent, rows: readonly Tallied[]): CriterionCounts[] =>
  criteriaOf(content).map(({ code, factor }) => ({
    ...{ code, factor },
    counts: LEVELS.map((level) => chosenOf(rows, code, String(level))) as unknown as LevelCounts,
  }));
