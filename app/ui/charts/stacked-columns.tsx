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
}

interface Props {
  title: string;
  desc: string;
  parts: readonly Part[];
  columns: readonly Column[];
  say(value: number): string;
}

const HEIGHT = 210;
const [TOP, BOTTOM] = [20, 24];

export function StackedColumns({ title, desc, parts, columns, say }: Props) {
  // React's colons are no part of a name in url(#…).
  const id = useId().replaceAll(':', '');
  const totals = columns.map(({ values }) => values.reduce((a, b) => a + b, 0));
  const yOf = scaleLinear([0, Math.max(4, ...totals)], [HEIGHT - BOTTOM, TOP]).nice(4);
  const xOf = scaleBand([...columns.keys()], [0, 1]).padding(0.2);
  const layers = stack<Column, number>()
    .keys(parts.keys())
    .value(({ values }, part) => values[part] ?? 0)(columns);
  const every = Math.max(labelStep(columns.map(({ label }) => label)), labelStep(totals.map(say)));
  return (
    <>
      <div className="pl-11 print:pl-14">
        <Drawing title={title} desc={desc} height={HEIGHT}>
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
          {columns.map(({ label }, index) =>
            index % every === 0 ? (
              <g key={label} textAnchor="middle" className="text-xs print:text-sm">
                <text x={across(xOf(index)! + xOf.bandwidth() / 2)} y={yOf(totals[index]!) - 5} className="fill-ink">
                  {totals[index]! > 0 ? say(totals[index]!) : ''}
                </text>
                <text x={across(xOf(index)! + xOf.bandwidth() / 2)} y={HEIGHT - 6} className="fill-muted">
                  {label}
                </text>
              </g>
            ) : null,
          )}
        </Drawing>
      </div>
      <Legend id={id} parts={parts} />
    </>
  );
}
