// Shapes of what a person gives with each move of a petition; messages are locale keys.
import { z } from 'zod';
import type { LegalTime } from '../../domain/case-history.ts';
import type { MoveName } from '../../domain/petition.ts';
import { saysSomething } from '../../domain/says-something.ts';
import { SIGNING_FORMS } from '../../domain/signature.ts';
import { gapsIn } from '../../domain/template.ts';
import { splitForm } from './split-form.ts';

export { PART_NUMBERS } from './split-form.ts';

const text = (atMost: number) =>
  z.string().trim().refine(saysSomething, 'petition:form.missing').max(atMost, 'petition:form.tooLong');
const optionalText = (atMost: number) => z.string().trim().max(atMost, 'petition:form.tooLong').optional();
const optionalDay = z
  .union([z.literal(''), z.iso.date('petition:form.notADate')])
  .optional()
  .transform((day) => day || null);

/** A text that goes out: what a template left to be filled in is filled in (domain/template.ts). */
const finished = (shape: z.ZodString) => shape.refine((words) => gapsIn(words).length === 0, 'petition:form.gapsLeft');
const reason = finished(text(2_000));
const unit = z.coerce.number('petition:form.chooseUnit').int().positive('petition:form.chooseUnit');

const key = z.coerce.number().int().positive();
/** The code of another case, as it is typed. */
const otherCode = text(60);

/** Criteria of a complex case (Nghị định 124/2020 Điều 3a, added by Nghị định 155/2026), for complaints. */
export const COMPLEXITY = [
  'places',
  'contents',
  'many_people',
  'abroad',
  'agencies',
  'disagreement',
  'evidence',
] as const;

/** The only two grounds on which a complaint's time stops (Luật Khiếu nại 2011, Điều 11a khoản 1; Nghị định 124/2020 Điều 28a). */
export const SUSPENSION_GROUNDS = ['obstacle', 'other_authority'] as const;

/** Why a decision on a complaint has nothing (more) to carry out (Luật Khiếu nại 2011, Điều 44). */
export const EXECUTION_GROUNDS = ['second_level', 'court', 'set_aside'] as const;

/** The same of a paper that need not be there; without it, the move counts from now. */
const paper = {
  documentNumber: optionalText(100),
  documentDay: z.union([z.literal('').transform(() => undefined), z.iso.date('petition:form.notADate')]).optional(),
};
const decision = { documentNumber: text(100), documentDay: z.iso.date('petition:form.notADate') };

interface MergedOffice {
  id: number;
  code: string;
  name: string;
  nameEn: string | null;
}

/** Who took over from whom, by which decision, and the sentence that says so. */
export interface UnitMerger {
  predecessor: MergedOffice;
  successor: MergedOffice;
  lastDay: string;
  document: string;
  reason: Record<'vi' | 'en', string>;
}
/** The day of an answer, wrong and right, and why; never typed into a form of this case. */
export interface AnswerRedated {
  documentNumber: string | null;
  day: string;
  rightDay: string;
  reason: string;
}
/** Who signs a letter, and how (Nghị định 30/2020/NĐ-CP, Điều 13). */
const signing = {
  signingForm: z.enum(SIGNING_FORMS).optional(),
  signerName: optionalText(100),
  signerTitle: optionalText(100),
};

/** An answer as the public reads it, part by part, masked and read again by a person. */
const publicAnswer = {
  publicSummary: optionalText(500),
  publicAnswer: optionalText(30_000),
  publicDone: optionalText(10_000),
};

export const moveForms = {
  send: z.object({}),
  redirect: z.object({ unit, reason }),
  askInformation: z.object({ text: finished(text(5_000)) }),
  giveInformation: z.object({ text: text(10_000) }),
  stopWaiting: z.object({ reason }),
  accept: z.object({
    /** The unit that will answer; the one proposed by the rules when left alone. */
    unit: unit.optional(),
    /** With the sender's consent: the masked title and text that the public may read. */
    publicTitle: optionalText(200),
    publicBody: optionalText(20_000),
    publish: z.literal('yes').optional(),
    ...paper,
  }),
  refuse: z.object({
    refusalReason: text(100),
    reason,
    /** "Not ours" must name the right body: a unit of this portal … */
    unit: z.union([z.literal('').transform(() => undefined), unit]).optional(),
    /** … or one outside. */
    rightBody: optionalText(300),
    /** Refused although the right unit is here and could be given the case. */
    insists: z.literal('yes').optional(),
    ...paper,
  }),
  transferOut: z.object({ outsideBody: text(300), reason, ...paper }),
  handOver: z.object({ unit, reason }),
  returnToIntake: z.object({ unit, reason }),
  assign: z.object({
    /** Nobody, when left empty. */
    staff: z
      .union([z.literal(''), z.coerce.number('petition:form.chooseStaff').int().positive('petition:form.chooseStaff')])
      .optional()
      .transform((id) => id || null),
    note: optionalText(2_000),
  }),
  takeUp: z.object({}),
  raise: z.object({ reason }),
  split: splitForm,
  askPart: z.object({ unit, text: text(5_000), day: z.iso.date('petition:form.notADate') }),
  answerPart: z.object({ part: key, text: text(10_000) }),
  withdrawPart: z.object({ part: key, reason }),
  merge: z.object({ case: otherCode, reason }),
  unmerge: z.object({ reason }),
  absorb: z.object({ duplicate: z.string() }),
  release: z.object({ duplicate: z.string() }),
  hear: z.object({ duplicate: z.string() }),
  answerAlong: z.object({}),
  correctAlong: z.custom<AnswerRedated>(),
  link: z.object({ case: otherCode, note: optionalText(2_000) }),
  unlink: z.object({ case: otherCode }),
  mark: z.object({
    /** Nobody has counted, when left empty. */
    people: z
      .union(
        [z.literal(''), z.coerce.number('petition:form.notANumber').int().min(1).max(1_000_000)],
        'petition:form.notANumber',
      )
      .optional()
      .transform((people) => people || null),
    skipsLevel: z.literal('yes').optional(),
    note: optionalText(2_000),
  }),
  extend: z.object({
    criterion: z.enum(COMPLEXITY, 'petition:form.chooseCriterion'),
    reason,
    ...decision,
  }),
  suspend: z.object({
    suspensionGround: z.enum(SUSPENSION_GROUNDS, 'petition:form.chooseGround'),
    reason,
    ...decision,
  }),
  resume: z.object({ reason, ...decision }),
  draftAnswer: z
    .object({
      summary: text(500),
      body: text(30_000),
      whatWasDone: optionalText(10_000),
      legalBasis: optionalText(2_000),
      /** Bases of the case's own rules that were ticked, beside those typed. */
      basis: z.union([z.string(), z.array(z.string())]).optional(),
      ...signing,
      documentNumber: optionalText(100),
      documentDay: z.union([z.literal(''), z.iso.date('petition:form.notADate')]).optional(),
      outcome: z
        .union([z.literal(''), z.enum(['upheld', 'partly_upheld', 'rejected'])])
        .optional()
        .transform((outcome) => outcome || null),
      /** Number of the version this form was opened on; 0 for the first. */
      version: z.coerce.number().int().min(0),
    })
    .refine(({ legalBasis, basis }) => legalBasis || basis?.length, {
      path: ['legalBasis'],
      error: 'petition:form.missing',
    }),
  submitAnswer: z.object({}),
  returnAnswer: z.object({ reason }),
  sendAnswer: z.object({
    documentNumber: text(100),
    documentDay: optionalDay,
    ...signing,
    /** The masked answer, when the case is public. */
    ...publicAnswer,
  }),
  execute: z.object(decision),
  stopExecution: z.object({
    executionGround: z.enum(EXECUTION_GROUNDS, 'petition:form.chooseGround'),
    reason,
    ...decision,
  }),
  reopen: z.object({ reason: text(2_000) }),
  close: z.object({}),
  withdraw: z.object({ reason: optionalText(2_000), ...paper }),
  askWithdrawal: z.object({ reason: optionalText(2_000) }),
  dropWithdrawal: z.object({ reason }),
  correctDay: z.object({
    /** Its place in the ledger. */
    act: z.coerce.number('petition:form.chooseAct').int().positive('petition:form.chooseAct'),
    day: z.iso.date('petition:form.notADate'),
    reason,
  }),
  publish: z.object({ publicTitle: text(200), publicBody: text(20_000), ...publicAnswer }),
  unpublish: z.object({ reason }),
  /** The change of the calendar that moved the dates, and the legal time after it: read once for many cases. */
  replan: z.object({ changeId: z.number().int(), time: z.custom<LegalTime>() }),
  /** The office that has ended and the one that took over; never typed into a form. */
  mergeUnit: z.custom<UnitMerger>(),
  passPart: z.custom<UnitMerger>(),
} as const satisfies Record<MoveName, z.ZodType>;

export type MoveGiven<M extends MoveName> = z.output<(typeof moveForms)[M]>;
