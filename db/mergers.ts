// Offices that end and hand over: the plans, and what still has to follow; reads across cases, rules, procedures, accounts.
import { and, asc, count, eq, gt, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { FOLLOWS, type PlannedMerger } from '#app/domain/merger.ts';
import type { Reader, Writer } from './index.ts';
import { organisationMerger as merger } from './schema/administration.ts';
import { organisation, procedure, routingRule } from './schema/organisations.ts';
import { petition } from './schema/petitions.ts';
import { staff } from './schema/staff.ts';

export type MergerRow = typeof merger.$inferSelect;

const MOST_MERGERS = 500;

/** What is not over on the day: rules and procedures that begin later are among it. */
export const outlives = (
  { validTo }: Pick<typeof procedure, 'validTo'> | Pick<typeof routingRule, 'validTo'>,
  day: string,
) => or(isNull(validTo), gte(validTo, day));

const number = async (query: Promise<{ n: number }[]>) => (await query)[0]?.n ?? 0;

/** How much lies with an office today and would follow on the day. */
export async function whatFollows(on: Reader, id: number, day: string) {
  const [petitions, rules, procedures, accounts, units] = await Promise.all([
    number(on.select({ n: count() }).from(petition).where(openAt(id))),
    number(
      on
        .select({ n: count() })
        .from(routingRule)
        .where(and(aboutOffice(id), outlives(routingRule, day))),
    ),
    number(
      on
        .select({ n: count() })
        .from(procedure)
        .where(and(eq(procedure.ownerId, id), outlives(procedure, day))),
    ),
    number(
      on
        .select({ n: count() })
        .from(staff)
        .where(and(eq(staff.organisationId, id), eq(staff.isActive, true))),
    ),
    number(on.select({ n: count() }).from(organisation).where(livesBelow(id, day))),
  ]);
  return { petitions, rules, procedures, accounts, units };
}

const openAt = (id: number) => and(eq(petition.organisationId, id), inArray(petition.state, [...FOLLOWS]));
export const aboutOffice = (id: number) => or(eq(routingRule.organisationId, id), eq(routingRule.communeId, id));
export const livesBelow = (id: number, day: string) =>
  and(eq(organisation.parentId, id), or(isNull(organisation.validTo), gte(organisation.validTo, day)));

/** The mergers that have not been carried out to the end. */
export const openMergers = (on: Reader): Promise<(PlannedMerger & MergerRow)[]> =>
  on
    .select()
    .from(merger)
    .where(ne(merger.state, 'done'))
    .orderBy(asc(merger.effectiveOn), asc(merger.id))
    .limit(MOST_MERGERS);

/** Those that a worker has to look after: due, under way, or done so lately that a case may still have come in by a slower hand. */
export const mergersToCarryOut = (on: Reader, today: string, doneSince: Date): Promise<MergerRow[]> =>
  on
    .select()
    .from(merger)
    .where(
      or(
        and(eq(merger.state, 'scheduled'), lte(merger.effectiveOn, today)),
        eq(merger.state, 'moving'),
        and(eq(merger.state, 'done'), gte(merger.doneAt, doneSince)),
      ),
    )
    .orderBy(asc(merger.effectiveOn), asc(merger.id))
    .limit(MOST_MERGERS);

/** The mergers of an office, as the one that ends and as the one that takes over. */
export const mergersOf = (on: Reader, id: number): Promise<MergerRow[]> =>
  on
    .select()
    .from(merger)
    .where(or(eq(merger.predecessorId, id), eq(merger.successorId, id)))
    .orderBy(asc(merger.effectiveOn), asc(merger.id))
    .limit(MOST_MERGERS);

/** The key of the plan; null when this office has one already (the unique index decides). */
export async function insertMerger(tx: Writer, row: typeof merger.$inferInsert): Promise<number | null> {
  const [added] = await tx.insert(merger).values(row).onConflictDoNothing().returning({ id: merger.id });
  return added?.id ?? null;
}

/** Takes a plan back, as long as nothing of it has been carried out. */
export async function deleteScheduled(tx: Writer, id: number): Promise<MergerRow | null> {
  const [gone] = await tx
    .delete(merger)
    .where(and(eq(merger.id, id), eq(merger.state, 'scheduled')))
    .returning();
  return gone ?? null;
}

/** Passes a plan on to its next state; of two workers one does. */
export async function passState(
  tx: Writer,
  id: number,
  from: MergerRow['state'],
  to: MergerRow['state'],
  doneAt: Date | null = null,
): Promise<MergerRow | null> {
  const [passed] = await tx
    .update(merger)
    .set({ state: to, doneAt })
    .where(and(eq(merger.id, id), eq(merger.state, from)))
    .returning();
  return passed ?? null;
}

export type Followed = Pick<MergerRow, 'petitions' | 'rules' | 'procedures' | 'accounts'>;

export async function addToTally(tx: Writer, id: number, more: Partial<Followed>): Promise<void> {
  const { petitions = 0, rules = 0, procedures = 0, accounts = 0 } = more;
  await tx
    .update(merger)
    .set({
      petitions: sql`${merger.petitions} + ${petitions}`,
      rules: sql`${merger.rules} + ${rules}`,
      procedures: sql`${merger.procedures} + ${procedures}`,
      accounts: sql`${merger.accounts} + ${accounts}`,
    })
    .where(eq(merger.id, id));
}

/** Codes of open cases that still lie with an office, from behind the key `after`. */
export const openCasesAt = (on: Reader, id: number, after: number, atMost: number) =>
  on
    .select({ id: petition.id, code: petition.code })
    .from(petition)
    .where(and(openAt(id), gt(petition.id, after)))
    .orderBy(asc(petition.id))
    .limit(atMost);
