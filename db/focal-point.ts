// The provincial focal point (cơ quan đầu mối): the one office that receives what no rule sends elsewhere.
import { and, asc, eq, isNull } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { organisation } from './schema/organisations.ts';
import { BY_ADMINISTRATOR } from './settings.ts';

const mayBeIntake = and(eq(organisation.level, 'department'), isNull(organisation.validTo));

/** The offices that it may be, with which one it is. */
export const focalPoints = (on: Reader = read) =>
  on
    .select({ code: organisation.code, name: organisation.name, isIntake: organisation.isIntake })
    .from(organisation)
    .where(mayBeIntake)
    .orderBy(asc(organisation.code))
    .limit(200);

/** Makes this office the focal point in place of the one before; whether it may be. Loading the files again leaves both alone. */
export async function moveFocalPoint(tx: Writer, code: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.code, code), mayBeIntake))
    .limit(1);
  if (!found) return false;
  const source = BY_ADMINISTRATOR;
  await tx.update(organisation).set({ isIntake: false, source }).where(eq(organisation.isIntake, true));
  await tx.update(organisation).set({ isIntake: true, source }).where(eq(organisation.id, found.id));
  return true;
}
