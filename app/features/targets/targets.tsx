// The target lines of a page: what was to be reached, what was, and whether that is enough.
import type { Measured } from '../../domain/target.ts';
import { formatDay, formatShare } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Bullet } from '../../ui/charts/share-strip.tsx';
import { Badge, type BadgeLook } from '../../ui/page.tsx';
import { useTargetWords } from './target-words.tsx';
import type { TargetStanding } from './types.ts';

const LOOK: Record<TargetStanding['standing']['is'], BadgeLook> = {
  reached: 'good',
  missed: 'bad',
  tooFewToSay: 'plain',
};

export function Targets({ targets }: { targets: readonly TargetStanding[] }) {
  const { t } = useWords();
  if (targets.length === 0) return <p>{t('targets:none')}</p>;
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {targets.map((one) => (
        <li key={one.code} className="rounded-lg border border-line bg-raised p-4 only:col-span-full">
          <Line target={one} />
        </li>
      ))}
    </ul>
  );
}

function Line({ target }: { target: TargetStanding }) {
  const { t, to } = useWords();
  const words = useTargetWords();
  const { standing, reported, unit } = target;
  const result = standing.is === 'tooFewToSay' ? null : words.result(standing.measured);
  return (
    <>
      <h3 className="font-semibold">{target.title}</h3>
      {unit ? (
        <p className="text-sm">
          <a href={to.organisation(unit.code)}>{unit.name}</a>
        </p>
      ) : null}
      <p className="mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Badge look={LOOK[standing.is]}>{t(`targets:is.${standing.is}`)}</Badge>
        {result ? (
          <>
            <span className="text-2xl font-semibold tabular-nums">{result.headline}</span>
            <span className="text-sm text-muted">{result.below}</span>
          </>
        ) : null}
      </p>
      {standing.is === 'tooFewToSay' ? null : <Drawn target={target} measured={standing.measured} />}
      <p className="mt-1 text-sm">
        {t('targets:goal')}: {words.goal(target)}
      </p>
      {standing.is !== 'tooFewToSay' && standing.isUncertain ? (
        <p className="mt-1 text-sm">{t('targets:uncertain')}</p>
      ) : null}
      {reported ? (
        <p className="mt-1 text-sm font-semibold">{t('targets:reported', { day: formatDay(reported.on) })}</p>
      ) : null}
      <details className="mt-2 text-sm">
        <summary className="min-h-6 text-accent underline underline-offset-4">{t('targets:why')}</summary>
        <ul className="mt-1 grid gap-1">
          <li>{t('targets:measuredBy', { measure: t(`targets:measure.${target.measure}`) })}</li>
          <li lang="vi">{t('targets:source', { source: target.source })}</li>
          {reported ? <li lang="vi">{t('targets:reportedSource', { source: reported.source })}</li> : null}
          {target.note ? <li>{target.note}</li> : null}
          {target.isVerified ? null : <li>{t('targets:unverified')}</li>}
        </ul>
      </details>
    </>
  );
}

/** The result as a bar on the way from nothing to all, the goal as a line across. */
function Drawn({ target, measured }: { target: TargetStanding; measured: NonNullable<Measured> }) {
  const { t, language } = useWords();
  const words = useTargetWords();
  const result = words.result(measured);
  const share = measured.from === 'all' ? measured.proportion.part / measured.proportion.whole : measured.share.share;
  const limits = measured.from === 'sample' ? measured.share : undefined;
  return (
    <Bullet
      sentence={`${target.title}: ${result.headline} (${result.below})`}
      share={share}
      low={limits?.low}
      high={limits?.high}
      target={{ share: target.goal.part / target.goal.whole, name: t('targets:goal') }}
      ends={['0', formatShare(1, language, 0)]}
    />
  );
}
