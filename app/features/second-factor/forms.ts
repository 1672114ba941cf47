// Shapes of the forms around second factors; messages are locale keys.
import { z } from 'zod';
import { ROLES } from '../../domain/permissions.ts';

const LONGEST_ANSWER = 20_000;

/** A code of the app, or a recovery code: which one, its length says. */
export const codeForm = z.object({
  code: z.string().trim().min(1, 'signin:second.missing').max(40, 'signin:second.wrong'),
});

export const passkeyForm = z.object({ passkey: z.string().min(1).max(LONGEST_ANSWER) });

export const passkeyNameForm = z.object({
  name: z.string().trim().max(60, 'petition:form.tooLong').default(''),
  passkey: z.string().min(1, 'signin:passkey.noAnswer').max(LONGEST_ANSWER, 'signin:passkey.noAnswer'),
});

/** Ticked boxes: one arrives as a word, several as a list, none not at all. */
export const obligationForm = z.object({
  roles: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .default([])
    .transform((roles) => ROLES.filter((role) => roles.includes(role))),
});

const answerShape = z.looseObject({
  id: z.string().min(1).max(2_000),
  rawId: z.string().max(2_000),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
  clientExtensionResults: z.looseObject({}).default({}),
});

export interface PasskeyAnswer {
  id: string;
  challenge: string;
  /** All of it, for the library to check. */
  response: unknown;
}

/** What a browser sent as a passkey's answer, with the challenge that it signed; null when it is no such thing. */
export function answerOfPasskey(typed: string): PasskeyAnswer | null {
  const parsed = answerShape.safeParse(jsonIn(typed));
  if (!parsed.success) return null;
  const client = jsonIn(Buffer.from(parsed.data.response.clientDataJSON, 'base64url').toString('utf8'));
  const challenge = z.object({ challenge: z.string().min(1) }).safeParse(client);
  return challenge.success ? { id: parsed.data.id, challenge: challenge.data.challenge, response: parsed.data } : null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
