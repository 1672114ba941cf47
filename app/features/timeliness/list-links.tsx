// From a figure to the cases that it counts.
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import type { PeriodFigures } from '../figures/types.ts';
import { type Listed, type ListSearch, parametersOf } from './forms.ts';

export type Asked = Pick<PeriodFigures, 'period' | 'unit'>;

/** The address of a period and unit, for every page that is about them. */
export const askedIn = ({ period, unit }: Asked) => ({ tu: period.from, den: period.to, co_quan: unit?.code });

interface Props extends Partial<Pick<ListSearch, 'cut' | 'overdueFor'>> {
  asked: Asked;
  figure: Listed;
  count: number;
}

/** The number itself leads to them; nothing leads to none. */
export function CountLink({ asked, figure, count, cut, overdueFor }: Props) {
  const { to, language } = useWords();
  const number = formatNumber(count, language);
  if (count === 0) return number;
  return (
    <a
      href={to.figureCases({ ...parametersOf({ figure, cut, overdueFor }), ...askedIn(asked) })}
      className="inline-block min-h-6 min-w-6"
    >
      {number}
    </a>
  );
}
