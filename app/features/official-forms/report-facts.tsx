// What stands around the table of a report: what it is, what became of it, how each column is counted, who entered what.
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Facts, Notice, Section } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { daysName, periodName } from './names.ts';
import type { FigureChange, ReportView } from './types.ts';

export function ReportFacts({ report }: { report: ReportView }) {
  const { t } = useWords();
  const { content, unit, number, issuedDay, signerName, signature } = report;
  return (
    <Facts
      facts={[
        { name: t('official-forms:facts.form'), value: `${content.form.code} – ${content.form.title}` },
        { name: t('official-forms:facts.circular'), value: content.form.set },
        { name: t('official-forms:facts.unit'), value: unit.name },
        {
          name: t('official-forms:facts.period'),
          value: [periodName(t, report), daysName(t, report)].filter(Boolean).join(' '),
        },
        { name: t('official-forms:facts.number'), value: number },
        { name: t('official-forms:facts.day'), value: issuedDay && formatDay(issuedDay) },
        { name: t('official-forms:facts.signer'), value: signerName && [...signature, signerName].join('\n') },
      ]}
    />
  );
}

/** Replaced, withdrawn, or itself a correction. `page`: where another report is read. */
export function ReportFate({ report, page }: { report: ReportView; page(id: number): string }) {
  const { t } = useWords();
  const { state, corrects, correctedBy, endedWhy } = report;
  const because = endedWhy ? <p>{t('official-forms:after.because', { why: endedWhy })}</p> : null;
  return (
    <>
      {state === 'replaced' ? (
        <Notice look="warn" title={t('official-forms:after.replaced')}>
          {because}
          {correctedBy === null ? null : <a href={page(correctedBy)}>{t('official-forms:after.seeLater')}</a>}
        </Notice>
      ) : null}
      {state === 'withdrawn' ? (
        <Notice look="bad" title={t('official-forms:after.withdrawn')}>
          {because}
        </Notice>
      ) : null}
      {corrects ? (
        <Notice title={t('official-forms:after.corrects')}>
          <p>{t('official-forms:after.because', { why: corrects.why })}</p>
          <a href={page(corrects.id)}>{t('official-forms:after.seeEarlier')}</a>
        </Notice>
      ) : null}
    </>
  );
}

export function TableNotes({ report }: { report: ReportView }) {
  const { t } = useWords();
  return (
    <div className="mt-2 text-sm text-muted">
      <p>{t('official-forms:table.legend')}</p>
      <p>{t('official-forms:table.countedAt', { at: formatInstant(report.content.computedAt) })}</p>
    </div>
  );
}

/** Where each figure comes from, column by column. */
export function HowCounted({ report }: { report: ReportView }) {
  const { t } = useWords();
  const { form } = report.content;
  const columns: Column<(typeof form.columns)[number]>[] = [
    { title: t('official-forms:about.column'), isNumber: true, cell: ({ number }) => number },
    {
      title: t('official-forms:about.name'),
      isRowHeader: true,
      cell: ({ path }) => <span lang="vi">{path.join(' › ')}</span>,
    },
    {
      title: t('official-forms:about.how'),
      cell: ({ why }) => (why ? <span lang="vi">{why}</span> : t('official-forms:about.byUnit')),
    },
  ];
  return (
    <Section title={t('official-forms:about.title')} id="cach-tinh">
      <div className="max-w-prose text-muted">
        <p>{t('official-forms:about.processing')}</p>
        {form.note ? <p>{t('official-forms:about.note', { note: form.note })}</p> : null}
      </div>
      <details className="mt-3">
        <summary className="min-h-11 cursor-pointer text-accent underline underline-offset-4">
          {t('official-forms:about.title')} ({form.columns.length})
        </summary>
        <Table
          caption={t('official-forms:about.title')}
          columns={columns}
          rows={form.columns}
          keyOf={({ number }) => number}
        />
      </details>
    </Section>
  );
}

export function FigureHistory({ changes }: { changes: readonly FigureChange[] }) {
  const { t } = useWords();
  if (changes.length === 0) return null;
  const columns: Column<FigureChange>[] = [
    { title: t('official-forms:history.at'), cell: ({ at }) => formatInstant(at) },
    { title: t('official-forms:history.by'), cell: ({ by }) => by },
    {
      title: t('official-forms:history.cell'),
      isRowHeader: true,
      cell: ({ row, column }) => t('official-forms:history.cellName', { row, column }),
    },
    { title: t('official-forms:history.before'), isNumber: true, cell: ({ before }) => before ?? '–' },
    { title: t('official-forms:history.after'), isNumber: true, cell: ({ after }) => after ?? '–' },
    { title: t('official-forms:history.reason'), cell: ({ reason }) => reason },
  ];
  return (
    <Section title={t('official-forms:history.title')}>
      <Table
        caption={t('official-forms:history.title')}
        columns={columns}
        rows={changes}
        keyOf={({ at, row, column }) => `${at}-${row}-${column}`}
      />
    </Section>
  );
}
