// Where the data behind a page can be had: its twins for machines and spreadsheets.
import { useLocation } from '@remix-run/react';
import { forExcel } from '../http/excel-address.ts';
import { twinOf } from '../http/paths.ts';
import { useWords } from '../i18n/words.tsx';

export function DataLinks({ formats }: { formats: readonly ('json' | 'csv')[] }) {
  const { t, to } = useWords();
  const { pathname, search } = useLocation();
  return (
    <p className="no-print mt-8 flex flex-wrap gap-x-4 gap-y-2 border-t border-line pt-4 text-sm">
      <span className="text-muted">{t('public:data.download')}:</span>
      {formats.map((format) => (
        <a key={format} href={twinOf(`${pathname}${search}`, format)}>
          {t(`public:data.${format}`)}
        </a>
      ))}
      {formats.includes('csv') ? (
        <a href={forExcel(twinOf(`${pathname}${search}`, 'csv'))}>{t('public:data.excel')}</a>
      ) : null}
      <a href={`${to.about()}#du-lieu`}>{t('public:data.explained')}</a>
    </p>
  );
}
