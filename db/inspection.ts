// What covering senders needs: who sent these cases, and the words that may be searched without them.
import { eq, inArray } from 'drizzle-orm';
import { read, type Writer } from './index.ts';
import { inspection } from './schema/inspection.ts';
import { petition, petitionSender } from './schema/petitions.ts';

export async function insertInspection(tx: Writer, row: typeof inspection.$inferInsert): Promise<void> {
  await tx.insert(inspection).values(row);
}

/** The senders of these cases; a few dozen codes at once. */
export const sendersOf = (codes: readonly string[]) =>
  read
    .select({
      code: petition.code,
      name: petitionSender.name,
      representative: petitionSender.representative,
      taxCode: petitionSender.taxCode,
      phone: petitionSender.phone,
      email: petitionSender.email,
      address: petitionSender.address,
      together: petitionSender.together,
    })
    .from(petition)
    .innerJoin(petitionSender, eq(petitionSender.petitionId, petition.id))
    .where(inArray(petition.code, [...codes]));
