// Bars drawn by the server: sizes are attributes of SVG, for the content policy allows no styles in elements.

const LOOK = {
  good: 'fill-good',
  warn: 'fill-warn',
  bad: 'fill-bad',
  accent: 'fill-accent',
  plain: 'fill-edge',
};
export type BarLook = keyof typeof LOOK;

const percent = (fraction: number) => `${(Math.min(1, Math.max(0, fraction)) * 100).toFixed(2)}%`;

/** A share as a bar, with its interval as a line across; the number stands beside it, so the drawing itself is silent. */
export function ShareBar({ share, low, high }: { share: number; low?: number; high?: number }) {
  return (
    <svg aria-hidden="true" className="block h-4 w-full min-w-20" width="100%" height="16">
      <rect y="3" width="100%" height="10" rx="2" className="fill-sunken" />
      <rect y="3" width={percent(share)} height="10" rx="2" className="fill-accent" />
      {low !== undefined && high !== undefined ? (
        <g className="stroke-ink" strokeWidth="2">
          <line x1={percent(low)} x2={percent(high)} y1="8" y2="8" />
          <line x1={percent(low)} x2={percent(low)} y1="3" y2="13" />
          <line x1={percent(high)} x2={percent(high)} y1="3" y2="13" />
        </g>
      ) : null}
    </svg>
  );
}

export interface Part {
  name: string;
  look: BarLook;
}

interface Column {
  label: string;
  /** One number a part. */
  values: readonly number[];
}

const WIDTH = 360;
const HEIGHT = 190;
const [LEFT, TOP, BOTTOM] = [30, 10, 24];

/** A round number at or above the highest column, that divides into whole quarters where it can. */
function roundAbove(highest: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(highest, 4)));
  return [0.4, 0.8, 1, 2, 4, 6, 8, 10].map((n) => n * magnitude).find((n) => n >= highest && n >= 4) ?? highest;
}

/** Columns made of parts, one above the other; `label` says what it shows, a table beside it gives the numbers. */
export function StackedColumns({
  label,
  parts,
  columns,
}: {
  label: string;
  parts: readonly Part[];
  columns: readonly Column[];
}) {
  const top = roundAbove(Math.max(...columns.map(({ values }) => values.reduce((a, b) => a + b, 0))));
  const heightOf = (value: number) => (value / top) * (HEIGHT - TOP - BOTTOM);
  const step = (WIDTH - LEFT) / columns.length;
  return (
    <figure>
      <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="block w-full max-w-xl">
        {[0, 0.5, 1].map((fraction) => {
          const y = HEIGHT - BOTTOM - heightOf(top * fraction);
          return (
            <g key={fraction}>
              <line x1={LEFT} x2={WIDTH} y1={y} y2={y} className="stroke-line" />
              <text x={LEFT - 4} y={y + 4} textAnchor="end" fontSize="11" className="fill-muted">
                {top * fraction}
              </text>
            </g>
          );
        })}
        {columns.map(({ label: name, values }, index) => {
          const x = LEFT + index * step;
          return (
            <g key={name}>
              {values.map((value, part) => {
                const below = values.slice(0, part).reduce((a, b) => a + b, 0);
                return value > 0 ? (
                  <rect
                    key={parts[part]!.name}
                    x={(x + step * 0.15).toFixed(1)}
                    width={(step * 0.7).toFixed(1)}
                    y={(HEIGHT - BOTTOM - heightOf(below + value)).toFixed(1)}
                    height={heightOf(value).toFixed(1)}
                    className={LOOK[parts[part]!.look]}
                  />
                ) : null;
              })}
              <text
                x={(x + step / 2).toFixed(1)}
                y={HEIGHT - 8}
                textAnchor="middle"
                fontSize="11"
                className="fill-muted"
              >
                {name}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {parts.map(({ name, look }) => (
            <li key={name} className="flex items-center gap-2">
              <svg aria-hidden="true" width="12" height="12">
                <rect width="12" height="12" rx="2" className={LOOK[look]} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
