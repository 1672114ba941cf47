// One small series a unit, all on the same scales, so that they can be compared at a glance.
import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { across, Drawing } from './drawing.tsx';

interface Multiple {
  code: string;
  name: ReactNode;
  /** The whole in words: '42 đơn'. */
  value: ReactNode;
  /** The series in one sentence. */
  sentence: string;
  values: readonly number[];
  /** The places that may still grow: outlined and not filled. */
  provisional: ReadonlySet<number>;
}

interface Props {
  multiples: readonly Multiple[];
  /** The ends of time: 'T1', 'T12'. */
  ends: readonly [string, string];
  say(value: number): string;
}

const HEIGHT = 56;
const TOP = 16;

export function SmallMultiples({ multiples, ends, say }: Props) {
  const highest = Math.max(1, ...multiples.flatMap(({ values }) => values));
  const yOf = scaleLinear([0, highest], [HEIGHT, TOP]);
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-3 lg:grid-cols-4 print:grid-cols-4">
      {multiples.map(({ code, name, value, sentence, values, provisional }) => (
        <li key={code} className="flex break-inside-avoid flex-col justify-end">
          <p className="text-sm leading-snug">{name}</p>
          <p className="text-sm text-muted tabular-nums">{value}</p>
          <Drawing title={sentence} height={HEIGHT}>
            <Columns {...{ values, provisional, yOf, say }} />
          </Drawing>
          <p aria-hidden="true" className="flex justify-between text-xs print:text-sm text-muted">
            <span>{ends[0]}</span>
            <span>{ends[1]}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The highest one carries its number. */
function Columns({
  values,
  provisional,
  yOf,
  say,
}: Pick<Multiple, 'values' | 'provisional'> & { yOf(value: number): number; say: Props['say'] }) {
  const xOf = scaleBand([...values.keys()], [0, 1]).padding(0.15);
  const peak = values.indexOf(Math.max(...values));
  return (
    <>
      <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} className="stroke-edge" />
      {values.map((value, index) =>
        value > 0 ? (
          <rect
            key={index}
            x={across(xOf(index)!)}
            width={across(xOf.bandwidth())}
            y={yOf(value).toFixed(1)}
            height={(HEIGHT - yOf(value)).toFixed(1)}
            strokeDasharray={provisional.has(index) ? '2 2' : undefined}
            className={provisional.has(index) ? 'fill-raised stroke-accent' : 'fill-accent'}
          />
        ) : null,
      )}
      {values[peak]! > 0 ? (
        <text
          x={across(xOf(peak)! + xOf.bandwidth() / 2)}
          y={yOf(values[peak]!) - 4}
          textAnchor={peak < values.length / 6 ? 'start' : peak > (values.length * 5) / 6 ? 'end' : 'middle'}
          className="fill-ink text-xs print:text-sm"
        >
          {say(values[peak]!)}
        </text>
      ) : null}
    </>
  );
}
