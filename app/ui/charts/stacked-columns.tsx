// Columns made of parts, one above the other, from 0; above each stands how many it is of.
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { useId } from 'react';
import { across, Drawing, Grid, labelStep } from './drawing.tsx';
import { Legend, type Part, Textures, textured } from './textures.tsx';

interface Column {
  label: string;
  /** One number a part. */
  values: readonly number[];
  /** A second line below the label. */
  note?: string;
  /** Not yet what it will be: framed by dashes. */
  isProvisional?: boolean;
}

interface Props {
  title: string;
  desc: string;
  parts: readonly Part[];
  columns: readonly Column[];
  /** What stands before the notes. */
  notes?: string;
  say(value: number): string;
}

const HEIGHT = 210;
const [TOP, LINE] = [20, 18];

export function StackedColumns({ title, desc, parts, columns, notes, say }: Props) {
  // React's colons are no part of a name in url(#…).
  const id = useId().replaceAll(':', '');
  const totals = columns.map(({ values }) => values.reduce((a, b) => a + b, 0));
  const yOf = scaleLinear([0, Math.max(4, ...totals)], [HEIGHT - LINE - 6, TOP]).nice(4);
  const xOf = scaleBand([...columns.keys()], [0, 1]).padding(0.2);
  const layers = stack<Column, number>()
    .keys(parts.keys())
    .value(({ values }, part) => values[part] ?? 0)(columns);
  const below = columns.map(({ note }) => note ?? '');
  const every = Math.max(...[columns.map(({ label }) => label), totals.map(say), below].map(labelStep));
  return (
    <>
      <div className="pl-11 print:pl-14">
        <Drawing title={title} desc={desc} height={HEIGHT + (notes ? LINE : 0)}>
          <Textures id={id} looks={parts.map(({ look }) => look)} />
          <Grid ticks={yOf.ticks(4).filter(Number.isInteger)} yOf={yOf} say={say} />
          {layers.map((layer) =>
            layer.map(([below, above], index) =>
              above > below ? (
                <rect
                  key={index}
                  x={across(xOf(index)!)}
                  width={across(xOf.bandwidth())}
                  y={yOf(above).toFixed(1)}
                  height={(yOf(below) - yOf(above)).toFixed(1)}
                  {...textured(id, parts[layer.key]!.look)}
                />
              ) : null,
            ),
          )}
          {columns.map(({ label, isProvisional }, index) =>
            isProvisional ? (
              <rect
                key={label}
                x={across(xOf(index)!)}
                width={across(xOf.bandwidth())}
                y={yOf(totals[index]!) - 2}
                height={yOf(0) - yOf(totals[index]!) + 2}
                fill="none"
                strokeWidth="1.5"
                strokeDasharray="4 3"
                className="stroke-ink"
              />
            ) : null,
          )}
          {notes ? (
            <text x="-6" y={HEIGHT + LINE - 6} textAnchor="end" className="fill-muted text-xs print:text-sm">
              {notes}
            </text>
          ) : null}
          {columns.map(({ label, note }, index) =>
            index % every === 0 ? (
              <g key={label} textAnchor="middle" className="text-xs print:text-sm">
                <text x={across(xOf(index)! + xOf.bandwidth() / 2)} y={yOf(totals[index]!) - 5} className="fill-ink">
                  {totals[index]! > 0 ? say(totals[index]!) : ''}
                </text>
                <text x={across(xOf(index)! + xOf.bandwidth() / 2)} y={HEIGHT - 6} className="fill-muted">
                  {label}
                </text>
                {note ? (
                  <text x={across(xOf(index)! + xOf.bandwidth() / 2)} y={HEIGHT + LINE - 6} className="fill-ink">
                    {note}
                  </text>
                ) : null}
              </g>
            ) : null,
          )}
        </Drawing>
      </div>
      <Legend id={id} parts={parts} />
    </>
  );
}
