// Whether what an officer typed can become a petition: every fault at once, in the order of the page.
import { readArrival } from '../../domain/arrival.ts';
import type { ComplaintTarget } from '../../domain/case-class.ts';
import { dayOf, isPastComplaintLimit } from '../../domain/deadline.ts';
import { type EnteringOfficer, officersOwn } from '../../domain/entered-sender.ts';
import { checkTyped, type FormErrors, type Typed } from '../../http/forms.server.ts';
import { wordsOf } from '../../i18n/translate.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import { officeInForce, portalIdentity } from '../organisations/index.server.ts';
import type { Submission } from '../petitions/types.ts';
import { decisionForm, UNKNOWN_BODY } from '../sending/forms.ts';
import { typedText } from './draft.server.ts';
import { broughtForm, ENTRY_FIELDS, letterForm, personForm, votersForm } from './forms.ts';
import { communeIn, type Found, oneIn, type Places, procedureIn } from './places.server.ts';
import type { EntryFacts, EntryOfficer } from './record.server.ts';
import type { EntryChannel } from './types.ts';

export interface EntryRules {
  now: Date;
  officer: EnteringOfficer;
  places: Places;
  calendar: Awaited<ReturnType<typeof workingCalendar>>;
}

export async function rulesFor(by: EntryOfficer, places: Places, now: Date): Promise<EntryRules> {
  const [office, portal, calendar] = await Promise.all([
    officeInForce(by.organisationId, dayOf(now)),
    portalIdentity('vi'),
    workingCalendar(),
  ]);
  const officer = {
    name: by.name,
    phones: [office?.phone ?? null, portal.hotline],
    emails: [office?.email ?? null, portal.email],
  };
  return { now, officer, places, calendar };
}

export interface Checked {
  submission: Pick<
    Submission,
    | 'kind'
    | 'channel'
    | 'title'
    | 'body'
    | 'request'
    | 'procedureId'
    | 'fieldId'
    | 'communeId'
    | 'addressedId'
    | 'sender'
    | 'complaint'
    | 'consentsToPublish'
  > & { arrivedAt: Date };
  facts: EntryFacts;
}
export type Checking = { ok: true; value: Checked } | { ok: false; errors: FormErrors };

/** Of a nameless letter (Luật Khiếu nại 2011, Điều 8; Nghị định 20/2008, Điều 7 ask for a name): kept under these words. */
const nobody = () => wordsOf('vi')('entry:nobody');

export async function checkEntry(typed: Typed, rules: EntryRules): Promise<Checking> {
  const value = (name: string) => typedText(typed, name);
  const errors: FormErrors = {};
  const letter = collect(checkTyped(letterForm, typed), errors);
  const arrival = readArrival(
    { day: value('arrivedDay'), time: value('arrivedTime'), reason: value('lateReason') },
    rules.now,
  );
  if (!arrival.ok) errors[ARRIVAL_FIELDS[arrival.field]] = `entry:errors.arrival.${arrival.why}`;
  const sender = senderOf(typed, value('channel') as EntryChannel, errors);
  const own = sender && officersOwn(rules.officer, sender.sender);
  if (own) errors[sender.fieldOf[own]] = `entry:errors.officersOwn.${own}`;
  const place = await placeOf(value, rules, errors);
  const isComplaint = value('kind') === 'khieu_nai';
  if (isComplaint && sender?.facts.isNameless) errors.kind = 'entry:errors.namelessComplaint';
  if (isComplaint && value('channel') === 'voters') errors.kind = 'entry:errors.votersComplaint';
  const arrivedAt = arrival.ok ? arrival.at : rules.now;
  const complaint = isComplaint ? complaintOf(value, arrivedAt, rules, errors) : null;
  if (Object.keys(errors).length > 0 || !letter || !sender || !arrival.ok)
    return { ok: false, errors: inOrder(errors) };
  const { incomingNumber, consent, ...told } = letter;
  return {
    ok: true,
    value: {
      submission: {
        ...told,
        ...place,
        sender: sender.sender,
        complaint,
        consentsToPublish: consent === 'written',
        arrivedAt,
      },
      facts: { ...sender.facts, incomingNumber, consent, lateReason: arrival.reason },
    },
  };
}

const ARRIVAL_FIELDS = { day: 'arrivedDay', time: 'arrivedTime', reason: 'lateReason' } as const;

/** The value of a part of the form, or its errors added to those of the whole. */
function collect<T>(result: { ok: true; value: T } | { ok: false; errors: FormErrors }, errors: FormErrors): T | null {
  if (result.ok) return result.value;
  Object.assign(errors, result.errors);
  return null;
}

const inOrder = (errors: FormErrors): FormErrors => {
  const place = (name: string) => (ENTRY_FIELDS as readonly string[]).indexOf(name);
  return Object.fromEntries(Object.entries(errors).sort(([one], [other]) => place(one) - place(other)));
};

type SenderFacts = Omit<EntryFacts, 'incomingNumber' | 'consent' | 'lateReason'>;
interface EnteredSender {
  sender: Submission['sender'];
  facts: SenderFacts;
  /** Where the page asks for what becomes these fields. */
  fieldOf: Record<'name' | 'representative' | 'phone' | 'email', string>;
}

const NO_VOTERS = { deputy: null, session: null, constituency: null };
const OWN_FIELDS = { name: 'name', representative: 'representative', phone: 'phone', email: 'email' };

function senderOf(typed: Typed, channel: EntryChannel, errors: FormErrors): EnteredSender | null {
  if (channel === 'voters') return delegationOf(typed, errors);
  const brought = collect(checkTyped(broughtForm, typed), errors);
  const { broughtBy, broughtNumber } = brought ?? { broughtBy: null, broughtNumber: null };
  if (typedText(typed, 'nameless') === 'yes')
    return {
      sender: { ...NO_CONTACT, party: 'citizen', name: nobody(), address: '' },
      facts: { isNameless: true, signatories: 1, broughtBy, broughtNumber, ...NO_VOTERS },
      fieldOf: OWN_FIELDS,
    };
  const person = collect(checkTyped(personForm, typed), errors);
  if (!person || !brought) return null;
  const { signatories, ...told } = person;
  const sender = told.party === 'business' ? told : { ...told, taxCode: null, representative: null };
  return { sender, facts: { isNameless: false, signatories, ...brought, ...NO_VOTERS }, fieldOf: OWN_FIELDS };
}

const NO_CONTACT = { taxCode: null, representative: null, phone: null, email: null };

function delegationOf(typed: Typed, errors: FormErrors): EnteredSender | null {
  const voters = collect(checkTyped(votersForm, typed), errors);
  if (!voters) return null;
  const { broughtBy, broughtNumber, deputy, session, constituency, phone, email, address } = voters;
  return {
    sender: { party: 'citizen', name: broughtBy, taxCode: null, representative: deputy, phone, email, address },
    facts: { isNameless: false, signatories: 1, broughtBy, broughtNumber, deputy, session, constituency },
    fieldOf: { ...OWN_FIELDS, name: 'broughtBy', representative: 'deputy' },
  };
}

async function placeOf(value: (name: string) => string, { places, now }: EntryRules, errors: FormErrors) {
  const pick = (name: string, found: Found<{ id: number }>): number | null => {
    if (found.ok) return found.one?.id ?? null;
    errors[name] = `entry:errors.place.${found.why}`;
    return null;
  };
  return {
    procedureId: pick('procedureSearch', await procedureIn(value('procedure'), value('procedureSearch'), now)),
    fieldId: pick('field', oneIn(places.fields, value('field'))),
    addressedId: pick('unit', oneIn(places.units, value('unit'))),
    communeId: pick('commune', communeIn(places, value('commune'))),
  };
}

/** The decision or act complained of, checked as a citizen's is, on the day the letter arrived. */
function complaintOf(
  value: (name: string) => string,
  arrivedAt: Date,
  { places, calendar }: EntryRules,
  errors: FormErrors,
): Submission['complaint'] {
  const body = oneIn(places.units, value('decisionBody'));
  if (!body.ok) errors.decisionBody = `entry:errors.place.${body.why}`;
  const units = new Set(places.units.map(({ code }) => code));
  const isPastLimit = (learntOn: string, target: ComplaintTarget) =>
    isPastComplaintLimit(learntOn, arrivedAt, target, calendar);
  const checked = checkTyped(decisionForm({ today: dayOf(arrivedAt), isPastLimit, units }), {
    ...Object.fromEntries(
      ['target', 'subject', 'decidedOn', 'learntOn', 'lateGround'].map((name) => [name, value(name)]),
    ),
    body: (body.ok && body.one?.code) || UNKNOWN_BODY,
    lateReason: value('complaintLateReason'),
  });
  if (!checked.ok) {
    const { lateReason, body: _, ...others } = checked.errors;
    Object.assign(errors, others, lateReason && { complaintLateReason: lateReason });
    return null;
  }
  const { lateGround, lateReason, body: _, ...told } = checked.value;
  const ground = lateGround && wordsOf('vi')(`sending:decision.ground.${lateGround}`);
  const late = isPastLimit(told.learntOn, told.target) ? [ground, lateReason].filter(Boolean).join('. ') : '';
  return { ...told, bodyId: (body.ok && body.one?.id) || null, lateReason: late || null };
}
