// What is wrong with a file: which line, which column, what stands there, and why it cannot be taken.
import { useWords } from '../i18n/words.tsx';
import { Notice } from './page.tsx';
import { type Column, Table } from './table.tsx';

interface Fault {
  line: number;
  column: string;
  value: string;
  /** Locale key. */
  why: string;
}

export function FaultTable({ faults }: { faults: readonly Fault[] }) {
  const { t, say } = useWords();
  const columns: Column<Fault & { place: number }>[] = [
    { title: t('csv.line'), isNumber: true, isRowHeader: true, cell: ({ line }) => line },
    { title: t('csv.column'), cell: ({ column }) => <span className="font-mono">{column}</span> },
    { title: t('csv.value'), cell: ({ value }) => <span className="break-all">{value}</span> },
    { title: t('csv.why'), cell: ({ why }) => say(why) },
  ];
  return (
    <>
      <Notice look="bad" role="alert" title={t('csv.nothingTaken')} />
      <Table
        caption={t('csv.nothingTaken')}
        columns={columns}
        rows={faults.map((one, place) => ({ ...one, place }))}
        keyOf={({ place }) => place}
      />
    </>
  );
}
