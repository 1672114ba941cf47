// The satisfaction figures of one source – petitions of a year, a counter's year, a round – reads across ballots of petitions and surveys.
import { ballotTallies } from '#db/figures.ts';
import { type Tallied, talliesOf } from '#db/survey-ballots.ts';
import { type Round, roundByCode } from '#db/surveys.ts';
import { dayOf } from '../../domain/deadline.ts';
import { FACTORS, LEVELS, type LevelCounts } from '../../domain/satisfaction.ts';
import { differenceOf } from '../../domain/satisfaction-difference.ts';
import { type CriterionCounts, indexOf } from '../../domain/satisfaction-index.ts';
import { silentAmong } from '../../domain/satisfaction-suppression.ts';
import { isCounted } from '../../domain/survey-ballots.ts';
import { criteriaOf, type SurveyContent } from '../../domain/survey-questionnaire.ts';
import type { Language } from '../../i18n/translate.ts';
import { unitChoices } from '../organisations/index.server.ts';
import { questionnaireInForce, questionnaireWith } from './questionnaires.server.ts';
import { responseOf } from './response.server.ts';
import { previousOf, titleOf } from './sources.server.ts';
import type { AskedQuestionnaire, ChosenFigure, SurveyFigures, SurveySource, UnitFigure } from './types.ts';

/** What one source says before anything is silenced. */
interface Count {
  questionnaire: AskedQuestionnaire;
  rows: readonly Tallied[];
  period: { from: string; to: string };
  round: Round | null;
}

/** Null when there is no such source, or it may not be shown. */
export async function surveyFigures(
  source: SurveySource,
  language: Language,
  now: Date,
): Promise<SurveyFigures | null> {
  const [count, before] = await Promise.all([countOf(source, now), previousOf(source)]);
  if (!count) return null;
  const { questionnaire, rows, period, round } = count;
  const { content } = questionnaire;
  const { criteria, factors, index } = indexOf(criteriaIn(content, rows));
  const earlier = before && (await countOf(before, now));
  const earlierIndex = earlier && indexOf(criteriaIn(earlier.questionnaire.content, earlier.rows)).index;
  const n = ballotsIn(rows);
  return {
    title: await titleOf(source, language),
    source,
    n,
    period,
    isOpen: round ? round.state === 'open' : period.to >= dayOf(now),
    isDemonstration: round?.isDemonstration ?? false,
    questionnaire: { code: questionnaire.code, version: questionnaire.version, source: questionnaire.source },
    sample: round && {
      population: round.population,
      size: round.sampleSize,
      error: round.errorBasisPoints / 10_000,
    },
    response: await responseOf(source, round),
    index,
    factors: factors.map((one) => ({
      ...one,
      name: content.factors.find(({ code }) => code === one.code)?.name[language] ?? one.code,
    })),
    criteria: criteria.map(({ code, factor, result }) => ({
      ...{ code, factor },
      text: content.questions.find((one) => one.code === code)!.text[language],
      n: result.n,
      shown: result.isShown ? { counts: result.counts, satisfied: result.satisfied, mean: result.mean } : null,
    })),
    units: await unitsIn(content, rows, language, now),
    priorities: chosenIn(content, 'priority', rows, n, language),
    people: chosenIn(content, 'person', rows, n, language),
    previous:
      before && index && earlierIndex
        ? {
            title: await titleOf(before, language),
            index: earlierIndex,
            difference: differenceOf(index, earlierIndex),
          }
        : null,
  };
}

async function countOf(source: SurveySource, now: Date): Promise<Count | null> {
  if (source.kind === 'petition') {
    const period = yearOf(source.year);
    const day = period.to < dayOf(now) ? period.to : dayOf(now);
    const questionnaire = await questionnaireInForce('petition', day);
    if (!questionnaire) return null;
    return { questionnaire, rows: (await ballotTallies(period)).flatMap(asTallies), period, round: null };
  }
  if (source.kind === 'counter') {
    const questionnaire = await questionnaireWith(source.questionnaireId);
    if (!questionnaire) return null;
    const rows = await talliesOf({ roundId: 0, questionnaireId: questionnaire.id, year: source.year });
    return { questionnaire, rows, period: yearOf(source.year), round: null };
  }
  const round = await roundByCode(source.code);
  if (!round || !isCounted(round, false)) return null;
  const questionnaire = (await questionnaireWith(round.questionnaireId))!;
  const rows = await talliesOf({ roundId: round.id, questionnaireId: round.questionnaireId });
  return { questionnaire, rows, period: { from: round.opensOn, to: round.closesOn }, round };
}

const yearOf = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** Ballots about petitions in the shape of the others. */
function asTallies(row: Awaited<ReturnType<typeof ballotTallies>>[number]): Tallied[] {
  const of = (question: string, option: string, n: number) => ({ organisationId: row.unitId, question, option, n });
  return [
    of('', '', row.n),
    ...FACTORS.flatMap((factor) => LEVELS.map((level) => of(factor, String(level), row[`${factor}${level}`]))),
  ];
}

const total = (rows: readonly Tallied[], question: string, option: string) =>
  rows.reduce((sum, row) => (row.question === question && row.option === option ? sum + row.n : sum), 0);
const ballotsIn = (rows: readonly Tallied[]) => total(rows, '', '');

const criteriaIn = (content: SurveyContent, rows: readonly Tallied[]): CriterionCounts[] =>
  criteriaOf(content).map(({ code, factor }) => ({
    ...{ code, factor },
    counts: LEVELS.map((level) => total(rows, code, String(level))) as unknown as LevelCounts,
  }));

/** Unit by unit: what the small ones say, and what subtracting would tell of them, is left out. */
async function unitsIn(content: SurveyContent, rows: readonly Tallied[], language: Language, now: Date) {
  const names = await unitChoices(language, now);
  const ids = [...new Set(rows.map(({ organisationId }) => organisationId))];
  const groups = ids.map((key) => {
    const own = rows.filter(({ organisationId }) => organisationId === key);
    return { key, own, n: ballotsIn(own) };
  });
  const silent = silentAmong(groups);
  const figures = groups.flatMap(({ key, own, n }): UnitFigure[] => {
    const unit = names.find(({ id }) => id === key);
    if (n === 0 || !unit) return [];
    const about = { code: unit.code, name: unit.name };
    if (silent.has(key)) return [{ ...about, n: null, index: null, difference: null }];
    const others = indexOf(
      criteriaIn(
        content,
        rows.filter(({ organisationId }) => organisationId !== key),
      ),
    ).index;
    const { index } = indexOf(criteriaIn(content, own));
    return [{ ...about, n, index, difference: index && others && differenceOf(index, others) }];
  });
  const { compare } = new Intl.Collator(language);
  return figures.sort((a, b) => compare(a.name, b.name));
}

/** Questions with options: nothing while there are too few ballots, and no option that too few chose. */
function chosenIn(
  content: SurveyContent,
  type: 'priority' | 'person',
  rows: readonly Tallied[],
  n: number,
  language: Language,
): ChosenFigure[] {
  return content.questions
    .filter((one) => one.type === type)
    .map(({ code, text, options }) => {
      const counts = options.map((one) => ({ key: one.code, n: total(rows, code, one.code) }));
      // Who left the question out completes the whole, so that this group can hide and be hidden as well.
      const given = counts.reduce((sum, one) => sum + one.n, 0);
      const all = type === 'person' ? [...counts, { key: '', n: Math.max(0, n - given) }] : counts;
      const silent = silentAmong(all);
      return {
        code,
        text: text[language],
        options: options.map((one) => ({
          code: one.code,
          text: one.text[language],
          n: silent.has(one.code) ? null : counts.find(({ key }) => key === one.code)!.n,
        })),
      };
    });
}
