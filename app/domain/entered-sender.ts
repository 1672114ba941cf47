// Who the sender of a petition typed in by an officer can be: never the officer, never the office.
import { readEmail, readPhone } from './contact.ts';
import { searchText } from './folding.ts';

/** How the officer and the office are reached; each as people write it. */
export interface EnteringOfficer {
  name: string;
  phones: readonly (string | null)[];
  emails: readonly (string | null)[];
}

export interface EnteredPerson {
  name: string;
  representative: string | null;
  phone: string | null;
  email: string | null;
}

/**
 * The field that holds the officer's own name, telephone or address instead of the sender's; null when none does. Names are compared
 * without diacritics and signs. Somebody who really bears the officer's name is typed in by a colleague.
 */
export function officersOwn(officer: EnteringOfficer, person: EnteredPerson): keyof EnteredPerson | null {
  const isSameName = (name: string | null) => name !== null && searchText(name) === searchText(officer.name);
  const isAmong = (own: string | null, others: readonly (string | null)[], read: (typed: string) => string | null) =>
    own !== null && others.some((other) => other !== null && comparable(read, other) === comparable(read, own));
  if (isSameName(person.name)) return 'name';
  if (isSameName(person.representative)) return 'representative';
  if (isAmong(person.phone, officer.phones, readPhone)) return 'phone';
  if (isAmong(person.email, officer.emails, (typed) => readEmail(typed)?.toLowerCase() ?? null)) return 'email';
  return null;
}

/** A hotline such as 1022 is no telephone number of a person, but still the same digits. */
const comparable = (read: (typed: string) => string | null, typed: string): string =>
  read(typed) ?? typed.replace(/\s/g, '').toLowerCase();
