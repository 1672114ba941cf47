// The language of the page being drawn: its words, its links.
import { createContext, type ReactNode, useContext } from 'react';
import { type Paths, pathsIn } from '../http/paths.ts';
import { type Language, type Translate, wordsOf } from './translate.ts';

const LanguageOfPage = createContext<Language>('vi');

export function Words({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageOfPage.Provider value={language}>{children}</LanguageOfPage.Provider>;
}

interface PageWords {
  language: Language;
  /** Words by a key that the compiler knows. */
  t: Translate;
  /** Words by a key that a rule made (`petition:refusal.${why}`); the locales test knows those keys. */
  say(key: string, params?: Record<string, string | number>): string;
  /** Links in this language. */
  to: Paths;
}

/** Words and links of the page's language: `const { t, to } = useWords()`. */
export function useWords(): PageWords {
  const language = useContext(LanguageOfPage);
  const t = wordsOf(language);
  return { language, t, say: t as unknown as PageWords['say'], to: pathsIn(language) };
}
