// The figures of a unit on its own page: beside the province, month by month, how long, why refused, what was to be reached.
import type { PeriodRefusal } from '../../domain/period.ts';
import type { DaysSummary } from '../../domain/statistics.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Notice, Section } from '../../ui/page.tsx';
import { useFigureWords } from '../figures/figure-words.tsx';
import { Targets } from '../targets/targets.tsx';
import type { TargetStanding } from '../targets/types.ts';
import { CutTable } from './cut-tables.tsx';
import { CUT_WORD } from './forms.ts';
import { askedIn, CountLink } from './list-links.tsx';
import { PeriodForm } from './period-form.tsx';
import { ReasonTable } from './reason-table.tsx';
import { OverdueTable } from './timeliness-rows.tsx';
import type { UnitBesideProvince } from './types.ts';
import { UnitComparison } from './unit-comparison.tsx';
import { UnitMonths } from './unit-months.tsx';

interface Props {
  sides: UnitBesideProvince;
  targets: readonly TargetStanding[];
  why: PeriodRefusal | null;
}

const PROCEDURES_SHOWN = 10;

export function UnitFigures({ sides, targets, why }: Props) {
  const { t, to } = useWords();
  const { unit } = sides;
  const { period, today, years, counts } = unit;
  const code = unit.unit!.code;
  const all = (cut: keyof typeof CUT_WORD) => to.timeliness({ ...askedIn(unit), theo: CUT_WORD[cut] });
  return (
    <>
      <Section title={t('timeliness:beside.title')} id="so-lieu">
        <p className="mb-3 max-w-prose text-muted">
          {t('timeliness:beside.lead', {
            from: formatDay(period.from),
            to: formatDay(period.to),
            today: formatDay(today),
          })}
        </p>
        <PeriodForm
          action={to.organisation(code)}
          {...{ period, years, why }}
          ofYear={(year) => to.organisation(code, { tu: `${year}-01-01`, den: `${year}-12-31` })}
        />
        {counts.received === 0 ? <Notice>{t('timeliness:none')}</Notice> : <Counted sides={sides} />}
        <UnitComparison sides={sides} />
        <p className="mt-6">
          <a href={all('unit')} className="inline-flex min-h-11 items-center">
            {t('timeliness:beside.all')}
          </a>
        </p>
      </Section>
      <Section title={t('targets:title')} id="chi-tieu">
        <Targets targets={targets} />
      </Section>
      {counts.received > 0 ? (
        <>
          <Section title={t('timeliness:months.title')} id="theo-thang">
            <UnitMonths sides={sides} />
          </Section>
          <Section title={t('timeliness:overdue.title')} id="qua-han">
            <OverdueTable figures={unit} />
          </Section>
          <Section title={t('timeliness:cut.reason')} id="khong-tiep-nhan">
            <ReasonTable figures={unit} />
          </Section>
          <Section title={t('timeliness:cut.procedure')} id="theo-thu-tuc">
            <CutTable figures={unit} cut="procedure" groups={unit.byProcedure.slice(0, PROCEDURES_SHOWN)} />
            {unit.byProcedure.length > PROCEDURES_SHOWN ? (
              <p className="mt-3">
                <a href={all('procedure')}>{t('timeliness:beside.all')}</a>
              </p>
            ) : null}
          </Section>
        </>
      ) : null}
    </>
  );
}

/** What is no share: how many, and how long. */
function Counted({ sides: { unit, province } }: { sides: UnitBesideProvince }) {
  const { t } = useWords();
  const words = useFigureWords();
  const days = (summary: DaysSummary | null) =>
    summary
      ? t('timeliness:days.summary', { median: words.number(summary.median), p90: words.number(summary.p90) })
      : t('timeliness:days.none');
  return (
    <>
      <ul className="my-4 flex flex-wrap gap-x-8 gap-y-2">
        {(['received', 'answered', 'open', 'overdue', 'refused', 'transferred'] as const).map((name) => (
          <li key={name}>
            <span className="block text-sm text-muted">{t(`public:figures.name.${name}`)}</span>
            <span className="text-2xl font-semibold tabular-nums">
              <CountLink asked={unit} figure={name} count={unit.counts[name]} />
            </span>
          </li>
        ))}
      </ul>
      <dl className="mb-6 grid gap-4 md:grid-cols-2">
        {(['answer', 'contact'] as const).map((name) => (
          <div key={name}>
            <dt className="font-semibold">{t(`timeliness:days.${name}`)}</dt>
            <dd>{t('timeliness:beside.daysHere', { days: days(unit[`${name}Days`]) })}</dd>
            <dd className="text-muted">
              {t('timeliness:beside.daysEverywhere', { days: days(province[`${name}Days`]) })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
