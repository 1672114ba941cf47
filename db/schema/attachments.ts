// Files of drafts and petitions, and the drafts themselves: what a person has typed and put to it so far.
import { bytes, choice, id, index, instant, int, json, ref, table, text } from '../columns.ts';
import { petition } from './petitions.ts';

/** What a file is for where it is more than something that shows the matter: the paper that names who speaks for several senders. */
export type FilePurpose = 'representation';

/** Sender's and office's files; the content lies in attachment_content under its hash, once. */
export const attachment = table(
  'attachment',
  {
    id: id('id'),
    /** Exactly one of petition and draft. */
    petitionId: ref('petition_id').references(() => petition.id),
    draftId: text('draft_id'),
    eventId: ref('event_id'),
    answerId: ref('answer_id'),
    from: choice<'sender' | 'office'>('from_side').notNull(),
    purpose: choice<FilePurpose>('purpose'),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    size: int('size').notNull(),
    sha256: text('sha256').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (t) => [
    index('attachment_petition').on(t.petitionId),
    index('attachment_draft').on(t.draftId),
    index('attachment_sha').on(t.sha256),
  ],
);

export const attachmentContent = table('attachment_content', {
  sha256: text('sha256').primaryKey(),
  content: bytes('content').notNull(),
});

/** What a person has typed so far; gone after a day. The key is the hash of a token that only their cookie holds. */
export const draft = table(
  'draft',
  {
    id: text('id').primaryKey(),
    data: json<Record<string, unknown>>('data').notNull(),
    touchedAt: instant('touched_at').notNull(),
    /** The officer who is typing it in for somebody; null: a sender's own. */
    staffId: ref('staff_id'),
  },
  (t) => [index('draft_touched').on(t.touchedAt), index('draft_staff').on(t.staffId, t.touchedAt)],
);
