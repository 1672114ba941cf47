// The figures to be quoted: each a number, the sentence that says out of what, and what changed since the year before.
import type { ReactNode } from 'react';
import { dueShare } from '../../domain/ranking.ts';
import { type DaysSummary, dueIn, type FigureName, figureOf } from '../../domain/statistics.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { parametersOf } from '../timeliness/forms.ts';
import { askedIn } from '../timeliness/list-links.tsx';
import { useFigureWords } from './figure-words.tsx';
import type { Earlier, PeriodFigures } from './types.ts';

interface Props {
  figures: PeriodFigures;
  /** The same days a year earlier; null where there were none. */
  before: Earlier | null;
}

/** A few sentences that can be printed as they stand. */
export function Summary({ figures, before }: Props) {
  const { t } = useWords();
  const words = useFigureWords();
  const { counts, period, today, unit, answerDays, satisfaction } = figures;
  const due = dueShare(counts);
  const until = period.to < today ? period.to : today;
  return (
    <div className="max-w-prose text-lg">
      <p>
        {t('front:summary.received', {
          whose: unit?.name ?? t('front:summary.province'),
          from: formatDay(period.from),
          to: formatDay(until),
          received: words.number(counts.received),
          answered: words.number(counts.answered),
          share: words.headline(figureOf('answered', counts)),
          open: words.number(counts.open),
        })}{' '}
        {due
          ? t('front:summary.onTime', {
              due: words.number(dueIn(counts)),
              onTime: words.number(counts.onTime),
              share: words.share(due.share),
              interval: words.confidence(due),
            })
          : null}{' '}
        {due && before ? words.change(due, dueShare(before.counts)) : null}
      </p>
      <p className="mt-3">
        {answerDays
          ? t('front:summary.days', { median: words.number(answerDays.median), p90: words.number(answerDays.p90) })
          : null}{' '}
        {satisfaction.index
          ? t('front:summary.satisfied', {
              share: words.share(satisfaction.index.share),
              interval: words.confidence(satisfaction.index),
              n: words.number(satisfaction.n),
            })
          : null}{' '}
        {satisfaction.index && before ? words.change(satisfaction.index, before.satisfaction.index) : null}
      </p>
    </div>
  );
}

interface CardProps {
  name: ReactNode;
  value: ReactNode;
  below: ReactNode;
  change?: ReactNode;
  meaning: ReactNode;
  link?: string;
}

function Card({ name, value, below, change, meaning, link }: CardProps) {
  const { t } = useWords();
  return (
    <li className="flex break-inside-avoid flex-col rounded-lg border border-line bg-raised p-4">
      <h3 className="text-sm text-muted">{name}</h3>
      <p className="text-3xl leading-tight font-semibold tabular-nums">{value}</p>
      <p className="text-sm">{below}</p>
      {change ? <p className="mt-1 text-sm text-muted">{change}</p> : null}
      <details className="no-print mt-auto pt-2 text-sm">
        <summary className="min-h-6 text-accent underline underline-offset-4">{t('public:figures.definition')}</summary>
        <p className="mt-1">{meaning}</p>
      </details>
      {link ? (
        <p className="no-print mt-2 text-sm">
          <a href={link}>{t('public:figures.listed')}</a>
        </p>
      ) : null}
    </li>
  );
}

type DaysProps = Pick<CardProps, 'name' | 'change' | 'meaning'> & { days: DaysSummary | null };

function DaysCard({ days, ...card }: DaysProps) {
  const { t } = useWords();
  const words = useFigureWords();
  return (
    <Card
      {...card}
      value={days ? words.days(days.median) : '–'}
      below={
        days
          ? t('front:days.below', { p90: words.number(days.p90), n: words.number(days.n) })
          : t('public:figures.noShare')
      }
    />
  );
}

const SHOWN = ['received', 'answered', 'onTime', 'onTimeOfDue', 'overdue', 'refused'] as const;

/** What a count is out of, in words; how long the overdue are overdue. */
function Below({ name, figures }: { name: (typeof SHOWN)[number]; figures: PeriodFigures }) {
  const { t } = useWords();
  const words = useFigureWords();
  const { counts, overdueFor } = figures;
  if (name === 'received') return words.period(figures);
  if (name === 'overdue' && counts.overdue > 0)
    return overdueFor
      .filter(({ count }) => count > 0)
      .map(({ code, count }) => t('front:overdueFor', { number: words.number(count), days: code.replace('-', '–') }))
      .join('; ');
  const figure = figureOf(name, counts);
  const due = name === 'onTimeOfDue' ? dueShare(counts) : null;
  return (
    <>
      {words.outOf(figure)}
      {due ? <span className="block text-muted">{words.confidence(due)}</span> : null}
    </>
  );
}

export function Headlines({ figures: all, before }: Props) {
  const { t, to } = useWords();
  const words = useFigureWords();
  const { answerDays, contactDays, satisfaction, counts } = all;
  const due = dueShare(counts);
  const beforeSays = (said: (one: Earlier) => ReactNode) =>
    before ? t('front:change.was', { before: String(said(before)) }) : null;
  const changeOf: Partial<Record<FigureName, ReactNode>> = {
    received: beforeSays(({ counts: then }) => words.number(then.received)),
    onTimeOfDue: before ? words.change(due, dueShare(before.counts)) : null,
  };
  return (
    <ul className="grid gap-3 min-[520px]:grid-cols-2 lg:grid-cols-3 print:grid-cols-3">
      {SHOWN.map((name) => {
        const figure = figureOf(name, counts);
        // How many are overdue matters more than which part of all they are.
        const isCount = name === 'overdue' || name === 'received';
        return (
          <Card
            key={name}
            name={t(`public:figures.name.${name}`)}
            value={isCount ? words.number(figure.count) : words.headline(figure)}
            below={<Below name={name} figures={all} />}
            change={changeOf[name]}
            meaning={t(`public:figures.meaning.${name}`)}
            link={to.figureCases({
              ...parametersOf({ figure: name === 'onTimeOfDue' ? 'onTime' : name }),
              ...askedIn(all),
            })}
          />
        );
      })}
      <DaysCard
        name={t('public:figures.name.medianDays')}
        days={answerDays}
        change={beforeSays((one) => (one.answerDays ? words.days(one.answerDays.median) : '–'))}
        meaning={t('public:figures.meaning.medianDays')}
      />
      <DaysCard
        name={t('timeliness:days.contact')}
        days={contactDays}
        change={beforeSays((one) => (one.contactDays ? words.days(one.contactDays.median) : '–'))}
        meaning={t('timeliness:days.contactMeaning')}
      />
      <Card
        name={t('public:figures.name.satisfaction')}
        value={satisfaction.index ? words.share(satisfaction.index.share) : '–'}
        below={
          satisfaction.index
            ? `${words.confidence(satisfaction.index)}; ${words.ballots(satisfaction.n)}`
            : t('public:figures.tooFew')
        }
        change={before ? words.change(satisfaction.index, before.satisfaction.index) : null}
        meaning={t('public:figures.meaning.satisfaction')}
      />
    </ul>
  );
}
