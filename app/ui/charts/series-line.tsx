// A line over time, from 0: a point a month with its interval, broken where there is nothing to count.
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { across, Drawing, Grid, labelStep } from './drawing.tsx';

export interface Point {
  label: string;
  /** Null: nothing to count, the line is broken. */
  value: number | null;
  low?: number;
  high?: number;
  /** Out of how many. */
  n: number;
  /** Not yet what it will be: a ring at the end of dashes. */
  isProvisional?: boolean;
}

interface Props {
  title: string;
  desc: string;
  points: readonly Point[];
  /** The end of the scale: 1 for shares; by itself a round number above the highest. */
  top?: number;
  /** A dashed line across, with its words at its right end. */
  mark?: { value: number; label: string };
  /** What stands before the row of labels. */
  labels: string;
  say(value: number): string;
  sayN(n: number): string;
}

const HEIGHT = 200;
const [TOP, BOTTOM] = [14, 42];

export function SeriesLine({ title, desc, points, top, mark, labels, say, sayN }: Props) {
  const highest = Math.max(mark?.value ?? 0, ...points.map(({ value, high }) => high ?? value ?? 0));
  const range = [HEIGHT - BOTTOM, TOP];
  const yOf = top ? scaleLinear([0, top], range) : scaleLinear([0, Math.max(highest, 4)], range).nice(4);
  const xOf = scalePoint([...points.keys()], [0, 1]).padding(0.5);
  const every = Math.max(labelStep(points.map(({ label }) => label)), labelStep(points.map(({ n }) => sayN(n))));
  const known = line<Point>()
    .defined(({ value }) => value !== null)
    .x((_, index) => xOf(index)! * 100)
    .y(({ value }) => yOf(value!));
  const settled = line<Point>()
    .defined(({ value, isProvisional }) => value !== null && !isProvisional)
    .x(known.x())
    .y(known.y());
  return (
    <div className="pl-11 print:pl-14">
      <Drawing title={title} desc={desc} height={HEIGHT}>
        <Grid ticks={yOf.ticks(4)} yOf={yOf} say={say} />
        {/* Stretched across to the width of the column, its line not. */}
        <svg viewBox={`0 0 100 ${HEIGHT}`} width="100%" height={HEIGHT} preserveAspectRatio="none" aria-hidden="true">
          <g fill="none" strokeWidth="2" className="stroke-accent">
            <path d={known(points) ?? ''} strokeDasharray="3 4" vectorEffect="non-scaling-stroke" />
            <path d={settled(points) ?? ''} vectorEffect="non-scaling-stroke" />
          </g>
        </svg>
        <g textAnchor="end" className="fill-muted text-xs print:text-sm">
          <text x="-6" y={HEIGHT - 24}>
            {labels}
          </text>
          <text x="-6" y={HEIGHT - 6}>
            {points.some(({ n }) => sayN(n) !== '') ? 'n' : ''}
          </text>
        </g>
        {points.map(({ label, value, low, high, n, isProvisional }, index) => {
          const x = across(xOf(index)!);
          return (
            <g key={label}>
              {low !== undefined && high !== undefined && value !== null ? (
                <line x1={x} x2={x} y1={yOf(low)} y2={yOf(high)} strokeWidth="1.5" className="stroke-edge" />
              ) : null}
              {value === null ? null : (
                <circle
                  cx={x}
                  cy={yOf(value)}
                  r="4"
                  strokeWidth="2"
                  className={`stroke-accent ${isProvisional ? 'fill-raised' : 'fill-accent'}`}
                />
              )}
              {index % every === 0 ? (
                <g
                  // The first of many stands close to the words before the row.
                  textAnchor={index === 0 && every > 1 ? 'start' : 'middle'}
                  className="fill-muted text-xs print:text-sm"
                >
                  <text x={x} y={HEIGHT - 24}>
                    {label}
                  </text>
                  <text x={x} y={HEIGHT - 6}>
                    {sayN(n)}
                  </text>
                </g>
              ) : null}
            </g>
          );
        })}
        {mark ? (
          <>
            <line
              x1="0"
              x2="100%"
              y1={yOf(mark.value)}
              y2={yOf(mark.value)}
              strokeDasharray="6 4"
              strokeWidth="1.5"
              className="stroke-ink"
            />
            <text x="100%" y={yOf(mark.value) - 5} textAnchor="end" className="fill-ink text-xs print:text-sm">
              {mark.label}
            </text>
          </>
        ) : null}
      </Drawing>
    </div>
  );
}
