// Points as a page shows them: indices, totals and ratings in words, unit by unit.
import { evaluationOf, indexOfPoints, isCriterion } from '../../domain/evaluation.ts';
import type { SurveyContent } from '../../domain/survey-questionnaire.ts';
import type { Language } from '../../i18n/translate.ts';
import type { EvaluatedUnit, EvaluationView, PublishedEvaluation, UnitPoints } from './types.ts';

export function viewOf(
  period: string,
  { questions, bands = [] }: SurveyContent,
  { quarters, units }: PublishedEvaluation,
  language: Language,
): EvaluationView {
  const { compare } = new Intl.Collator(language);
  const criteria = questions.filter(({ code }) => isCriterion(code));
  const unitOf = ({ code, name, criteria: given }: UnitPoints): EvaluatedUnit => {
    const { total, missing, rating } = evaluationOf(new Map(given.map((one) => [one.criterion, one])), bands);
    const band = bands.find((one) => one.rating === rating);
    return {
      ...{ code, name: name[language], total, missing },
      criteria: given.map((one) => ({ ...one, index: indexOfPoints(one) })),
      rating: band ? { code: band.rating, name: band.name[language] } : null,
    };
  };
  return {
    ...{ period, quarters },
    criteria: criteria.map(({ code, text, hint }) => ({ code, text: text[language], hint: hint?.[language] ?? '' })),
    bands: bands.map(({ rating, from, name }) => ({ code: rating, from, name: name[language] })),
    units: units.map(unitOf).sort((a, b) => compare(a.name, b.name)),
  };
}
