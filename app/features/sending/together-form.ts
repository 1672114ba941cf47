// Several people who send one petition: what is asked about them, and what is wrong with it.
import { z } from 'zod';
import { readEmail, readPhone } from '../../domain/contact.ts';
import { keptLine, keptText } from '../../domain/plain-text.ts';
import { saysSomething } from '../../domain/says-something.ts';
import {
  choosesInWriting,
  REPRESENTATIVES_AT_MOST,
  type Representative,
  representativesAtMost,
  type Together,
} from '../../domain/together.ts';

export const SEND_TOGETHER = 'many';
const PEOPLE_AT_MOST = 100_000;
const OTHERS_AT_MOST = 10_000;

/** The second person who speaks, and so on; the sender is the first. */
export const FURTHER = Array.from({ length: REPRESENTATIVES_AT_MOST - 1 }, (_, at) => at + 2);
export const TOGETHER_FIELDS = [
  'together',
  'people',
  ...FURTHER.flatMap((n) => [`name${n}`, `contact${n}`]),
  'others',
] as const;

const typed = z.string().default('');
export const togetherShape = Object.fromEntries(TOGETHER_FIELDS.map((name) => [name, typed]));
type Asked = Record<string, unknown>;
const textIn = (asked: Asked, name: string): string => keptLine(String(asked[name] ?? ''));

const peopleIn = (asked: Asked): number | null => {
  const digits = textIn(asked, 'people').replace(/[.\s]/g, '');
  const people = /^\d{1,6}$/.test(digits) ? Number(digits) : 0;
  return people >= 2 && people <= PEOPLE_AT_MOST ? people : null;
};

/** Whether several send it; nothing else of this is looked at when one does. */
export const areTogether = (asked: Asked): boolean => asked.together === SEND_TOGETHER;

/** What is wrong, by field, as locale keys. `hasPaper`: they have given the paper that names who speaks for them. */
export function togetherErrors(asked: Asked, hasPaper: boolean): Record<string, string> {
  if (!areTogether(asked)) return {};
  const errors: Record<string, string> = {};
  const people = peopleIn(asked);
  if (people === null) errors.people = 'sending:errors.people';
  let speaking = 1;
  for (const n of FURTHER) {
    const [name, contact] = [textIn(asked, `name${n}`), textIn(asked, `contact${n}`)];
    if (!name && !contact) continue;
    speaking++;
    if (!saysSomething(name)) errors[`name${n}`] = 'sending:errors.representativeName';
    else if (people !== null && speaking > representativesAtMost(people))
      errors[`name${n}`] = `sending:errors.tooMany.${choosesInWriting(people) ? 'byLaw' : 'people'}`;
    if (!readPhone(contact) && !readEmail(contact)) errors[`contact${n}`] = 'sending:errors.contact';
  }
  if ([...keptText(String(asked.others ?? ''))].length > OTHERS_AT_MOST) errors.others = 'sending:errors.others';
  if (people !== null && choosesInWriting(people) && !hasPaper) errors.files = 'sending:errors.paper';
  return errors;
}

/** The same, once nothing of it is wrong. */
export function togetherIn(asked: Asked): Together | null {
  const people = areTogether(asked) ? peopleIn(asked) : null;
  if (people === null) return null;
  const representatives = FURTHER.flatMap((n): Representative[] => {
    const [name, contact] = [textIn(asked, `name${n}`).slice(0, 150), textIn(asked, `contact${n}`)];
    const phone = readPhone(contact);
    return name ? [{ name, phone, email: phone ? null : readEmail(contact) }] : [];
  });
  return { people, representatives, others: keptText(String(asked.others ?? '')) || null };
}
