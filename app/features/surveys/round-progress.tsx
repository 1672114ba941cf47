// How far a round is: quotas by unit, its files of paper, and what a file that was sent in came to.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { ShareBar } from '../../ui/charts/share-strip.tsx';
import { FaultTable } from '../../ui/fault-table.tsx';
import { Button, FormPart, TextField } from '../../ui/form.tsx';
import { Badge, Notice } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useSatisfactionWords } from './figure-words.tsx';
import type { ImportLine, PaperReport, QuotaLine } from './types.ts';

export function QuotaTable({ quotas }: { quotas: readonly QuotaLine[] }) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const count = (title: string, of: (line: QuotaLine) => number): Column<QuotaLine> => ({
    title,
    isNumber: true,
    cell: (line) => words.number(of(line)),
  });
  const columns: Column<QuotaLine>[] = [
    { title: t('survey:desk.unit'), isRowHeader: true, cell: ({ name }) => name },
    count(t('survey:desk.population'), ({ population }) => population),
    {
      title: t('survey:desk.quota'),
      isNumber: true,
      cell: ({ quota, isTooSmall }) => (
        <>
          {words.number(quota)}
          {isTooSmall ? <span className="block text-sm text-bad">{t('survey:desk.smallQuota')}</span> : null}
        </>
      ),
    },
    count(t('survey:desk.linksCount'), ({ links }) => links),
    count(t('survey:desk.used'), ({ used }) => used),
    {
      title: t('survey:desk.rate'),
      isNumber: true,
      cell: ({ used, links }) => words.percent(used, links),
    },
    count(t('survey:desk.onPaper'), ({ paper }) => paper),
    {
      title: t('survey:desk.done'),
      cell: ({ used, paper, quota, isReached }) => (
        <>
          <ShareBar share={quota > 0 ? Math.min(1, (used + paper) / quota) : 0} />
          <span className="text-sm text-muted">{words.percent(used + paper, quota)}</span>{' '}
          {isReached ? <Badge look="good">{t('survey:desk.reached')}</Badge> : null}
        </>
      ),
    },
  ];
  return <Table caption={t('survey:desk.progress')} columns={columns} rows={quotas} keyOf={({ code }) => code} />;
}

export function ImportTable({ imports }: { imports: readonly ImportLine[] }) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const columns: Column<ImportLine>[] = [
    { title: t('survey:desk.importedAt'), isRowHeader: true, cell: ({ at }) => formatInstant(at) },
    { title: t('survey:desk.importBallots'), isNumber: true, cell: ({ ballots }) => words.number(ballots) },
    {
      title: t('survey:desk.handedOut'),
      isNumber: true,
      cell: ({ handedOut }) => (handedOut === null ? '–' : words.number(handedOut)),
    },
    {
      title: t('survey:desk.state'),
      cell: ({ id, withdrawnFor, isPublic }) =>
        isPublic && withdrawnFor === null ? (
          t('survey:desk.importPublic')
        ) : withdrawnFor === null ? (
          <form method="post">
            <input type="hidden" name="intent" value="withdrawImport" />
            <input type="hidden" name="import" value={id} />
            <FormPart prefix={`import-${id}`}>
              <TextField name="why" label={t('survey:desk.why')} required />
              <Button look="danger">{t('survey:desk.withdrawImport')}</Button>
            </FormPart>
          </form>
        ) : (
          t('survey:desk.withdrawnFor', { why: withdrawnFor })
        ),
    },
  ];
  if (imports.length === 0) return null;
  return <Table caption={t('survey:desk.import')} columns={columns} rows={imports} keyOf={({ id }) => id} />;
}

export function KnownLines({ known }: { known: readonly number[] }) {
  const { t } = useWords();
  if (known.length === 0) return null;
  return <p>{t('survey:desk.known', { count: known.length, lines: known.slice(0, 50).join(', ') })}</p>;
}

export function ReportOfImport({ report, name }: { report: PaperReport; name: string }) {
  const { counted, known, faults, isRepeated } = report;
  const { t } = useWords();
  if (faults.length > 0) return <FaultTable faults={faults} name={name} />;
  return (
    <Notice look={isRepeated ? 'warn' : 'good'} role="status">
      {isRepeated ? <p>{t('survey:desk.repeated')}</p> : <p>{t('survey:desk.imported', { count: counted })}</p>}
      <KnownLines known={known} />
    </Notice>
  );
}
