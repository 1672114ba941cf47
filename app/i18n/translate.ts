// One translator a language, made once and shared: they hold no state of a request.
import { createInstance, type TFunction } from 'i18next';
import { NAMESPACES, resources } from './resources.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `t('petition:state.received')`: keys are checked against the Vietnamese files. */
export type Translate = TFunction<typeof NAMESPACES>;

function translator(language: Language): Translate {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'vi',
    ns: NAMESPACES,
    defaultNS: 'common',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance.t as Translate;
}

const translators = new Map<Language, Translate>();

/** The words of a language. Pages use `useWords`; mail and feeds use this. */
export function wordsOf(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const made = translator(language);
  translators.set(language, made);
  return made;
}

/** English lives under /en, Vietnamese everywhere else; nothing is guessed from the browser. */
export const languageOfPath = (pathname: string): Language => (/^\/en(\/|$)/.test(pathname) ? 'en' : 'vi');
