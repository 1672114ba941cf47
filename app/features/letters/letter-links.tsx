// The official letters of a case: each to look at, to save and to print.
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import type { LetterLine } from './types.ts';
import { LETTER_FORMATS } from './types.ts';

export function LetterLinks({ code, letters }: { code: string; letters: readonly LetterLine[] }) {
  const { t, to } = useWords();
  return (
    <ul className="divide-y divide-line">
      {letters.map(({ name, slug, isDraft }) => (
        <li key={name} className="flex flex-wrap items-center gap-x-3 py-1">
          <a href={to.deskLetter(code, slug)} className="inline-flex min-h-8 items-center">
            {t(`letter:name.${name}`)}
          </a>
          {isDraft ? <Badge>{t('letter:draft')}</Badge> : null}
          <span className="ml-auto flex gap-3 text-sm">
            {LETTER_FORMATS.map((format) => (
              <a
                key={format}
                href={to.deskLetter(code, slug, format)}
                className="inline-flex min-h-8 items-center"
                aria-label={`${t(`letter:name.${name}`)}, ${format.toUpperCase()}`}
                download
              >
                {format.toUpperCase()}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
