// What must not be read in public: names, telephones, addresses and numbers of persons, found in Vietnamese text and covered.
import { foldInPlace } from './folding.ts';
import { addressesIn } from './masking-addresses.ts';
import { namesIn } from './masking-names.ts';
import { emailsIn, identityNumbersIn, numbersIn, phonesIn, platesIn } from './masking-numbers.ts';
import { dossiersIn, type Span, withoutMatter } from './masking-spans.ts';
import { type PlainText, plainWithPlaces } from './plain-text.ts';
import { namesTogether, type Together } from './together.ts';

export const MASKED = ['name', 'phone', 'email', 'identity', 'number', 'address', 'plate'] as const;
export type Masked = (typeof MASKED)[number];

/** What is known of the person whose text it is; whatever is missing is looked for by shape alone. */
export interface KnownPerson {
  name?: string | null;
  /** Who speaks for a business. */
  representative?: string | null;
  taxCode?: string | null;
  phone?: string | null;
  email?: string | null;
  address?: string | null;
  /** Who sent it with them. */
  together?: Together | null;
}

/** What stands in place of each thing: words of the reader's language, given by whoever publishes. */
export type MaskLabels = Record<Masked, string>;

/**
 * What is covered even in text that an officer has already looked through: a slip here would name the sender.
 * Addresses, plates and other numbers may be left standing by an officer on purpose (the broken lamp at số 12 …).
 */
export const GUARDED: readonly Masked[] = ['name', 'phone', 'email', 'identity'];

/**
 * The text with persons covered. Without `only`, everything by shape: a proposal, which an officer reads and corrects. With
 * `only: GUARDED`, the last guard: it spares the telephones and addresses of offices, which an answer may well give.
 * Procedure codes, sums of money, days and numbers of laws and decisions stay. Masking twice changes nothing more.
 */
export function maskText(
  text: string,
  person: KnownPerson,
  labels: MaskLabels,
  only: readonly Masked[] = MASKED,
): string {
  const original = plainWithPlaces(text);
  const searched = { plain: original.plain, folded: foldInPlace(original.plain) };
  const visible = withoutMatter(searched);
  const isGuard = only.length < MASKED.length;
  const contacts = [person, ...(person.together?.representatives ?? [])];
  const finders: Record<Masked, () => Span[]> = {
    name: () => namesIn(searched, [person.name, person.representative, ...namesTogether(person.together)]),
    phone: () => contacts.flatMap(({ phone }) => phonesIn(searched, visible, { own: phone, sparesOffices: isGuard })),
    email: () => contacts.flatMap(({ email }) => emailsIn(searched, { own: email })),
    identity: () => identityNumbersIn(searched, visible, { own: person.taxCode }),
    number: () => [...numbersIn(visible), ...dossiersIn(searched)],
    address: () => addressesIn(searched, visible, person.address),
    plate: () => platesIn(visible),
  };
  const spans = only
    .flatMap((kind) => finders[kind]().map((span) => ({ ...originalSpan(original, span), kind })))
    .sort((a, b) => a.from - b.from || b.to - a.to);

  let masked = '';
  let end = 0;
  for (const { from, to, kind } of spans) {
    if (to <= end) continue;
    if (from >= end) masked += text.slice(end, from) + labels[kind];
    end = to;
  }
  return masked + text.slice(end);
}

/** Where in the text as it was written; whole signs, with their marks. */
function originalSpan({ places }: PlainText, { from, to }: Span): Span {
  let end = to;
  while (end < places.length - 1 && places[end] === places[end - 1]) end += 1;
  return { from: places[from]!, to: places[end]! };
}
