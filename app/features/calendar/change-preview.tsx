// What a change would move, read before it is confirmed: "37 hồ sơ đổi hạn, 2 thành quá hạn".
import { formatDay, formatDayWithWeekday } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, ButtonLink } from '../../ui/form.tsx';
import { Badge, Card, Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { Preview } from './types.ts';

export function ChangePreview({ preview, year }: { preview: Preview; year: number }) {
  const { t, to, say, language } = useWords();
  const { edits, moved, becomeOverdue, cases, what } = preview;
  const row = (one: { kind: string; name: string } | null) =>
    one ? `${say(`calendar:kinds.${one.kind}`)}: ${one.name}` : t('calendar:preview.empty');
  return (
    <Section title={t('calendar:preview.title')} id="xem-truoc">
      <Card>
        <p className="text-xl font-semibold" role="status">
          {moved === 0
            ? t('calendar:preview.nothing')
            : `${t('calendar:preview.moved', { count: moved })}, ${t('calendar:preview.overdue', { count: becomeOverdue })}`}
        </p>
        <form method="post" action={to.workCalendar({ nam: year })} className="my-4 flex flex-wrap gap-3">
          <input type="hidden" name="edits" value={JSON.stringify(edits)} />
          <input type="hidden" name="what" value={what} />
          <Button name="intent" value="apply">
            {t('calendar:preview.apply')}
          </Button>
          <ButtonLink look="secondary" href={to.workCalendar({ nam: year })}>
            {t('calendar:preview.cancel')}
          </ButtonLink>
        </form>
        <Table
          caption={t('calendar:preview.edits')}
          rows={edits}
          keyOf={(edit) => edit.date}
          columns={[
            { title: t('calendar:date'), isRowHeader: true, cell: (edit) => formatDayWithWeekday(edit.date, language) },
            { title: t('calendar:preview.before'), cell: (edit) => row(edit.before) },
            { title: t('calendar:preview.after'), cell: (edit) => row(edit.after) },
          ]}
        />
        {cases.length > 0 ? (
          <div className="mt-4">
            {moved > cases.length ? <p>{t('calendar:preview.first', { count: cases.length })}</p> : null}
            <Table
              caption={t('calendar:preview.cases')}
              rows={cases}
              keyOf={(one) => `${one.code}${one.clock}`}
              columns={[
                { title: t('calendar:preview.case'), isRowHeader: true, cell: (one) => one.code },
                { title: t('calendar:preview.unit'), cell: (one) => one.unit },
                { title: t('calendar:preview.clock'), cell: (one) => say(`petition:clock.${one.clock}`) },
                { title: t('calendar:preview.from'), cell: (one) => formatDay(one.from) },
                {
                  title: t('calendar:preview.to'),
                  cell: (one) => (
                    <>
                      {formatDay(one.to)}{' '}
                      {one.becomesOverdue ? <Badge look="bad">{t('calendar:preview.late')}</Badge> : null}
                    </>
                  ),
                },
              ]}
            />
          </div>
        ) : null}
      </Card>
    </Section>
  );
}
