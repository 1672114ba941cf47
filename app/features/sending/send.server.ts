// Sending a draft: one petition a token, whatever the number of clicks, retries and steps back.
import { createHash, createHmac } from 'node:crypto';
import type { SendStep } from '../../http/paths.ts';
import { type Language, wordsOf } from '../../i18n/translate.ts';
import { removeFilesFor } from '../attachments/index.server.ts';
import { codeSentUnder, keyFrom, submitPetition } from '../petitions/index.server.ts';
import type { Submission } from '../petitions/types.ts';
import { type Content, contentOf, firstIncomplete, type Rules, rulesFor } from './check.server.ts';
import { findDraft } from './draft.server.ts';

export interface Sent {
  code: string;
  /** The key to the private view. */
  key: string;
}

const idempotencyKeyOf = (token: string) => createHash('sha256').update(`send:${token}`).digest('base64url');

/** Derived from the token, so that a retry answers with the same key although only its hash is kept. */
const keyOf = (token: string) => keyFrom(createHmac('sha256', token).update('case key').digest());

/** What this token has sent before; null: nothing. */
export async function sentWith(token: string | null): Promise<Sent | null> {
  const code = token && (await codeSentUnder(idempotencyKeyOf(token)));
  return code ? { code, key: keyOf(token) } : null;
}

export type Sending = { ok: true; sent: Sent } | { ok: false; why: 'noDraft' } | { ok: false; step: SendStep };

/** Makes the petition of this draft; the draft goes in the same transaction. */
export async function sendDraft(token: string | null, language: Language, now: Date): Promise<Sending> {
  const draft = await findDraft(token, now);
  if (!token || !draft) {
    const sent = await sentWith(token);
    return sent ? { ok: true, sent } : { ok: false, why: 'noDraft' };
  }
  const rules = await rulesFor(draft.data, now, draft.id);
  const step = firstIncomplete(draft.data, rules);
  if (step !== 'kiem-tra') return { ok: false, step };
  const content = contentOf(draft.data, rules);
  if (!content.sender.together) await removeFilesFor(draft.id, 'representation');
  const key = keyOf(token);
  const { code } = await submitPetition(
    {
      ...submissionOf(content, rules.isPastLimit),
      language,
      channel: 'portal',
      draftId: draft.id,
      idempotencyKey: idempotencyKeyOf(token),
      secret: key,
    },
    now,
  );
  return { ok: true, sent: { code, key } };
}

function submissionOf(
  { decision, ...content }: Content,
  isPastLimit: Rules['isPastLimit'],
): Omit<Submission, 'language' | 'channel' | 'draftId' | 'idempotencyKey' | 'secret'> {
  if (!decision) return { ...content, complaint: null };
  const { target, subject, decidedOn, learntOn, bodyId, lateGround, lateReason } = decision;
  // Officers read Vietnamese: the ground that was ticked is written out, the sender's own words follow it.
  const ground = lateGround && wordsOf('vi')(`sending:decision.ground.${lateGround}`);
  const late = isPastLimit(learntOn, target) ? [ground, lateReason].filter(Boolean).join('. ') : null;
  return { ...content, complaint: { target, subject, decidedOn, learntOn, bodyId, lateReason: late || null } };
}
