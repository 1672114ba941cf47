// Writing into the audit log, and reading it: by time, the newest first, filtered, a page at a time.
import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { AuditAction } from '#app/domain/audit.ts';
import { type Reader, read, type Writer } from './index.ts';
import { auditEntry } from './schema/audit.ts';
import { organisation } from './schema/organisations.ts';
import { staff } from './schema/staff.ts';

export async function insertAuditEntry(tx: Writer, row: typeof auditEntry.$inferInsert): Promise<void> {
  await tx.insert(auditEntry).values(row);
}

export interface AuditFilter {
  actions?: readonly AuditAction[];
  /** Of the officer who did it. */
  username?: string;
  subjectKind?: string;
  subjectKey?: string;
  /** From this moment on. */
  from?: Date;
  /** Before this moment. */
  until?: Date;
  /** Entries older than this one: where a page ended. */
  before?: { at: Date; id: number };
}

const where = (filter: AuditFilter): SQL | undefined =>
  and(
    filter.actions && inArray(auditEntry.action, [...filter.actions]),
    // As a subquery, so that the entries of one officer are read from their own index.
    filter.username === undefined
      ? undefined
      : eq(auditEntry.staffId, sql`(select u.id from staff u where u.username = ${filter.username})`),
    filter.subjectKind === undefined ? undefined : eq(auditEntry.subjectKind, filter.subjectKind),
    filter.subjectKey === undefined ? undefined : eq(auditEntry.subjectKey, filter.subjectKey),
    filter.from && gte(auditEntry.at, filter.from),
    filter.until && lt(auditEntry.at, filter.until),
    filter.before &&
      sql`(${auditEntry.at}, ${auditEntry.id}) < (${sql.param(filter.before.at, auditEntry.at)}, ${filter.before.id})`,
  );

/** `atMost` entries, the newest first, with the names of who did it and for whom. */
export const auditEntries = (filter: AuditFilter, atMost: number, on: Reader = read) =>
  on
    .select({
      id: auditEntry.id,
      at: auditEntry.at,
      action: auditEntry.action,
      staffName: staff.name,
      username: staff.username,
      onBehalfOf: sql<string | null>`(select b.name from staff b where b.id = ${auditEntry.onBehalfOf})`,
      unit: organisation.name,
      subjectKind: auditEntry.subjectKind,
      subjectKey: auditEntry.subjectKey,
      facts: auditEntry.facts,
    })
    .from(auditEntry)
    .leftJoin(staff, eq(staff.id, auditEntry.staffId))
    .leftJoin(organisation, eq(organisation.id, auditEntry.organisationId))
    .where(where(filter))
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(atMost);

export type AuditLine = Awaited<ReturnType<typeof auditEntries>>[number];
