// The communes in the colours of one measure, each a link to its list; the same numbers stand in the table.
import { useId } from 'react';
import { FEWEST_COLOURED, lookOf, type MapLook } from '../../domain/map-steps.ts';
import { useWords } from '../../i18n/words.tsx';
import { useFigureWords } from '../figures/figure-words.tsx';
import { parametersOf } from '../timeliness/forms.ts';
import { type Asked, askedIn } from '../timeliness/list-links.tsx';
import { isShare, type MapMeasure, mappedOf, stepsOf } from './forms.ts';
import { Hatching, LOOK, MapLegend } from './map-legend.tsx';
import type { CommuneFigures, ProvinceShape } from './types.ts';

interface Props {
  asked: Asked;
  shape: ProvinceShape;
  measure: MapMeasure;
  communes: readonly CommuneFigures[];
}

export function CommuneMap({ asked, shape, measure, communes }: Props) {
  const { t, to } = useWords();
  const id = useId().replaceAll(':', '');
  const say = useSaying(measure);
  const steps = stepsOf(measure, communes);
  const paths = new Map(shape.communes.map(({ code, path }) => [code, path]));
  const places = communes.map((commune) => {
    const mapped = mappedOf(measure, commune);
    return { ...commune, value: mapped.value ?? 0, look: lookOf(mapped, steps) };
  });
  const listOf = (code: string) =>
    measure === 'satisfied'
      ? to.organisation(code, { tu: asked.period.from, den: asked.period.to })
      : to.figureCases({ ...parametersOf({ figure: measure, cut: { by: 'commune', code } }), ...askedIn(asked) });
  const looks = Map.groupBy(places, ({ look }) => look);
  return (
    <figure>
      <svg
        aria-labelledby={`${id}t ${id}d`}
        viewBox={`-2 -2 ${shape.width + 4} ${shape.height + 4}`}
        className="block h-auto w-full max-w-2xl"
      >
        <title id={`${id}t`}>{`${t('map:title')}: ${t(`map:measure.${measure}`)}`}</title>
        <desc id={`${id}d`}>{useSummary(places, say)}</desc>
        <Hatching id={id} />
        {[...looks].map(([look, some]) => (
          <g key={look} {...LOOK(id, look)} strokeWidth="0.8">
            {some.map(({ code, name, value }) =>
              paths.has(code) ? (
                // Keys walk through the table and not through a hundred shapes.
                <a key={code} href={listOf(code)} tabIndex={-1}>
                  <title>{sentenceOf(look, name, say(value))}</title>
                  <path d={paths.get(code)} />
                </a>
              ) : null,
            )}
          </g>
        ))}
      </svg>
      <MapLegend id={id} measure={measure} steps={steps} places={places} say={say} />
      <figcaption className="mt-2 max-w-prose text-sm text-muted">{t('map:source')}</figcaption>
    </figure>
  );

  function sentenceOf(look: MapLook, name: string, value: string): string {
    if (look === 'few' || look === 'none') return t(`map:said.${look}`, { name, fewest: FEWEST_COLOURED });
    return t(`map:said.${measure}`, { name, value });
  }
}

function useSaying(measure: MapMeasure): (value: number) => string {
  const words = useFigureWords();
  return isShare(measure) ? words.share : words.number;
}

export type Mapping = CommuneFigures & { value: number; look: MapLook };

/** What the colours show, in a sentence. */
function useSummary(places: readonly Mapping[], say: (value: number) => string): string {
  const { t } = useWords();
  const coloured = places.filter(({ look }) => typeof look === 'number').sort((a, b) => a.value - b.value);
  const [least, most] = [coloured[0], coloured.at(-1)];
  if (!least || !most) return t('map:descNothing', { fewest: FEWEST_COLOURED });
  return t('map:desc', {
    ...{ most: most.name, highest: say(most.value), least: least.name, lowest: say(least.value) },
    coloured: coloured.length,
    few: places.filter(({ look }) => look === 'few').length,
    none: places.filter(({ look }) => look === 'none').length,
  });
}
