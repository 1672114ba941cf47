// The report of a recomputation in words.
import { formatDay, formatNumber, formatShare } from '../../i18n/format.ts';
import { type Language, wordsOf } from '../../i18n/translate.ts';
import type { Difference, Report } from './types.ts';

const SHOWN = 200;

export function reportWords(report: Report, language: Language): string {
  const t = wordsOf(language);
  const number = (value: number) => formatNumber(value, language);
  const said = (one: Difference) =>
    'why' in one ? t(`open-data:report.${one.why}`, { name: one.where }) : t('open-data:report.value', { ...one });
  const { day, differences } = report;
  const equal = { cells: number(report.cells), sources: number(report.sources), ratings: number(report.ratings) };
  const lines = [
    t('open-data:report.day', { day: formatDay(day), cases: number(report.cases), ballots: number(report.ballots) }),
    t('open-data:report.checked', { count: report.files }),
    ...report.headline.map(({ year, received, answered, onTime, share }) =>
      t('open-data:report.headline', {
        ...{ year, received: number(received), answered: number(answered), onTime: number(onTime) },
        share: share === null ? '–' : formatShare(share, language),
      }),
    ),
    ...(report.untold > 0 ? [t('open-data:report.untold', { count: report.untold })] : []),
    ...(differences.length === 0
      ? [t('open-data:report.equal', equal)]
      : [t('open-data:report.differs', { count: differences.length })]),
    ...differences.slice(0, SHOWN).map((one) => `  ${said(one)}`),
    ...(differences.length > SHOWN ? [`  ${t('open-data:report.more', { count: differences.length - SHOWN })}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

export const usageWords = (language: Language): string => wordsOf(language)('open-data:report.usage');
export const unreadableWords = (why: string, language: Language): string =>
  wordsOf(language)('open-data:report.unreadable', { why });
