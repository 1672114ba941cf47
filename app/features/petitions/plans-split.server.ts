// The plan of a mixed letter (đơn có nhiều nội dung): each further content becomes a petition of its own, received when the letter was.

import type { Writer } from '#db/index.ts';
import { type PetitionRow, senderOf } from '#db/petitions.ts';
import { enqueueMail } from '#db/portal.ts';
import { dayOf } from '../../domain/deadline.ts';
import { copySendersFiles } from '../attachments/index.server.ts';
import { officeInForce } from '../organisations/index.server.ts';
import type { MoveGiven } from './forms.ts';
import { no, type Planned, type Planner } from './plan.ts';
import { byOfficer } from './plans-intake.server.ts';
import { submitPetitionIn } from './submit.server.ts';

type Part = MoveGiven<'split'>['parts'][number];
type Office = NonNullable<Awaited<ReturnType<typeof officeInForce>>>;

/** The letter itself goes on as what remains of it, unchanged: what somebody wrote is not rewritten. */
export const split: Planner<'split'> = async ({ tx, found: { row }, given, now }): Promise<Planned> => {
  const offices = await Promise.all(given.parts.map(({ unit }) => officeInForce(unit, dayOf(now), tx)));
  if (offices.includes(null)) return no('unknownUnit');
  return {
    ok: true,
    event: {
      reason: given.reason,
      legalBasis: 'Luật Tiếp công dân 2013, Điều 25 khoản 3',
      facts: { splitInto: given.parts.length },
    },
    async save(writer) {
      const codes: string[] = [];
      for (const [index, part] of given.parts.entries())
        codes.push(await makePart(writer, row, part, offices[index]!, index, now));
      await tellOnce(writer, row, codes, now);
    },
  };
};

async function makePart(tx: Writer, letter: PetitionRow, part: Part, office: Office, index: number, now: Date) {
  const { petitionId: _, nameKey: __, ...sender } = (await senderOf(tx, letter.id))!;
  const isSameField = part.kind !== 'khieu_nai';
  const { code } = await submitPetitionIn(
    tx,
    {
      kind: part.kind,
      language: letter.language,
      channel: letter.channel,
      title: part.title,
      body: part.body,
      request: '',
      procedureId: null,
      fieldId: isSameField ? letter.fieldId : null,
      communeId: letter.communeId,
      addressedId: null,
      sender,
      complaint: part.complaint,
      consentsToPublish: letter.consentsToPublish,
      draftId: null,
      idempotencyKey: `split:${letter.id}:${letter.events}:${index}`,
      secret: '',
      isDemonstration: letter.isDemonstration,
      arrivedAt: letter.receivedAt,
      sendsReceipt: false,
      splitFrom: {
        id: letter.id,
        code: letter.code,
        secretHash: letter.secretHash,
        organisationId: office.id,
        routing: byOfficer(office),
      },
    },
    now,
    async (writer, made) => {
      if (part.withFiles) await copySendersFiles(writer, letter.id, made.id);
    },
  );
  return code;
}

/** One mail with all the codes; the key of the letter opens each of them. */
async function tellOnce(tx: Writer, letter: PetitionRow, codes: readonly string[], now: Date): Promise<void> {
  const sender = await senderOf(tx, letter.id);
  if (!sender?.email) return;
  const mail = { dedupeKey: `split:${letter.id}:${letter.events}`, recipient: sender.email, template: 'split' };
  const params = { code: letter.code, parts: codes.join(', ') };
  await enqueueMail(tx, { ...mail, language: letter.language, params }, now);
}
