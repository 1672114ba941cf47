// Shapes of the entry form; messages are locale keys. What citizens are asked too is taken from the form of sending.
import { z } from 'zod';
import { readEmail, readPhone, readTaxCode } from '../../domain/contact.ts';
import { KINDS } from '../../domain/petition.ts';
import { keptLine } from '../../domain/plain-text.ts';
import { saysSomething } from '../../domain/says-something.ts';
import { matterForm } from '../sending/forms.ts';
import { ENTRY_CHANNELS } from './types.ts';

/** Everything the form keeps, in the order of the page: errors are listed in it. */
export const ENTRY_FIELDS = [
  ...['kind', 'channel', 'arrivedDay', 'arrivedTime', 'lateReason', 'incomingNumber'],
  ...['broughtBy', 'broughtNumber', 'deputy', 'session', 'constituency'],
  ...['title', 'body', 'request', 'files'],
  ...['nameless', 'party', 'name', 'taxCode', 'representative', 'signatories', 'phone', 'email', 'address'],
  ...['procedureSearch', 'procedure', 'field', 'unit', 'commune'],
  ...['target', 'subject', 'decisionBody', 'decidedOn', 'learntOn', 'lateGround', 'complaintLateReason'],
  ...['consent', 'confirmed'],
] as const;

const SIGNATORIES_AT_MOST = 100_000;

export const line = (atMost: number) =>
  z
    .string()
    .default('')
    .transform((text) => keptLine(text))
    .refine((text) => [...text].length <= atMost, 'entry:errors.tooLong');
const lineOrNull = (atMost: number) => line(atMost).transform((text) => text || null);

const readOrNull = (read: (typed: string) => string | null, message: string) =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      if (typed.trim() === '') return null;
      const value = read(typed);
      if (value === null) context.addIssue({ code: 'custom', message });
      return value;
    });

export const contact = {
  phone: readOrNull(readPhone, 'sending:errors.phone'),
  email: readOrNull(readEmail, 'sending:errors.email'),
};

export const letterForm = z.object({
  kind: z.enum(KINDS, 'sending:errors.kind'),
  channel: z.enum(ENTRY_CHANNELS, 'entry:errors.channel'),
  incomingNumber: lineOrNull(50),
  title: matterForm.shape.title,
  body: matterForm.shape.body,
  /** A letter may ask for nothing in so many words. */
  request: line(10_000),
  consent: z.enum(['written', 'refused', 'not_asked'], 'entry:errors.consent'),
});

/** The person who wrote, called or came; a letter of many names the one who speaks for them. */
export const personForm = z.object({
  party: z.enum(['citizen', 'business'], 'sending:errors.party'),
  name: line(150).refine(saysSomething, 'entry:errors.name'),
  taxCode: readOrNull(readTaxCode, 'sending:errors.taxCode'),
  representative: lineOrNull(150),
  signatories: z.preprocess(
    (typed) => (typed === '' || typed === undefined ? 1 : typed),
    z.coerce
      .number('entry:errors.signatories')
      .int('entry:errors.signatories')
      .min(1, 'entry:errors.signatories')
      .max(SIGNATORIES_AT_MOST, 'entry:errors.signatories'),
  ),
  ...contact,
  address: line(300).refine(
    (address) => address.length >= 5 && saysSomething(address),
    'sending:errors.address.missing',
  ),
});

/** Through whom it came: the Front, or another body that passed a letter on. */
export const broughtForm = z.object({ broughtBy: lineOrNull(200), broughtNumber: lineOrNull(50) });

/** Kiến nghị cử tri: the delegation is the one who is answered. */
export const votersForm = z.object({
  broughtBy: line(200).refine((name) => name.length >= 3 && saysSomething(name), 'entry:errors.delegation'),
  broughtNumber: lineOrNull(50),
  deputy: lineOrNull(150),
  session: line(150).refine((session) => session.length >= 2, 'entry:errors.session'),
  constituency: lineOrNull(200),
  ...contact,
  address: line(300),
});
