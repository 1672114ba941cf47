// What follows an office that ends: its duties, its rules, its accounts, its procedures; each at most so many at once.
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { nextVersionCode } from '#app/domain/merger.ts';
import type { Writer } from './index.ts';
import { aboutOffice, livesBelow, type MergerRow, outlives } from './mergers.ts';
import { procedureVersion } from './schema/administration.ts';
import { organisation, procedure, routingRule } from './schema/organisations.ts';
import { staff } from './schema/staff.ts';
import { BY_ADMINISTRATOR, changeDenunciationOffices, denunciationOffices } from './settings.ts';

const MOST_RULES = 2_000;

/** The office ends, the units below it and its duty as the intake office go to the successor. From here on nothing new reaches it. */
export async function endOffice(tx: Writer, { predecessorId, successorId }: MergerRow, lastDay: string): Promise<void> {
  const [ended] = await tx
    .update(organisation)
    .set({ validTo: lastDay, successorId, source: BY_ADMINISTRATOR })
    .where(eq(organisation.id, predecessorId))
    .returning({ code: organisation.code, isIntake: organisation.isIntake });
  await tx
    .update(organisation)
    .set({ parentId: successorId, source: BY_ADMINISTRATOR })
    .where(and(livesBelow(predecessorId, lastDay), ne(organisation.id, successorId)));
  if (ended?.isIntake)
    await tx
      .update(organisation)
      .set({ isIntake: true, source: BY_ADMINISTRATOR })
      .where(eq(organisation.id, successorId));
  await passDenunciations(tx, ended!.code, successorId);
}

/** The offices that receive denunciations are named in the settings by their codes. */
async function passDenunciations(tx: Writer, code: string, successorId: number): Promise<void> {
  const codes = await denunciationOffices(tx);
  if (!codes.includes(code)) return;
  const [next] = await tx
    .select({ code: organisation.code })
    .from(organisation)
    .where(eq(organisation.id, successorId));
  await changeDenunciationOffices(
    tx,
    codes.map((one) => (one === code ? next!.code : one)),
  );
}

/** The rules about the office go on about its successor: each in a new version from the day on; how many. */
export async function moveRules(tx: Writer, { predecessorId, successorId, effectiveOn }: MergerRow, lastDay: string) {
  const rules = await tx
    .select()
    .from(routingRule)
    .where(and(aboutOffice(predecessorId), outlives(routingRule, effectiveOn)))
    .orderBy(asc(routingRule.id))
    .limit(MOST_RULES);
  const heir = (id: number | null) => (id === predecessorId ? successorId : id);
  for (const { id, ...was } of rules) {
    const now = {
      ...was,
      communeId: heir(was.communeId),
      organisationId: heir(was.organisationId),
      source: BY_ADMINISTRATOR,
    };
    const isOld = was.validFrom < effectiveOn;
    const change = isOld ? { validTo: lastDay, source: BY_ADMINISTRATOR } : now;
    await tx.update(routingRule).set(change).where(eq(routingRule.id, id));
    if (isOld) await insertNextVersion(tx, { ...now, validFrom: effectiveOn });
  }
  return rules.length;
}

async function insertNextVersion(tx: Writer, rule: Omit<typeof routingRule.$inferSelect, 'id'>): Promise<void> {
  for (let code = rule.code; ; ) {
    code = nextVersionCode(code);
    const added = await tx
      .insert(routingRule)
      .values({ ...rule, code })
      .onConflictDoNothing()
      .returning({ id: routingRule.id });
    if (added.length === 1) return;
  }
}

/** Accounts of the office, at most `atMost`, to the successor; how many went. */
export async function moveAccounts(tx: Writer, { predecessorId, successorId }: MergerRow, atMost: number) {
  const some = tx
    .select({ id: staff.id })
    .from(staff)
    .where(eq(staff.organisationId, predecessorId))
    .orderBy(asc(staff.id))
    .limit(atMost);
  const moved = await tx
    .update(staff)
    .set({ organisationId: successorId })
    .where(and(inArray(staff.id, some), eq(staff.organisationId, predecessorId)))
    .returning({ id: staff.id });
  return moved.length;
}

/** Procedures of the office that are not over; each keeps a version of how it was until the last day. */
export async function moveProcedures(
  tx: Writer,
  { predecessorId, successorId, effectiveOn }: MergerRow,
  lastDay: string,
  atMost: number,
): Promise<number> {
  const found = await tx
    .select()
    .from(procedure)
    .where(and(eq(procedure.ownerId, predecessorId), outlives(procedure, effectiveOn)))
    .orderBy(asc(procedure.id))
    .limit(atMost);
  let moved = 0;
  for (const { id, code: _, isDemonstration: __, source: ___, search: ____, ...was } of found) {
    const isOld = was.validFrom < effectiveOn;
    const [passed] = await tx
      .update(procedure)
      .set({ ownerId: successorId, source: BY_ADMINISTRATOR, ...(isOld && { validFrom: effectiveOn }) })
      .where(and(eq(procedure.id, id), eq(procedure.ownerId, predecessorId)))
      .returning({ id: procedure.id });
    if (!passed) continue;
    moved++;
    if (isOld) await tx.insert(procedureVersion).values({ ...was, procedureId: id, validTo: lastDay });
  }
  return moved;
}
