// What the colours of the map stand for, in numbers, and how many communes have each.
import { FEWEST_COLOURED, type MapLook } from '../../domain/map-steps.ts';
import { useWords } from '../../i18n/words.tsx';
import { useFigureWords } from '../figures/figure-words.tsx';
import type { Mapping } from './commune-map.tsx';
import { isShare, type MapMeasure } from './forms.ts';

const STEP = ['fill-step-0', 'fill-step-1', 'fill-step-2', 'fill-step-3', 'fill-step-4'];

/** How shapes of a look are filled and edged; `id`: of the hatching on this page. */
export const LOOK = (id: string, look: MapLook) => {
  if (look === 'few') return { fill: `url(#${id})`, className: 'stroke-edge' };
  return { className: `stroke-edge ${look === 'none' ? 'fill-raised' : STEP[look]}` };
};

export function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-raised" />
        <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" className="stroke-edge" />
      </pattern>
    </defs>
  );
}

interface Props {
  id: string;
  measure: MapMeasure;
  /** The lower bounds. */
  steps: readonly number[];
  places: readonly Mapping[];
  say(value: number): string;
}

export function MapLegend({ id, measure, steps, places, say }: Props) {
  const { t } = useWords();
  const words = useFigureWords();
  const of = (look: MapLook) => places.filter((place) => place.look === look);
  const stepName = (from: number, step: number): string => {
    const next = steps[step + 1];
    if (isShare(measure)) {
      if (next === undefined) return t('map:step.shareFrom', { from: words.roundShare(from) });
      const bounds = { from: words.roundShare(from), to: words.roundShare(next) };
      return t(step === 0 ? 'map:step.shareBelow' : 'map:step.shareBetween', bounds);
    }
    const last = next === undefined ? Math.max(from, ...of(step).map(({ value }) => value)) : next - 1;
    return t(last === from ? 'map:step.one' : 'map:step.between', { from: say(from), to: say(last) });
  };
  const rows: { look: MapLook; name: string }[] = [
    ...steps.map((from, step) => ({ look: step, name: stepName(from, step) })),
    {
      look: 'few' as const,
      name: t(measure === 'satisfied' ? 'map:fewSatisfied' : 'map:few', { fewest: FEWEST_COLOURED }),
    },
    { look: 'none' as const, name: t('map:none') },
  ];
  return (
    <ul aria-label={t('map:legend')} className="mt-3 grid gap-1 text-sm">
      {rows.map(({ look, name }) => (
        <li key={look} className="flex items-center gap-2">
          <svg aria-hidden="true" width="28" height="16" className="shrink-0">
            <rect x="0.5" y="0.5" width="27" height="15" {...LOOK(id, look)} />
          </svg>
          <span>
            {name} <span className="text-muted">({t('map:places', { count: of(look).length })})</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
