// What a change would move, read before it is confirmed: "37 hồ sơ đổi hạn, 2 thành quá hạn".

import type { TableNotice } from '../../http/tables.ts';
import { formatDay, formatDayWithWeekday } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { TableNotices } from '../../ui/fault-table.tsx';
import { Button, ButtonLink } from '../../ui/form.tsx';
import { Badge, Card, Section } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import type { Preview } from './types.ts';

interface ChangePreviewProps {
  preview: Preview;
  year: number;
  /** Of the file that the changes come from. */
  fileName?: string;
  notices?: readonly TableNotice[];
}

const FORM = 'thay-doi-lich';

export function ChangePreview({ preview, year, fileName, notices = [] }: ChangePreviewProps) {
  const { t, to, say, language } = useWords();
  const { edits, moved, becomeOverdue, cases, what } = preview;
  const row = (one: { kind: string; name: string; basis: string } | null) =>
    one ? `${say(`calendar:kinds.${one.kind}`)}: ${one.name} (${one.basis})` : t('calendar:preview.empty');
  const isSeveral = edits.length > 1;
  const keep: Column<Preview['edits'][number]> = {
    title: t('calendar:preview.keep'),
    cell: ({ date }) => (
      <label className="inline-flex min-h-11 items-center px-2">
        <input type="checkbox" form={FORM} name="keep" value={date} defaultChecked className="size-5" />
        <span className="sr-only">{formatDay(date)}</span>
      </label>
    ),
  };
  return (
    <Section title={t('calendar:preview.title')} id="xem-truoc" aside={fileName}>
      <TableNotices notices={notices} />
      <Card>
        <p className="text-xl font-semibold" role="status">
          {moved === 0
            ? t('calendar:preview.nothing')
            : `${t('calendar:preview.moved', { count: moved })}, ${t('calendar:preview.overdue', { count: becomeOverdue })}`}
        </p>
        <form id={FORM} method="post" action={to.workCalendar({ nam: year })} className="my-4 flex flex-wrap gap-3">
          <input type="hidden" name="edits" value={JSON.stringify(edits)} />
          <input type="hidden" name="what" value={what} />
          <Button name="intent" value="apply">
            {t('calendar:preview.apply')}
          </Button>
          {isSeveral ? (
            <Button name="intent" value="again" look="secondary">
              {t('calendar:preview.again')}
            </Button>
          ) : null}
          <ButtonLink look="secondary" href={to.workCalendar({ nam: year })}>
            {t('calendar:preview.cancel')}
          </ButtonLink>
        </form>
        {isSeveral ? <p className="max-w-prose text-muted">{t('calendar:preview.keepHint')}</p> : null}
        <Table
          caption={t('calendar:preview.edits')}
          rows={edits}
          keyOf={(edit) => edit.date}
          columns={[
            { title: t('calendar:date'), isRowHeader: true, cell: (edit) => formatDayWithWeekday(edit.date, language) },
            { title: t('calendar:preview.before'), cell: (edit) => row(edit.before) },
            { title: t('calendar:preview.after'), cell: (edit) => row(edit.after) },
            ...(isSeveral ? [keep] : []),
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
