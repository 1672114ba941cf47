// Tables that stay readable on a phone: they scroll inside their own frame, which the keyboard reaches.
import type { ReactNode } from 'react';

export interface Column<Row> {
  title: ReactNode;
  cell(row: Row): ReactNode;
  isNumber?: boolean;
  /** The cell names the row. */
  isRowHeader?: boolean;
}

export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string | number;
}) {
  return (
    <section
      className="overflow-x-auto rounded-lg border border-line bg-raised"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={typeof caption === 'string' ? caption : undefined}
    >
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line text-muted">
            {columns.map((column, index) => (
              <th
                key={index}
                scope="col"
                className={`px-3 py-2 align-bottom font-semibold ${column.isNumber ? 'text-right' : ''}`}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) => {
                const look = `px-3 py-2 align-top ${column.isNumber ? 'text-right tabular-nums' : ''}`;
                return column.isRowHeader ? (
                  <th key={index} scope="row" className={`${look} min-w-40 font-normal`}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={index} className={look}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
