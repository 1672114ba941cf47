// Making the petition that an officer typed in: one slip is one petition, with who typed it, and an audit entry.
import { insertEntry, type NewEntry } from '#db/entry.ts';
import type { Writer } from '#db/index.ts';
import type { Channel } from '../../domain/petition.ts';
import type { Officer } from '../accounts/types.ts';
import { audit } from '../audit/index.server.ts';
import { newKey, submitPetition } from '../petitions/index.server.ts';
import type { Checked } from './check.server.ts';
import { draftIdOf, findEntry, idempotencyKeyOf } from './draft.server.ts';

/** The officer as this room needs to know them. */
export type EntryOfficer = Pick<Officer, 'id' | 'name' | 'role' | 'organisationId' | 'unit'> &
  Partial<Pick<Officer, 'standsIn'>>;

/** Who typed it, and at whose desk, as the ledger and the log name them. */
export const entererOf = ({
  id,
  organisationId,
  standsIn,
}: Pick<EntryOfficer, 'id' | 'organisationId' | 'standsIn'>) => ({
  staffId: id,
  organisationId,
  onBehalfOf: standsIn?.absentId ?? null,
});
export type EntryFacts = Omit<NewEntry, 'petitionId' | 'staffId' | 'organisationId' | 'enteredAt'>;

export interface Recorded {
  code: string;
  /** Null when the slip had made the petition before: only the hash of its key is kept. */
  secret: string | null;
}

export async function recordEntry(
  by: EntryOfficer,
  slip: string,
  { submission, facts }: Checked,
  now: Date,
): Promise<Recorded> {
  const secret = newKey();
  const draft = await findEntry(by.id, slip, now);
  const { code, isRepeat } = await submitPetition(
    {
      ...submission,
      language: 'vi',
      draftId: draft ? draftIdOf(by.id, slip) : null,
      idempotencyKey: idempotencyKeyOf(by.id, slip),
      secret,
      enteredBy: entererOf(by),
    },
    now,
    (tx, made) => keepEntryFacts(tx, by, { ...made, channel: submission.channel }, facts, now),
  );
  return { code, secret: isRepeat ? null : secret };
}

/** Who typed it, and how it came; in the transaction that makes the petition. */
export async function keepEntryFacts(
  tx: Writer,
  by: Pick<EntryOfficer, 'id' | 'organisationId' | 'standsIn'>,
  made: { id: number; code: string; channel: Channel },
  facts: EntryFacts,
  now: Date,
): Promise<void> {
  const { organisationId } = by;
  await insertEntry(tx, { petitionId: made.id, staffId: by.id, organisationId, enteredAt: now, ...facts });
  await audit(
    tx,
    {
      action: 'petition_entered',
      by: entererOf(by),
      subject: { kind: 'petition', key: made.code },
      facts: { channel: made.channel },
    },
    now,
  );
}
