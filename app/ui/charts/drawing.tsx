// A drawing that grows with its column while its letters keep their size: across in per cent, down in pixels.
import { type ReactNode, useId } from 'react';

/** Across a drawing, 0 to 1 → '0.00%' to '100.00%'. */
export const across = (fraction: number) => `${(Math.min(1, Math.max(0, fraction)) * 100).toFixed(2)}%`;

/** The drawing on the narrowest phone, and a digit of its labels, in pixels. */
const [NARROWEST, DIGIT, GAP] = [270, 7, 1];

/** Every how manieth place below a drawing has room for its labels. */
export function labelStep(labels: readonly string[]): number {
  const longest = Math.max(0, ...labels.map(({ length }) => length));
  return Math.max(1, Math.ceil((labels.length * (longest * DIGIT + GAP)) / NARROWEST));
}

interface DrawingProps {
  /** What it is, in a few words. */
  title: string;
  /** What it shows, in a sentence with numbers. */
  desc?: string;
  height: number;
  children: ReactNode;
}

/** An image to a screen reader: its title and description are read, the letters in it are not. */
export function Drawing({ title, desc, height, children }: DrawingProps) {
  const id = useId();
  const names = desc ? `${id}t ${id}d` : `${id}t`;
  return (
    <svg role="img" aria-labelledby={names} className="block w-full overflow-visible" width="100%" height={height}>
      <title id={`${id}t`}>{title}</title>
      {desc ? <desc id={`${id}d`}>{desc}</desc> : null}
      {children}
    </svg>
  );
}

interface ChartProps {
  /** What it shows in words, below it. */
  caption?: ReactNode;
  /** The same numbers, to be opened below it; on paper they stand there, but for those of a wide one. */
  table?: ReactNode;
  tableTitle?: string;
  /** As wide as the page: many small drawings. */
  isWide?: boolean;
  children: ReactNode;
}

/** A drawing, its words and its numbers; on paper never cut in two. */
export function Chart({ caption, table, tableTitle, isWide = false, children }: ChartProps) {
  return (
    <figure className={isWide ? '' : 'max-w-3xl'}>
      <div className="break-inside-avoid">
        {children}
        {caption ? <figcaption className="mt-2 text-sm text-muted">{caption}</figcaption> : null}
      </div>
      {table ? (
        <details className={`mt-2 ${isWide ? 'no-print' : 'open-in-print'}`}>
          <summary className="no-print w-fit py-2 text-accent underline underline-offset-4">{tableTitle}</summary>
          {table}
        </details>
      ) : null}
    </figure>
  );
}

/** Lines across at round values, each with its value at the left, outside of the drawing: leave `pl-11 print:pl-14` around it. */
export function Grid({
  ticks,
  yOf,
  say,
}: {
  ticks: readonly number[];
  yOf(value: number): number;
  say(value: number): string;
}) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1="0" x2="100%" y1={yOf(tick)} y2={yOf(tick)} className={tick === 0 ? 'stroke-edge' : 'stroke-line'} />
      <text x="-6" y={yOf(tick) + 4} textAnchor="end" className="fill-muted text-xs print:text-sm">
        {say(tick)}
      </text>
    </g>
  ));
}
