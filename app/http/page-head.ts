// What stands in the head of a public page: its title, the same page in the other language, its twins for machines, its share card.
import type { MetaDescriptor } from '@remix-run/react';
import { CARD_SIZE } from '../features/share-cards/types.ts';
import { languageOfPath } from '../i18n/translate.ts';
import { inLanguage, twinOf } from './paths.ts';

const TYPES = { json: 'application/json', csv: 'text/csv' } as const;

interface Head {
  location: { pathname: string; search: string };
  title: string;
  description?: string;
  twins?: readonly (keyof typeof TYPES)[];
  /** The path of the picture that stands where the page is shared, and `matches` of the route, which know the portal's address. */
  card?: { path: string; matches: readonly { id: string; data: unknown }[] };
}

export function pageHead({ location, title, description, twins = [], card }: Head): MetaDescriptor[] {
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
    ...(card ? sharedAs(card, here, title, description) : []),
  ];
}

/** Open Graph: who shows a page elsewhere fetches its picture, so every address is a whole one. */
function sharedAs({ path, matches }: NonNullable<Head['card']>, here: string, title: string, description?: string) {
  const root = matches.find(({ id }) => id === 'root')?.data as { publicUrl?: string } | undefined;
  const origin = root?.publicUrl ?? '';
  const said: Record<string, string> = {
    'og:type': 'website',
    'og:site_name': 'Hồi Âm',
    'og:title': title,
    ...(description && { 'og:description': description }),
    'og:url': `${origin}${here}`,
    'og:image': `${origin}${path}`,
    'og:image:type': 'image/png',
    'og:image:width': String(CARD_SIZE.width),
    'og:image:height': String(CARD_SIZE.height),
    'og:image:alt': description ?? title,
  };
  return [
    ...Object.entries(said).map(([property, content]) => ({ property, content })),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}
