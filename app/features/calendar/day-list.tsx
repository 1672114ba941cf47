// The days of a year that are not as usual; those only proposed can be chosen and confirmed together.
import { basisInWords } from '../../domain/legal-basis.ts';
import { formatDayWithWeekday } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { Badge } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { DayView } from './types.ts';

export function DayList({ days, year }: { days: readonly DayView[]; year: number }) {
  const { t, to, say, language } = useWords();
  if (days.length === 0) return <p>{t('calendar:none')}</p>;
  const name = (row: DayView) => `${formatDayWithWeekday(row.date, language)}, ${row.name}`;
  return (
    <form method="post" action={to.workCalendar({ nam: year })}>
      <FormPart prefix="days">
        <Table
          caption={t('calendar:days')}
          rows={days}
          keyOf={(row) => row.date + row.kind}
          columns={[
            {
              title: t('calendar:choose'),
              cell: (row) => (
                <input
                  type="checkbox"
                  name="date"
                  value={row.date}
                  aria-label={`${t('calendar:choose')}: ${name(row)}`}
                  className="size-6 accent-accent"
                />
              ),
            },
            { title: t('calendar:date'), isRowHeader: true, cell: (row) => formatDayWithWeekday(row.date, language) },
            {
              title: t('calendar:kind'),
              cell: (row) => (
                <>
                  {say(`calendar:kinds.${row.kind}`)}
                  {row.isUnconfirmed ? (
                    <span className="block">
                      <Badge look="warn">{t('calendar:unconfirmed')}</Badge>
                    </span>
                  ) : null}
                </>
              ),
            },
            { title: t('calendar:name'), cell: (row) => row.name },
            { title: t('calendar:basis'), cell: (row) => basisInWords(row.basis) },
            { title: t('calendar:confidence'), cell: (row) => say(`deadline:confidence.${row.confidence}`) },
          ]}
        />
        <p className="my-4 flex flex-wrap gap-3">
          <Button name="intent" value="confirm">
            {t('calendar:confirmChosen')}
          </Button>
          <Button name="intent" value="remove" look="danger">
            {t('calendar:remove')}
          </Button>
        </p>
      </FormPart>
    </form>
  );
}
