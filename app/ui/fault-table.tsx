// What is wrong with a file that was sent: which line, which column, what stands there, why; and what was read in a way to know of.
import { FAULTS_SHOWN, type LineFault, type TableNotice } from '../http/tables.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice } from './page.tsx';
import { type Column, Table } from './table.tsx';

/** `name`: of the file that was chosen; a browser forgets it. */
export function FaultTable({ faults, name }: { faults: readonly LineFault[]; name?: string }) {
  const { t, say } = useWords();
  const title = name ? t('table.nothingTakenOf', { name }) : t('table.nothingTaken');
  const columns: Column<LineFault & { place: number }>[] = [
    { title: t('table.line'), isNumber: true, isRowHeader: true, cell: ({ line }) => line },
    { title: t('table.column'), cell: ({ column }) => <span className="font-mono">{column}</span> },
    { title: t('table.value'), cell: ({ value }) => <span className="break-all">{value}</span> },
    { title: t('table.why'), cell: ({ why }) => say(why) },
  ];
  return (
    <>
      <Notice look="bad" role="alert" title={title}>
        {faults.length >= FAULTS_SHOWN ? <p>{t('table.faultsShown', { count: faults.length })}</p> : null}
      </Notice>
      <Table
        caption={title}
        columns={columns}
        rows={faults.map((one, place) => ({ ...one, place }))}
        keyOf={({ place }) => place}
      />
    </>
  );
}

export function TableNotices({ notices }: { notices: readonly TableNotice[] }) {
  const { t } = useWords();
  return notices.map(({ why, about }) => (
    <Notice key={why} look="warn">
      {t(`table.notice.${why}`, { about })}
    </Notice>
  ));
}
