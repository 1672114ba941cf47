// What must not be read in public: names, telephones, addresses and numbers of persons, found in Vietnamese text and covered.
import { addressesIn } from './masking-addresses.ts';
import { namesIn } from './masking-names.ts';
import { emailsIn, identityNumbersIn, numbersIn, phonesIn, platesIn } from './masking-numbers.ts';
import { protectedIn, type Span } from './masking-spans.ts';

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
  const plain = text.normalize('NFC');
  const isGuard = only.length < MASKED.length;
  const finders: Record<Masked, () => Span[]> = {
    name: () => namesIn(plain, [person.name, person.representative]),
    phone: () => phonesIn(plain, { own: person.phone, sparesOffices: isGuard }),
    email: () => emailsIn(plain, { own: person.email }),
    identity: () => identityNumbersIn(plain, { own: person.taxCode }),
    number: () => numbersIn(plain),
    address: () => addressesIn(plain, person.address),
    plate: () => platesIn(plain),
  };
  const kept = protectedIn(plain);
  const spans = only
    .flatMap((kind) => finders[kind]().map((span) => ({ ...span, kind })))
    .filter(({ from, to }) => !kept.some((keep) => from < keep.to && keep.from < to))
    .sort((a, b) => a.from - b.from || b.to - a.to);

  let masked = '';
  let end = 0;
  for (const { from, to, kind } of spans) {
    if (from < end) continue;
    masked += plain.slice(end, from) + labels[kind];
    end = to;
  }
  return masked + plain.slice(end);
}
