// Reports as a list: on the desk with drafts, for everybody those in force.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { periodName } from './names.ts';
import { type ReportLine, SHEET_FORMATS } from './types.ts';

const LOOK = { draft: 'info', issued: 'good', replaced: 'plain', withdrawn: 'bad', discarded: 'plain' } as const;

export function ReportState({ state }: Pick<ReportLine, 'state'>) {
  const { t } = useWords();
  return <Badge look={LOOK[state]}>{t(`official-forms:state.${state}`)}</Badge>;
}

export function ReportList({ reports, isPublic = false }: { reports: readonly ReportLine[]; isPublic?: boolean }) {
  const { t, to } = useWords();
  const page = (id: number) => (isPublic ? to.publishedReport(id) : to.deskReport(id));
  const columns: Column<ReportLine>[] = [
    {
      title: t('official-forms:list.form'),
      isRowHeader: true,
      cell: ({ id, code, title, set }) => (
        <span lang="vi">
          <a href={page(id)} className="inline-flex min-h-8 items-center font-semibold">
            {code}
          </a>
          <span className="block text-sm text-muted">
            {title} ({set})
          </span>
        </span>
      ),
    },
    { title: t('official-forms:list.unit'), cell: ({ unit }) => unit.name },
    { title: t('official-forms:list.period'), cell: (one) => periodName(t, one) },
    isPublic
      ? {
          title: t('official-forms:list.files'),
          cell: ({ id, code, unit }) => (
            <span className="flex gap-3">
              {SHEET_FORMATS.map((format) => (
                <a
                  key={format}
                  href={`${to.publishedReport(id)}.${format}`}
                  aria-label={`${code}, ${unit.name}, ${format.toUpperCase()}`}
                  className="inline-flex min-h-8 items-center"
                  download
                >
                  {format.toUpperCase()}
                </a>
              ))}
            </span>
          ),
        }
      : { title: t('official-forms:list.state'), cell: (one) => <ReportState {...one} /> },
    {
      title: t('official-forms:list.number'),
      cell: ({ number, issuedDay }) => (number && issuedDay ? `${number}, ${formatDay(issuedDay)}` : ''),
    },
  ];
  if (reports.length === 0) return <p>{t('official-forms:list.none')}</p>;
  return <Table caption={t('official-forms:list.title')} columns={columns} rows={reports} keyOf={({ id }) => id} />;
}
