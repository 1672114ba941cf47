// Shapes of the sending form, one a step; messages are locale keys.
import { z } from 'zod';
import { COMPLAINT_TARGETS, type ComplaintTarget } from '../../domain/case-class.ts';
import { readEmail, readPhone, readTaxCode } from '../../domain/contact.ts';
import { KINDS } from '../../domain/petition.ts';
import { keptLine, keptText } from '../../domain/plain-text.ts';
import { saysSomething } from '../../domain/says-something.ts';
import { readDay } from '../../domain/typed-day.ts';
import { togetherErrors, togetherIn, togetherShape } from './together-form.ts';

export * from './steps.ts';

export const TEXT_AT_LEAST = 10;
export const TEXT_AT_MOST = 10_000;
/** Why a complaint comes late: what Luật Khiếu nại 2011, Điều 9 names, and none of it. */
export const LATE_GROUNDS = ['illness', 'disaster', 'mission', 'obstacle', 'none'] as const;

const lengthOf = (text: string) => [...text].length;

const paragraphs = (what: string) =>
  z
    .string(`sending:errors.${what}.missing`)
    .transform(keptText)
    .refine(saysSomething, `sending:errors.${what}.missing`)
    .refine((text) => !saysSomething(text) || lengthOf(text) >= TEXT_AT_LEAST, `sending:errors.${what}.tooShort`)
    .refine((text) => lengthOf(text) <= TEXT_AT_MOST, `sending:errors.${what}.tooLong`);

const line = (what: string, atLeast: number, atMost: number) =>
  z
    .string(`sending:errors.${what}.missing`)
    .transform(keptLine)
    .refine((text) => lengthOf(text) >= atLeast && saysSomething(text), `sending:errors.${what}.missing`)
    .refine((text) => lengthOf(text) <= atMost, `sending:errors.${what}.tooLong`);

/** Typed and readable, or not typed at all (null). */
const readBy = (read: (typed: string) => string | null, message: string) =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      if (typed.trim() === '') return null;
      const value = read(typed);
      if (value === null) context.addIssue({ code: 'custom', message });
      return value;
    });

/** Said together with what is wrong with single fields, not only after they are right. */
const always = { when: () => true };
const chosen = z
  .string()
  .default('')
  .transform((code) => code || null);

export const kindForm = z.object({ kind: z.enum(KINDS, 'sending:errors.kind') });

/** What exists to be chosen from, by code. */
export interface Known {
  procedures: ReadonlySet<string>;
  fields: ReadonlySet<string>;
  units: ReadonlySet<string>;
  communes: ReadonlySet<string>;
}
/** Chosen instead of a commune or a body. */
export const NO_PLACE = 'khong';
export const UNKNOWN_BODY = 'khong-ro';

export const placeForm = (known: Known) =>
  z
    .object({
      procedure: chosen.refine((code) => code === null || known.procedures.has(code), 'sending:errors.procedure'),
      field: chosen.refine((code) => code === null || known.fields.has(code), 'sending:errors.field'),
      unit: chosen.refine((code) => code === null || known.units.has(code), 'sending:errors.unit'),
      commune: chosen
        .refine((code) => code !== null, 'sending:errors.commune')
        .refine((code) => code === null || code === NO_PLACE || known.communes.has(code), 'sending:errors.commune'),
    })
    .refine(({ procedure, field, unit }) => procedure || field || unit, {
      ...always,
      path: ['field'],
      message: 'sending:errors.about',
    });

export const matterForm = z.object({
  title: line('title', 5, 150),
  body: paragraphs('body'),
  request: paragraphs('request'),
});

export interface ComplaintRules {
  /** Today in Việt Nam. */
  today: string;
  /** Whether a complaint sent now about what was learnt on this day is past the law's limit. */
  isPastLimit(learntOn: string, target: ComplaintTarget): boolean;
  units: ReadonlySet<string>;
}

export function decisionForm({ today, isPastLimit, units }: ComplaintRules) {
  const pastDay = (what: 'decidedOn' | 'learntOn') =>
    readBy(readDay, `sending:errors.${what}.notADay`)
      .refine((day) => day !== null, `sending:errors.${what}.missing`)
      .refine((day) => day === null || day <= today, `sending:errors.${what}.future`)
      .transform((day) => day ?? '');
  const isDay = (day: unknown): day is string => typeof day === 'string' && readDay(day) === day;
  return z
    .object({
      target: z.enum(COMPLAINT_TARGETS, 'sending:errors.target'),
      subject: line('subject', 3, 500),
      body: chosen.refine(
        (code) => code !== null && (code === UNKNOWN_BODY || units.has(code)),
        'sending:errors.decisionBody',
      ),
      decidedOn: pastDay('decidedOn'),
      learntOn: pastDay('learntOn'),
      lateGround: z
        .enum(LATE_GROUNDS)
        .nullish()
        .catch(null)
        .transform((ground) => ground ?? null),
      lateReason: z
        .string()
        .default('')
        .transform(keptText)
        .refine((text) => lengthOf(text) <= 2_000, 'sending:errors.lateReason'),
    })
    .refine(({ decidedOn, learntOn }) => !isDay(decidedOn) || !isDay(learntOn) || decidedOn <= learntOn, {
      ...always,
      path: ['learntOn'],
      message: 'sending:errors.learntOn.beforeDecision',
    })
    .refine(
      ({ learntOn, lateGround, target }) =>
        !isDay(learntOn) || learntOn > today || !isPastLimit(learntOn, target) || lateGround,
      {
        ...always,
        path: ['lateGround'],
        message: 'sending:errors.lateGround',
      },
    );
}

/** `hasPaper`: several senders have given the paper that names who speaks for them. */
export const senderForm = (hasPaper = false) =>
  z
    .object({
      party: z.enum(['citizen', 'business'], 'sending:errors.party'),
      name: line('name', 1, 150),
      taxCode: z.string().default(''),
      representative: z.string().default(''),
      phone: readBy(readPhone, 'sending:errors.phone'),
      email: readBy(readEmail, 'sending:errors.email'),
      address: line('address', 5, 300),
      ...togetherShape,
    })
    .refine(({ party, taxCode }) => party !== 'business' || readTaxCode(taxCode ?? '') !== null, {
      ...always,
      path: ['taxCode'],
      message: 'sending:errors.taxCode',
    })
    .refine(({ party, representative }) => party !== 'business' || saysSomething(representative ?? ''), {
      ...always,
      path: ['representative'],
      message: 'sending:errors.representative',
    })
    // What was typed and is wrong has its own message; only a form that names no way at all is asked for one.
    .refine(({ phone, email }) => phone !== null || email !== null, {
      when: ({ issues }) => !issues.some(({ path }) => path?.[0] === 'phone' || path?.[0] === 'email'),
      path: ['phone'],
      message: 'sending:errors.reach',
    })
    .superRefine((asked, context) => {
      for (const [name, message] of Object.entries(togetherErrors(asked, hasPaper)))
        context.addIssue({ code: 'custom', message, path: [name] });
    }, always)
    .transform(({ party, name, taxCode, representative, phone, email, address, ...asked }) => ({
      ...{ party, name, phone, email, address },
      taxCode: party === 'business' ? readTaxCode(taxCode) : null,
      representative: party === 'business' ? keptLine(representative).slice(0, 150) : null,
      together: togetherIn(asked),
    }));

/** An unticked box sends nothing: silence is no consent (Luật Bảo vệ dữ liệu cá nhân 2025). */
export const publicationForm = z.object({ consent: z.literal('yes').optional() });
