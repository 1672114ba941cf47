// The satisfaction figures of one source, or of one unit of it: what may be told, in words of one language.
import type { Tallied } from '#db/survey-publishing.ts';
import { dayOf } from '../../domain/deadline.ts';
import { codeKey } from '../../domain/organisation.ts';
import { differenceOf } from '../../domain/satisfaction-difference.ts';
import { indexOf } from '../../domain/satisfaction-index.ts';
import { silentAmong } from '../../domain/satisfaction-suppression.ts';
import type { SurveyContent } from '../../domain/survey-questionnaire.ts';
import type { Language } from '../../i18n/translate.ts';
import { unitChoices } from '../organisations/index.server.ts';
import { ballotsIn, type Count, chosenOf, countOf, criteriaIn, ofUnit, unitsOf } from './counts.server.ts';
import { responseOf } from './response.server.ts';
import { previousOf, titleOf } from './sources.server.ts';
import type { ChosenFigure, SurveyFigures, SurveySource, UnitFigure } from './types.ts';

/** Null when there is no such source, or it may not be shown; for a unit also when it has to be silent. */
export async function surveyFigures(
  source: SurveySource,
  language: Language,
  now: Date,
): Promise<SurveyFigures | null> {
  const count = await countOf(source, now);
  if (!count) return null;
  const names = await unitChoices(language, now);
  const unit = source.unit === undefined ? null : names.find(({ code }) => codeKey(code) === codeKey(source.unit!));
  if (unit === undefined || (unit && !unitsOf(count.rows).includes(unit.id))) return null;
  const { questionnaire, period, round } = count;
  const { content } = questionnaire;
  const rows = unit ? ofUnit(count.rows, unit.id) : count.rows;
  const { criteria, factors, index } = indexOf(criteriaIn(content, rows));
  const n = ballotsIn(rows);
  return {
    title: await titleOf(source, language),
    source,
    unit: unit && { code: unit.code, name: unit.name },
    n,
    uncounted: unit ? null : count.uncounted,
    period,
    isOpen: round ? round.state === 'open' : period.to >= dayOf(now),
    isDemonstration: round?.isDemonstration ?? false,
    questionnaire: {
      code: questionnaire.code,
      version: questionnaire.version,
      title: content.title[language],
    },
    sample:
      round && !unit
        ? { population: round.population, size: round.sampleSize, error: round.errorBasisPoints / 10_000 }
        : null,
    response: unit ? null : await responseOf(source, round),
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
    units: unit ? [] : unitsIn(count, names, language),
    outcomes: unit ? [] : chosenIn(content, 'outcome', rows, n, language),
    priorities: unit ? [] : chosenIn(content, 'priority', rows, n, language),
    people: unit ? [] : chosenIn(content, 'person', rows, n, language),
    previous: index && !unit ? await previousIn(source, index, language, now) : null,
  };
}

async function previousIn(
  source: SurveySource,
  index: NonNullable<SurveyFigures['index']>,
  language: Language,
  now: Date,
): Promise<SurveyFigures['previous']> {
  const before = await previousOf(source);
  const earlier = before && (await countOf(before, now));
  const earlierIndex = earlier && indexOf(criteriaIn(earlier.questionnaire.content, earlier.rows)).index;
  if (!before || !earlierIndex) return null;
  return { title: await titleOf(before, language), index: earlierIndex, difference: differenceOf(index, earlierIndex) };
}

type Named = Awaited<ReturnType<typeof unitChoices>>[number];

/** Unit by unit, each also against all others together. */
function unitsIn({ questionnaire: { content }, rows }: Count, names: readonly Named[], language: Language) {
  const figures = unitsOf(rows).flatMap((id): UnitFigure[] => {
    const unit = names.find((one) => one.id === id);
    if (!unit) return [];
    const own = ofUnit(rows, id);
    const { index } = indexOf(criteriaIn(content, own));
    const rest = rows.filter(({ organisationId }) => organisationId !== id);
    const others = indexOf(criteriaIn(content, rest)).index;
    const difference = index && others && differenceOf(index, others);
    return [{ code: unit.code, name: unit.name, n: ballotsIn(own), index, difference }];
  });
  const { compare } = new Intl.Collator(language);
  return figures.sort((a, b) => compare(a.name, b.name));
}

/** Questions with options: nothing while there are too few ballots, and no option that too few chose. */
function chosenIn(
  content: SurveyContent,
  type: 'outcome' | 'priority' | 'person',
  rows: readonly Tallied[],
  n: number,
  language: Language,
): ChosenFigure[] {
  return content.questions
    .filter((one) => one.type === type)
    .map(({ code, text, options }) => {
      const counts = options.map((one) => ({ key: one.code, n: chosenOf(rows, code, one.code) }));
      // Who left the question out completes the whole, so that this group can hide and be hidden as well.
      const given = counts.reduce((sum, one) => sum + one.n, 0);
      const all = type === 'person' ? [...counts, { key: '', n: Math.max(0, n - given) }] : counts;
      const silent = silentAmong(all);
      const isUntold = given === 0 && n > 0;
      return {
        code,
        text: text[language],
        options: options.map((one) => ({
          code: one.code,
          text: one.text[language],
          n: silent.has(one.code) || isUntold ? null : counts.find(({ key }) => key === one.code)!.n,
        })),
      };
    });
}
