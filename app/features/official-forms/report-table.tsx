// An official form as a table, whichever form it is: headings merged as printed, figures to read or to fill in.
import {
  cellOf,
  type Figure,
  type FormColumn,
  figureIn,
  isCorrected,
  type ReportCell,
  type ReportRow,
} from '../../domain/official-forms.ts';
import { type HeadCell, headOf } from '../../domain/official-forms-table.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Language } from '../../i18n/translate.ts';
import { useWords } from '../../i18n/words.tsx';
import { cellName } from './forms.ts';
import type { ReportView } from './types.ts';

const BORDER = 'border border-line print:border-black';
const HEAD = `${BORDER} px-2 py-1 text-center align-middle text-sm font-semibold print:text-[7pt]`;
const FIGURE = `${BORDER} px-2 py-1 text-right align-top tabular-nums print:text-[8pt]`;
/** Stays in sight while the figures scroll below it; on a phone it leaves them room. */
const STICKY = 'sticky left-0 z-10 min-w-28 max-w-36 sm:min-w-48 sm:max-w-72 bg-raised';
/** Said by the unit: seen without colour as well. */
const ENTERED = 'italic underline decoration-dotted underline-offset-4';

/** What is being filled in: what was typed last, and what was wrong with it. */
export interface Filling {
  typed: Record<string, string>;
  faults: Record<string, string>;
}

/** '8=9+10=15+16' may be broken before its signs of equality, so that no column is wider than its figures. */
const breakable = (printed: string) => printed.replaceAll('=', '\u200b=');

const written = (figure: Figure | null, language: Language): string =>
  figure === null ? '' : typeof figure === 'number' ? formatNumber(figure, language) : figure;

export function ReportTable({
  report,
  filling,
}: {
  report: Pick<ReportView, 'content' | 'totals'>;
  filling?: Filling;
}) {
  const { t, language } = useWords();
  const { form, rows } = report.content;
  const head = headOf(form.columns);
  return (
    <section
      className="overflow-x-auto rounded-lg border border-line bg-raised print:overflow-visible print:border-0"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={form.title}
    >
      <table lang="vi" className="border-collapse">
        <caption className="sr-only">
          {form.code}: {form.title}
        </caption>
        <thead>
          {head.map((cells, level) => (
            <tr key={level}>
              {level === 0 ? (
                <th scope="col" rowSpan={head.length} className={`${HEAD} ${STICKY}`}>
                  {form.rowTitle}
                </th>
              ) : null}
              {cells.map((cell) => (
                <Heading key={`${cell.at}-${cell.text}`} cell={cell} columns={form.columns} />
              ))}
            </tr>
          ))}
          <tr className="text-muted">
            <td className={`${HEAD} ${STICKY} font-normal italic`}>Ms</td>
            {form.columns.map(({ number, printed }) => (
              <td key={number} className={`${HEAD} font-normal italic`}>
                {breakable(printed)}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={`${BORDER} ${STICKY} px-2 py-1 text-left align-top text-sm font-normal`}>
                {row.name}
              </th>
              {form.columns.map((column) => (
                <td key={column.number} className={FIGURE}>
                  {filling ? (
                    <FigureInput row={row} column={column} filling={filling} />
                  ) : (
                    <FigureShown cell={cellOf(row, column.number)} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {rows.length > 1 ? (
          <tfoot>
            <tr className="font-semibold">
              <th scope="row" className={`${BORDER} ${STICKY} px-2 py-1 text-left text-sm`}>
                {t('official-forms:table.total')}
              </th>
              {form.columns.map(({ number }) => (
                <td key={number} className={FIGURE}>
                  {written(report.totals[number] ?? null, language)}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

function Heading({ cell, columns }: { cell: HeadCell; columns: readonly FormColumn[] }) {
  const isColumn = cell.across === 1 && columns[cell.at]!.path.at(-1) === cell.text;
  return (
    <th
      scope={isColumn ? 'col' : 'colgroup'}
      colSpan={cell.across}
      rowSpan={cell.down}
      className={`${HEAD} min-w-20 print:min-w-0`}
    >
      {cell.text}
    </th>
  );
}

function FigureShown({ cell }: { cell: ReportCell }) {
  const { t, language } = useWords();
  const figure = written(figureIn(cell), language);
  if (cell.entered === null) return <>{figure}</>;
  return (
    <span title={t('official-forms:table.entered')}>
      <span className={ENTERED}>{figure}</span>
      <Counted cell={cell} />
    </span>
  );
}

/** What the portal counted, beside what the unit says instead. */
function Counted({ cell }: { cell: ReportCell }) {
  const { t, language } = useWords();
  if (!isCorrected(cell)) return null;
  return (
    <span className="block text-sm text-muted">
      {t('official-forms:table.counted', { figure: written(cell.computed, language) })}
    </span>
  );
}

/** Filled with what holds now: an emptied correction is the count again. */
function FigureInput({ row, column, filling }: { row: ReportRow; column: FormColumn; filling: Filling }) {
  const { t, say } = useWords();
  const cell = cellOf(row, column.number);
  const name = cellName(row.key, column.number);
  const fault = filling.faults[name];
  const label = { row: row.name, column: column.number, title: column.path.join(', ') };
  return (
    <>
      <input
        name={name}
        id={name}
        // Vietnamese figures, whatever the page speaks: that is how they are read again.
        defaultValue={filling.typed[name] ?? written(figureIn(cell), 'vi')}
        inputMode={column.kind === 'text' ? 'text' : 'decimal'}
        aria-label={t('official-forms:table.input', label)}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${name}-error` : undefined}
        className={`min-h-9 rounded border border-edge bg-raised px-1 text-right tabular-nums aria-invalid:border-2 aria-invalid:border-bad ${column.kind === 'count' ? 'w-16' : 'w-28'} ${cell.entered === null ? '' : 'italic'}`}
      />
      <Counted cell={cell} />
      {fault ? (
        <span id={`${name}-error`} className="block max-w-40 text-sm text-bad">
          {say(`official-forms:form.${fault}`)}
        </span>
      ) : null}
    </>
  );
}
