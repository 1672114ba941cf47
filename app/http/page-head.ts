// What stands in the head of a public page: its title, the same page in the other language, its twins for machines.
import type { MetaDescriptor } from '@remix-run/react';
import { languageOfPath } from '../i18n/translate.ts';
import { inLanguage, twinOf } from './paths.ts';

const TYPES = { json: 'application/json', csv: 'text/csv' } as const;

interface Head {
  location: { pathname: string; search: string };
  title: string;
  description?: string;
  twins?: readonly (keyof typeof TYPES)[];
}

export function pageHead({ location, title, description, twins = [] }: Head): MetaDescriptor[] {
  const here = `${location.pathname}${location.search}`;
  const other = languageOfPath(location.pathname) === 'vi' ? 'en' : 'vi';
  return [
    { title: `${title} – Hồi Âm` },
    ...(description ? [{ name: 'description', content: description }] : []),
    {
      tagName: 'link',
      rel: 'alternate',
      hrefLang: other,
      href: `${inLanguage(other, location.pathname)}${location.search}`,
    },
    ...twins.map((format) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      type: TYPES[format],
      href: twinOf(here, format),
    })),
  ];
}
