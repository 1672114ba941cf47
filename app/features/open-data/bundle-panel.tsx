// The bundle of the night: to be fetched, checked and counted again.
import { formatDay, formatInstant, formatSize } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { ButtonLink } from '../../ui/form.tsx';
import { Facts, Notice } from '../../ui/page.tsx';
import type { BundleView } from './types.ts';

export function BundlePanel({ bundles }: { bundles: readonly BundleView[] }) {
  const { t, to, language } = useWords();
  const [newest, ...older] = bundles;
  if (!newest) return <Notice>{t('open-data:bundle.none')}</Notice>;
  const wordsOf = ({ day, size }: BundleView) =>
    t('open-data:bundle.download', { day: formatDay(day), size: formatSize(size, language) });
  return (
    <>
      <p className="no-print my-4">
        <ButtonLink href={to.openDataBundle(newest.day)}>{wordsOf(newest)}</ButtonLink>
      </p>
      <Facts
        facts={[
          { name: t('open-data:bundle.day'), value: formatDay(newest.day) },
          { name: t('open-data:bundle.built'), value: formatInstant(newest.builtAt) },
          { name: t('open-data:bundle.sha256'), value: <code className="break-all">{newest.sha256}</code> },
        ]}
      />
      {older.length > 0 ? (
        <details className="no-print mt-3">
          <summary className="min-h-11 py-2 text-accent underline underline-offset-4">
            {t('open-data:bundle.older')}
          </summary>
          <ul className="space-y-1">
            {older.map((one) => (
              <li key={one.day}>
                <a href={to.openDataBundle(one.day)} className="inline-flex min-h-11 items-center">
                  {wordsOf(one)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <p className="mt-2 max-w-prose text-sm text-muted">{t('open-data:bundle.kept')}</p>
    </>
  );
}

/** The commands, as they are typed. */
export function RecomputePanel({ newest }: { newest: BundleView | undefined }) {
  const { t } = useWords();
  const file = `hoi-am-du-lieu-mo-${newest?.day ?? 'YYYY-MM-DD'}.zip`;
  return (
    <>
      <p className="max-w-prose">{t('open-data:recompute.lead')}</p>
      <pre
        className="my-3 overflow-x-auto rounded-md bg-sunken p-4 text-sm"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <code>{`sha256sum ${file}\nnpm run recompute -- ${file}`}</code>
      </pre>
      <p className="max-w-prose text-muted">{t('open-data:recompute.result')}</p>
    </>
  );
}
