// What is wrong with a file that was sent: which line, which column, what stands there, and why.
import { FAULTS_SHOWN, type LineFault } from '../http/tables.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice } from './page.tsx';
import { type Column, Table } from './table.tsx';

export function FaultTable({ faults }: { faults: readonly LineFault[] }) {
  const { t, say } = useWords();
  const columns: Column<LineFault & { place: number }>[] = [
    { title: t('table.line'), isNumber: true, isRowHeader: true, cell: ({ line }) => line },
    { title: t('table.column'), cell: ({ column }) => <span className="font-mono">{column}</span> },
    { title: t('table.value'), cell: ({ value }) => <span className="break-all">{value}</span> },
    { title: t('table.why'), cell: ({ why }) => say(why) },
  ];
  return (
    <>
      <Notice look="bad" role="alert" title={t('table.nothingTaken')}>
        {faults.length >= FAULTS_SHOWN ? <p>{t('table.faultsShown', { count: faults.length })}</p> : null}
      </Notice>
      <Table
        caption={t('table.nothingTaken')}
        columns={columns}
        rows={faults.map((one, place) => ({ ...one, place }))}
        keyOf={({ place }) => place}
      />
    </>
  );
}
