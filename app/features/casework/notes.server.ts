// Internal notes with mentions: a colleague who may see the case and is named finds it at their desk, and gets a mail without its words.
import { read, write } from '#db/index.ts';
import { insertMention, mentionsOf, officersNamed } from '#db/mentions.ts';
import { enqueueMail } from '#db/portal.ts';
import { mentionsIn } from '../../domain/mentions.ts';
import type { Language } from '../../i18n/translate.ts';
import { type StaffActor, staffActor } from '../accounts/index.server.ts';
import { addNoteIn } from '../answers/index.server.ts';
import { coverFor } from '../inspection/index.server.ts';
import type { MentionView } from './types.ts';

export { unseenMentions } from '#db/mentions.ts';

export type NoteResult = { ok: true } | { ok: false; why: 'unknownMention' };

/** `sees`: whether an officer may see the case; asked for everybody who is named. */
export async function addNote(
  actor: StaffActor,
  petition: { id: number; code: string },
  body: string,
  sees: (actor: StaffActor) => Promise<boolean>,
  now: Date,
): Promise<NoteResult> {
  const named = mentionsIn(body);
  const officers = named.length > 0 ? await officersNamed(read, named) : [];
  const able = await Promise.all(officers.map(async (one) => sees(await staffActor(one))));
  if (officers.length < named.length || able.includes(false)) return { ok: false, why: 'unknownMention' };
  await write(async (tx) => {
    const noteId = await addNoteIn(tx, petition.id, actor.staffId, body, now);
    for (const { id, email } of officers) {
      if (id === actor.staffId) continue;
      const row = { noteId, petitionId: petition.id, staffId: id, at: now };
      const mentionId = await insertMention(tx, row);
      if (mentionId === null || !email) continue;
      const mail = { dedupeKey: `mention:${mentionId}`, recipient: email, template: 'mentioned' as const };
      await enqueueMail(tx, { ...mail, language: 'vi', params: { code: petition.code } }, now);
    }
  });
  return { ok: true };
}

export async function mentionsFor(actor: StaffActor, language: Language): Promise<MentionView[]> {
  const rows = await mentionsOf(actor);
  const cover = await coverFor(actor, [...new Set(rows.map(({ code }) => code))], language);
  return rows.map(({ at, seenAt, ...rest }) => ({
    ...rest,
    title: cover(rest.code, rest.title),
    body: cover(rest.code, rest.body),
    at: at.getTime(),
    isSeen: seenAt !== null,
  }));
}
