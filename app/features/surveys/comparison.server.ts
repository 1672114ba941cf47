// Two sources, periods or units beside each other: per criterion and as a whole, and whether they differ at all.
import { differenceOf } from '../../domain/satisfaction-difference.ts';
import type { Language } from '../../i18n/translate.ts';
import { surveyFigures } from './results.server.ts';
import { keyOf, queryOf } from './sources.server.ts';
import type { SurveyComparison, SurveyFigures, SurveySource } from './types.ts';

/** Compares with another source; says why where it cannot. */
export async function compareWith(
  here: SurveyFigures,
  other: SurveySource,
  language: Language,
  now: Date,
): Promise<SurveyComparison> {
  const there = await surveyFigures(other, language, now);
  if (!there) return { ...nothing(other), why: 'unknown' };
  const about = { title: there.title, unit: there.unit?.name ?? null, n: there.n };
  if (shareBallots(here.source, other)) return { ...nothing(other), ...about, why: 'sharedBallots' };
  return { ...nothing(other), ...about, ...compared(here, there) };
}

const nothing = (other: SurveySource): SurveyComparison => ({
  ...{ title: other.kind === 'round' ? other.code : keyOf(other), unit: other.unit ?? null, n: 0, why: null },
  ...{ query: queryOf(other), index: null, isSameQuestionnaire: false, criteria: [], notShared: 0 },
});

/** The interval is that of two groups without a common ballot: different sources, or two units of one. */
const shareBallots = (one: SurveySource, other: SurveySource): boolean =>
  keyOf(one) === keyOf(other) && (!one.unit || !other.unit || one.unit === other.unit);

/**
 * Criterion by criterion where both asked one of the same code; codes stay from version to version, and a questionnaire made from another
 * keeps them. The whole only where both asked exactly the same criteria of one questionnaire: an index of others is another index.
 */
export function compared(
  here: SurveyFigures,
  there: SurveyFigures,
): Pick<SurveyComparison, 'why' | 'index' | 'isSameQuestionnaire' | 'criteria' | 'notShared'> {
  const criteria = here.criteria.flatMap((one) => {
    const other = there.criteria.find(({ code }) => code === one.code);
    if (!other) return [];
    const [a, b] = [one.shown?.satisfied ?? null, other.shown?.satisfied ?? null];
    return [
      {
        ...{ code: one.code, text: one.text, otherText: other.text === one.text ? null : other.text },
        ...{ here: a, there: b, difference: a && b && differenceOf(a, b) },
      },
    ];
  });
  const notShared = here.criteria.length + there.criteria.length - 2 * criteria.length;
  const isSameQuestionnaire = here.questionnaire.code === there.questionnaire.code && notShared === 0;
  const whole = isSameQuestionnaire && here.index && there.index;
  return {
    why: criteria.length === 0 ? 'nothingShared' : null,
    isSameQuestionnaire,
    index: whole
      ? { here: here.index!, there: there.index!, difference: differenceOf(here.index!, there.index!) }
      : null,
    criteria,
    notShared,
  };
}
