// Every mail the portal writes, and what the room that causes it must give; the rest is read from the case when the mail goes out.
import { z } from 'zod';

const words = z.string().trim();
const day = z.iso.date();
const code = words.min(1);

/**
 * Template → its parameters, all strings (they wait in the outbox as JSON). Links and keys are no parameters: they are derived at
 * sending, so that a mail that waits holds no way into a case. What is given beside these is left alone.
 */
export const mailForms = {
  receipt: z.object({ code }),
  informationAsked: z.object({ code, question: words }),
  accepted: z.object({ code }),
  /** `reason`: the wording of the coded reason in the sender's language; `explanation`: what the officer wrote. */
  refused: z.object({ code, reason: words, article: words, explanation: words, rightBody: words.optional() }),
  transferred: z.object({ code, body: words, reason: words }),
  handedOver: z.object({ code, reason: words }),
  extended: z.object({ code, from: day, to: day, reason: words }),
  suspended: z.object({ code, day, reason: words }),
  resumed: z.object({ code, day, to: day, reason: words }),
  /** A complaint, by a paper that an office says it has. */
  withdrawn: z.object({ code, reason: words }),
  /** The date of a document was recorded wrongly. */
  dayCorrected: z.object({ code, wrongDay: day, rightDay: day, reason: words }),
  /** The working calendar changed, and this date with it. */
  replanned: z.object({ code, clock: words, from: day, to: day }),
  /** To an office, about a date of a case that lies with it or below it. */
  clockEvent: z.object({ code, event: words, clock: words, dueDay: day }),
  answered: z.object({ code, summary: words }),
  closed: z.object({ code }),
  /** `other`: the code of the case that is worked on, which tells anybody no more than state and dates. */
  merged: z.object({ code, other: code, reason: words }),
  /** `parts`: the codes of the further contents of a mixed letter. */
  split: z.object({ code, parts: words }),
  unmerged: z.object({ code, reason: words.optional() }),
  answeredAlong: z.object({ code }),
  /** To offices: nothing of the sender, nothing of what they wrote. */
  partAsked: z.object({ code, dueDay: day }),
  partAnswered: z.object({ code }),
  partWithdrawn: z.object({ code }),
  caseRaised: z.object({ code }),
  withdrawalAsked: z.object({ code }),
  mentioned: z.object({ code }),
} as const;

/** What goes to officers: it leads to the desk. */
export const FOR_OFFICES: readonly MailTemplate[] = [
  'clockEvent',
  'partAsked',
  'partAnswered',
  'partWithdrawn',
  'caseRaised',
  'withdrawalAsked',
  'mentioned',
];

export type MailTemplate = keyof typeof mailForms;
export type MailParams<T extends MailTemplate> = z.input<(typeof mailForms)[T]>;
