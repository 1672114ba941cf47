// Shares on one scale from 0 to 100 %: as a bar, as a dot with its interval, against a target.
import type { ReactNode } from 'react';
import { across, Drawing } from './drawing.tsx';

export interface ShownShare {
  /** Fractions of 1. */
  share: number;
  low?: number;
  high?: number;
}

/** The interval as a line with ends, edged by the ground: on paper the bar beneath it is as black as it is. */
function Interval({ low, high, middle, reach }: { low?: number; high?: number; middle: number; reach: number }) {
  if (low === undefined || high === undefined) return null;
  return [
    { width: 5, look: 'stroke-raised forced-colors:hidden' },
    { width: 2, look: 'stroke-ink' },
  ].map(({ width, look }) => (
    <g key={look} className={look} strokeWidth={width}>
      <line x1={across(low)} x2={across(high)} y1={middle} y2={middle} />
      {[low, high].map((limit, index) => (
        <line key={index} x1={across(limit)} x2={across(limit)} y1={middle - reach} y2={middle + reach} />
      ))}
    </g>
  ));
}

/** A share as a bar, in a cell whose number stands beside it: the drawing itself is silent. */
export function ShareBar({ share, low, high }: ShownShare) {
  return (
    <svg aria-hidden="true" className="block h-4 w-full min-w-20" width="100%" height="16">
      <rect y="3" width="100%" height="10" rx="2" className="fill-sunken" />
      <rect y="3" width={across(share)} height="10" rx="2" className="fill-accent" />
      <Interval low={low} high={high} middle={8} reach={5} />
    </svg>
  );
}

const Frame = ({ height }: { height: number }) =>
  [0, 0.25, 0.5, 0.75, 1].map((at) => (
    <line key={at} x1={across(at)} x2={across(at)} y1="0" y2={height} className="stroke-line" />
  ));

interface Mark {
  share: number;
  /** What the line stands for, said once below. */
  name: string;
}

const Marked = ({ mark, height }: { mark: Mark; height: number }) => (
  <line
    x1={across(mark.share)}
    x2={across(mark.share)}
    y1="0"
    y2={height}
    strokeWidth="2"
    strokeDasharray="4 3"
    className="stroke-ink"
  />
);

export interface IntervalRow extends ShownShare {
  code: string;
  /** What stands before the name, for instance a rank. */
  before?: ReactNode;
  name: ReactNode;
  /** The numbers in words: '85,2 % (79,1 – 90,0)'. */
  value: ReactNode;
  /** The row in one sentence, for who cannot see it. */
  sentence: string;
}

const STRIP = 20;

/** Names and numbers as text, each above its dot and interval; all on one scale, with one line that all are measured by. */
export function IntervalRows({
  rows,
  mark,
  ends,
}: {
  rows: readonly IntervalRow[];
  mark?: Mark;
  ends: readonly [string, string];
}) {
  return (
    <>
      <ol className="grid gap-3">
        {rows.map(({ code, before, name, value, sentence, ...share }) => (
          <li key={code} className="break-inside-avoid">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>
                {before} {name}
              </span>
              <span className="ml-auto text-sm whitespace-nowrap tabular-nums">{value}</span>
            </div>
            <Drawing title={sentence} height={STRIP}>
              <Frame height={STRIP} />
              {mark ? <Marked mark={mark} height={STRIP} /> : null}
              <Interval low={share.low} high={share.high} middle={STRIP / 2} reach={4} />
              <circle cx={across(share.share)} cy={STRIP / 2} r="5" className="fill-accent" />
            </Drawing>
          </li>
        ))}
      </ol>
      <Ends ends={ends} mark={mark} />
    </>
  );
}

/** The ends of the scale and what the dashed line is. */
function Ends({ ends: [start, end], mark }: { ends: readonly [string, string]; mark?: Mark }) {
  return (
    <p aria-hidden="true" className="flex justify-between gap-4 text-xs print:text-sm text-muted">
      <span>{start}</span>
      {mark ? <span>┆ {mark.name}</span> : null}
      <span>{end}</span>
    </p>
  );
}

interface BulletProps extends ShownShare {
  /** What it shows, in a sentence that says whether the target is reached. */
  sentence: string;
  target: Mark;
  ends: readonly [string, string];
}

/** One share as a bar against a target line; whether it is reached is said in words beside it, never by colour. */
export function Bullet({ sentence, target, ends, share, low, high }: BulletProps) {
  return (
    <div className="max-w-xl">
      <Drawing title={sentence} height={28}>
        <rect y="6" width="100%" height="16" className="fill-sunken stroke-line" />
        <rect y="6" width={across(share)} height="16" className="fill-accent" />
        <Interval low={low} high={high} middle={14} reach={5} />
        <Marked mark={target} height={28} />
      </Drawing>
      <Ends ends={ends} mark={target} />
    </div>
  );
}
