// Where a commune lies: the outline of the province with the commune in it.
import { useWords } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';
import type { PlaceInProvince } from './types.ts';

export function PlaceOnMap({ place, name }: { place: PlaceInProvince; name: string }) {
  const { t, to } = useWords();
  const { width, height, outline, path } = place;
  return (
    <Section title={t('map:place')} id="vi-tri">
      <svg
        role="img"
        aria-label={t('map:placeOf', { name })}
        viewBox={`-4 -4 ${width + 8} ${height + 8}`}
        className="block h-auto w-full max-w-xs"
      >
        <path d={outline} strokeWidth="2" className="fill-sunken stroke-edge" />
        <path d={path} strokeWidth="6" strokeLinejoin="round" className="fill-step-4 stroke-step-4" />
      </svg>
      <p className="no-print mt-3">
        <a href={to.map()} className="inline-flex min-h-11 items-center">
          {t('map:open')}
        </a>
      </p>
    </Section>
  );
}
