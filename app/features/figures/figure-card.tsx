// A figure to be quoted: the number, out of what, and what it means.
import type { ReactNode } from 'react';
import type { FigureName } from '../../domain/statistics.ts';
import { useWords } from '../../i18n/words.tsx';
import { useFigureWords } from './figure-words.tsx';
import type { YearFigures } from './types.ts';

interface CardProps {
  name: ReactNode;
  value: ReactNode;
  below: ReactNode;
  meaning: ReactNode;
  link?: string;
}

function Card({ name, value, below, meaning, link }: CardProps) {
  const { t } = useWords();
  return (
    <li className="flex flex-col rounded-lg border border-line bg-raised p-4">
      <h3 className="text-sm text-muted">{name}</h3>
      <p className="text-3xl leading-tight font-semibold tabular-nums">{value}</p>
      <p className="text-sm">{below}</p>
      <details className="mt-auto pt-2 text-sm">
        <summary className="min-h-6 text-accent underline underline-offset-4">{t('public:figures.definition')}</summary>
        <p className="mt-1">{meaning}</p>
      </details>
      {link ? (
        <p className="mt-2 text-sm">
          <a href={link}>{t('public:figures.listed')}</a>
        </p>
      ) : null}
    </li>
  );
}

/** The public cases behind a figure; nothing for what is never public. */
function useListOf(year: number) {
  const { to } = useWords();
  const asks: Partial<Record<FigureName, Record<string, string>>> = {
    received: {},
    answered: { 'trang-thai': 'da_tra_loi,da_ket_thuc' },
    onTime: { han: 'dung_han' },
    open: { 'trang-thai': 'da_tiep_nhan,dang_giai_quyet,cho_bo_sung,mo_lai' },
    overdue: { han: 'dang_qua_han' },
  };
  return (name: FigureName) => asks[name] && to.cases({ nam: year, ...asks[name] });
}

const SHOWN: readonly FigureName[] = ['received', 'answered', 'onTime', 'overdue'];

/** The six figures of the front of the page; the others stand in `FigureList` below. */
export function FigureCards({ figures: all }: { figures: YearFigures }) {
  const { t } = useWords();
  const words = useFigureWords();
  const { figures, medianDays, satisfaction } = all;
  const listOf = useListOf(all.year);
  return (
    <ul className="grid gap-3 min-[520px]:grid-cols-2 lg:grid-cols-3">
      {SHOWN.map((name) => {
        const figure = figures.find((one) => one.name === name)!;
        // How many are overdue matters more than which part of all they are.
        const isCount = name === 'overdue' || name === 'received';
        const total = figures.find((one) => one.name === 'received')!;
        return (
          <Card
            key={name}
            name={t(`public:figures.name.${name}`)}
            value={isCount ? words.number(figure.count) : words.headline(figure)}
            below={name === 'received' ? `${all.year}` : (words.outOf(figure) ?? words.number(total.count))}
            meaning={t(`public:figures.meaning.${name}`)}
            link={listOf(name)}
          />
        );
      })}
      <Card
        name={t('public:figures.name.medianDays')}
        value={medianDays ? t('public:figures.days', { days: words.number(medianDays.median) }) : '–'}
        below={
          medianDays ? t('public:figures.medianOf', { n: words.number(medianDays.n) }) : t('public:figures.noShare')
        }
        meaning={t('public:figures.meaning.medianDays')}
      />
      <Card
        name={t('public:figures.name.satisfaction')}
        value={satisfaction.index ? words.share(satisfaction.index.share) : '–'}
        below={
          satisfaction.index
            ? `${words.interval(satisfaction.index)} · ${t('public:figures.ballots', { count: satisfaction.n, number: words.number(satisfaction.n) })}`
            : t('public:figures.tooFew')
        }
        meaning={t('public:figures.meaning.satisfaction')}
      />
    </ul>
  );
}

/** Every figure with its numerator, denominator and definition. */
export function FigureList({ figures: { figures, medianDays } }: { figures: YearFigures }) {
  const { t } = useWords();
  const words = useFigureWords();
  return (
    <dl className="divide-y divide-line">
      {figures.map((figure) => (
        <div key={figure.name} className="py-3 sm:grid sm:grid-cols-[16rem_1fr] sm:gap-4">
          <dt>
            <span className="font-semibold">{t(`public:figures.name.${figure.name}`)}</span>
          </dt>
          <dd>
            <p className="tabular-nums">
              {figure.of && figure.share !== null
                ? t('public:figures.value', {
                    count: words.number(figure.count) as unknown as number,
                    of: words.number(figure.of.count),
                    share: words.share(figure.share),
                  })
                : words.number(figure.count)}
              {figure.of ? <span className="text-muted"> ({t(`public:figures.of.${figure.of.name}`)})</span> : null}
            </p>
            <p className="max-w-prose text-muted">{t(`public:figures.meaning.${figure.name}`)}</p>
          </dd>
        </div>
      ))}
      <div className="py-3 sm:grid sm:grid-cols-[16rem_1fr] sm:gap-4">
        <dt className="font-semibold">{t('public:figures.name.medianDays')}</dt>
        <dd>
          <p>{medianDays ? t('public:figures.days', { days: words.number(medianDays.median) }) : '–'}</p>
          <p className="max-w-prose text-muted">{t('public:figures.meaning.medianDays')}</p>
        </dd>
      </div>
      <div className="py-3 sm:grid sm:grid-cols-[16rem_1fr] sm:gap-4">
        <dt className="font-semibold">{t('public:figures.name.satisfaction')}</dt>
        <dd className="max-w-prose text-muted">{t('public:figures.meaning.satisfaction')}</dd>
      </div>
    </dl>
  );
}
