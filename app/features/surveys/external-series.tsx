// What others measured, year after year: a line that breaks where the index became another quantity, hollow where it is from memory.
import { scaleLinear, scalePoint } from 'd3-scale';
import { BREAKS, pieces, SCALES } from '../../domain/external-index.ts';
import { useWords } from '../../i18n/words.tsx';
import { across, Chart, Drawing, Grid } from '../../ui/charts/drawing.tsx';
import { useSatisfactionWords } from './figure-words.tsx';
import type { ExternalView } from './types.ts';

const YEARS_AT_LEAST = 3;
const SERIES_AT_MOST = 4;
const HEIGHT = 190;
const [TOP, BOTTOM] = [12, 26];

export function ExternalSeries({ indices }: { indices: readonly ExternalView[] }) {
  const groups = Map.groupBy(indices, ({ name, place }) => `${name} ${place}`);
  const long = [...groups.values()].filter((own) => own.length >= YEARS_AT_LEAST).slice(0, SERIES_AT_MOST);
  return long.map((own) => <Series key={`${own[0]!.name} ${own[0]!.place}`} own={own} />);
}

function Series({ own }: { own: readonly ExternalView[] }) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const [{ name, place, unit }] = own as [ExternalView];
  const found = pieces(name, own);
  const years = found.flat().map(({ year }) => year);
  const all = Array.from({ length: years.at(-1)! - years[0]! + 1 }, (_, later) => years[0]! + later);
  const xOf = scalePoint(all, [0, 1]).padding(0.5);
  const yOf = scaleLinear([0, SCALES[name].most], [HEIGHT - BOTTOM, TOP]);
  const inUnit = (value: string) => `${words.inLanguage(value)}${unit === 'percent' ? '\u00a0%' : ''}`;
  const title = `${t(`survey:indexName.${name}`)}, ${place}`;
  const isBroken = years.includes(BREAKS[name] ?? 0) && years[0]! < BREAKS[name]!;
  const desc = found.map((piece) => piece.map(({ year, value }) => `${year}: ${inUnit(value)}`).join(', ')).join(' | ');
  return (
    <div className="mb-6">
      <h3 className="mb-2 text-lg">{title}</h3>
      <Chart caption={t(isBroken ? 'survey:figures.seriesBroken' : 'survey:figures.series')}>
        <div className="pl-11 print:pl-14">
          <Drawing title={title} desc={desc} height={HEIGHT}>
            <Grid ticks={yOf.ticks(4)} yOf={yOf} say={String} />
            {found.map((piece) =>
              piece
                .slice(1)
                .map(({ year, value }, before) => (
                  <line
                    key={year}
                    x1={across(xOf(year - 1)!)}
                    y1={yOf(Number(piece[before]!.value))}
                    x2={across(xOf(year)!)}
                    y2={yOf(Number(value))}
                    strokeWidth="2"
                    className="stroke-accent"
                  />
                )),
            )}
            {isBroken ? <Break x={across((xOf(BREAKS[name]! - 1)! + xOf(BREAKS[name]!)!) / 2)} /> : null}
            {found.flat().map(({ year, value, isVerified }) => (
              <g key={year} textAnchor="middle" className="text-xs print:text-sm">
                <circle
                  cx={across(xOf(year)!)}
                  cy={yOf(Number(value))}
                  r="4"
                  strokeWidth="2"
                  className={isVerified ? 'fill-accent stroke-accent' : 'fill-raised stroke-accent'}
                />
                <text x={across(xOf(year)!)} y={HEIGHT - 6} className="fill-muted">
                  {year}
                </text>
              </g>
            ))}
          </Drawing>
        </div>
      </Chart>
    </div>
  );
}

const Break = ({ x }: { x: string }) => (
  <>
    <line x1={x} x2={x} y1={TOP} y2={HEIGHT - BOTTOM} strokeDasharray="4 4" strokeWidth="1.5" className="stroke-ink" />
    <text x={x} y={HEIGHT - 6} textAnchor="middle" className="fill-ink text-xs print:text-sm">
      ≠
    </text>
  </>
);
