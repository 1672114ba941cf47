// A unit beside the province: each share with its interval against the province's, and whether the unit differs from the others.

import type { ReactNode } from 'react';
import { FEWEST_SHOWN, type Share } from '../../domain/satisfaction.ts';
import type { Difference } from '../../domain/satisfaction-difference.ts';
import { useWords } from '../../i18n/words.tsx';
import { Bullet } from '../../ui/charts/share-strip.tsx';
import { Badge } from '../../ui/page.tsx';
import { useFigureWords } from '../figures/figure-words.tsx';
import { useSatisfactionWords } from '../surveys/figure-words.tsx';
import { CountLink } from './list-links.tsx';
import type { UnitBesideProvince } from './types.ts';

export function UnitComparison({ sides }: { sides: UnitBesideProvince }) {
  const { t } = useWords();
  const words = useFigureWords();
  const { unit, province, compared, satisfaction } = sides;
  const [mine, all] = [unit.satisfaction, province.satisfaction];
  return (
    <ul className="grid gap-x-8 gap-y-6 md:grid-cols-2">
      {compared.map(({ name, unit: here, province: everywhere, difference }) => (
        <Compared
          key={name}
          name={t(`public:figures.name.${name}`)}
          {...{ here, everywhere, difference }}
          out={
            here ? (
              <>
                <CountLink asked={unit} figure={name === 'onTimeOfDue' ? 'onTime' : name} count={here.count} />{' '}
                {t('timeliness:outOf', {
                  of: words.number(here.of),
                  what: t(`public:figures.of.${unit.figures.find((one) => one.name === name)!.of!.name}`),
                })}
              </>
            ) : null
          }
          silent={t('timeliness:beside.nothing')}
        />
      ))}
      <Compared
        name={t('public:figures.name.satisfaction')}
        here={mine.index}
        everywhere={all.index}
        difference={satisfaction}
        out={t('public:figures.ballots', { count: mine.n, number: words.number(mine.n) })}
        silent={mine.n < FEWEST_SHOWN ? t('public:figures.tooFew') : t('survey:figures.silent')}
      />
    </ul>
  );
}

interface Props {
  name: string;
  here: Share | null;
  everywhere: Share | null;
  difference: Difference | null;
  out: ReactNode;
  /** What is said where the unit has no share. */
  silent: string;
}

function Compared({ name, here, everywhere, difference, out, silent }: Props) {
  const { t } = useWords();
  const words = useFigureWords();
  const { difference: say } = useSatisfactionWords();
  const verdict = difference ? say(difference) : t('timeliness:beside.tooFew');
  const around = everywhere ? t('timeliness:beside.province', { share: words.share(everywhere.share) }) : null;
  return (
    <li className="break-inside-avoid border-t border-line pt-3">
      <h3 className="font-semibold">{name}</h3>
      {here ? (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-2xl font-semibold tabular-nums">{words.share(here.share)}</span>
            <span className="text-sm">{out}</span>
          </p>
          <p className="mb-2 text-sm text-muted">
            {t('timeliness:beside.interval', { interval: words.interval(here) })}
            {around ? ` · ${around}` : ''}
          </p>
          {everywhere ? (
            <Bullet
              sentence={t('timeliness:beside.sentence', {
                name,
                here: words.share(here.share),
                everywhere: words.share(everywhere.share),
                verdict,
              })}
              target={{ share: everywhere.share, name: t('timeliness:period.province') }}
              ends={[words.share(0), words.share(1)]}
              {...here}
            />
          ) : null}
          <p className="mt-1">
            <Badge look={difference && difference.verdict !== 'none' ? 'info' : 'plain'}>
              {t('timeliness:beside.others', { verdict })}
            </Badge>
          </p>
        </>
      ) : (
        <p className="text-sm text-muted">{[silent, around].filter(Boolean).join(' · ')}</p>
      )}
    </li>
  );
}
