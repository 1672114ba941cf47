// Target lines: those that hold on a day, all that are kept, and their changes.
import { and, asc, desc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { organisation } from './schema/organisations.ts';
import { target } from './schema/targets.ts';
import { BY_ADMINISTRATOR } from './settings.ts';

export type TargetRow = typeof target.$inferSelect;
export type TargetRecord = Omit<TargetRow, 'id' | 'origin'>;

const MOST_TARGETS = 500;

const withOwner = (on: Reader) =>
  on
    .select({
      target,
      owner: { code: organisation.code, name: organisation.name, nameEn: organisation.nameEn },
    })
    .from(target)
    .leftJoin(organisation, eq(organisation.id, target.organisationId))
    .$dynamic();

/** Those that hold on this day; of one code the newest comes first. */
export const targetsOn = (day: string, on: Reader = read) =>
  withOwner(on)
    .where(and(lte(target.validFrom, day), or(isNull(target.validTo), gte(target.validTo, day))))
    .orderBy(asc(target.code), desc(target.validFrom))
    .limit(MOST_TARGETS);

/** Every one, by code, the newest of a code first. */
export const allTargets = (on: Reader = read) =>
  withOwner(on).orderBy(asc(target.code), desc(target.validFrom)).limit(MOST_TARGETS);

export async function targetCalled(code: string, validFrom: string, on: Reader = read) {
  const [found] = await withOwner(on)
    .where(and(eq(target.code, code), eq(target.validFrom, validFrom)))
    .limit(1);
  return found ?? null;
}

/** Whether it is new: its code and first day decide. */
export async function insertTarget(tx: Writer, row: TargetRecord): Promise<boolean> {
  const added = await tx
    .insert(target)
    .values({ ...row, origin: BY_ADMINISTRATOR })
    .onConflictDoNothing()
    .returning({ id: target.id });
  return added.length === 1;
}

/** Writes it anew, for good: loading the files again leaves it alone. */
export async function updateTarget(tx: Writer, { code, validFrom, ...rest }: TargetRecord): Promise<boolean> {
  const changed = await tx
    .update(target)
    .set({ ...rest, origin: BY_ADMINISTRATOR })
    .where(and(eq(target.code, code), eq(target.validFrom, validFrom)))
    .returning({ id: target.id });
  return changed.length === 1;
}
