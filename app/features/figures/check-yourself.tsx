// How a reader counts again: the data of the page, the open data, and the addresses of both on paper.
import { twinOf } from '../../http/paths.ts';
import { useWords } from '../../i18n/words.tsx';
import { usePortal } from '../../ui/portal.ts';

/** `here`: the path and query of the page. */
export function CheckYourself({ here }: { here: string }) {
  const { t, to } = useWords();
  const origin = usePortal()?.publicUrl ?? '';
  const sources = [
    { href: here, name: t('front:check.page') },
    { href: twinOf(here, 'json'), name: t('public:data.json') },
    { href: twinOf(here, 'csv'), name: t('public:data.csv') },
    { href: to.openData(), name: t('front:check.openData') },
  ];
  return (
    <>
      <p className="max-w-prose">{t('front:check.how')}</p>
      <ul className="mt-3 grid gap-1">
        {sources.map(({ href, name }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-8 items-center">
              {name}
            </a>
            {/* Paper has no links. */}
            <span className="hidden text-sm print:inline">
              {' '}
              {origin}
              {href}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 max-w-prose text-muted">
        {t('front:check.recompute')}{' '}
        <code>
          npm run recompute -- {'<'}bundle{'>'}
        </code>
      </p>
    </>
  );
}
