// Templates of answers and other texts: found for a case, kept by offices, hidden rather than deleted once used.
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Kind, MoveName } from '#app/domain/petition.ts';
import type { Reader, Writer } from './index.ts';
import { answerTemplate } from './schema/answers.ts';
import { field, organisation } from './schema/organisations.ts';

export type TemplateRow = typeof answerTemplate.$inferSelect;
export type NewTemplate = Omit<typeof answerTemplate.$inferInsert, 'id' | 'version' | 'usedAt'>;
const MOST_TEMPLATES = 500;

/** Of the province or of these offices. */
const ownedBy = (organisationIds: readonly number[]) =>
  or(isNull(answerTemplate.organisationId), inArray(answerTemplate.organisationId, [...organisationIds]));

interface Wanted {
  organisationIds: readonly number[];
  moves: readonly MoveName[];
  kind: Kind;
  fieldId: number | null;
}

/** Those that fit a case, by name. */
export const fittingTemplates = (
  on: Reader,
  { organisationIds, moves, kind, fieldId }: Wanted,
): Promise<TemplateRow[]> =>
  on
    .select()
    .from(answerTemplate)
    .where(
      and(
        inArray(answerTemplate.move, [...moves]),
        ownedBy(organisationIds),
        or(isNull(answerTemplate.kind), eq(answerTemplate.kind, kind)),
        fieldId === null
          ? isNull(answerTemplate.fieldId)
          : or(isNull(answerTemplate.fieldId), eq(answerTemplate.fieldId, fieldId)),
        eq(answerTemplate.isHidden, false),
      ),
    )
    .orderBy(asc(answerTemplate.name), asc(answerTemplate.id))
    .limit(MOST_TEMPLATES);

/** Everything of the province and of these offices (of all, without them), with the names around it. */
export const keptTemplates = (on: Reader, organisationIds: readonly number[] | 'all') =>
  on
    .select({ template: answerTemplate, unit: organisation.name, unitEn: organisation.nameEn, field })
    .from(answerTemplate)
    .leftJoin(organisation, eq(organisation.id, answerTemplate.organisationId))
    .leftJoin(field, eq(field.id, answerTemplate.fieldId))
    .where(organisationIds === 'all' ? undefined : ownedBy(organisationIds))
    .orderBy(asc(answerTemplate.move), asc(answerTemplate.name), asc(answerTemplate.id))
    .limit(MOST_TEMPLATES);

export async function templateById(on: Reader, id: number): Promise<TemplateRow | null> {
  const [row] = await on.select().from(answerTemplate).where(eq(answerTemplate.id, id)).limit(1);
  return row ?? null;
}

export async function insertTemplate(tx: Writer, row: NewTemplate): Promise<number> {
  const [added] = await tx.insert(answerTemplate).values(row).returning({ id: answerTemplate.id });
  return added!.id;
}

/** Changes it if it is still the version that was seen. */
export async function changeTemplate(
  tx: Writer,
  seen: Pick<TemplateRow, 'id' | 'version'>,
  changes: Partial<NewTemplate>,
): Promise<boolean> {
  const changed = await tx
    .update(answerTemplate)
    .set({ ...changes, version: sql`${answerTemplate.version} + 1` })
    .where(and(eq(answerTemplate.id, seen.id), eq(answerTemplate.version, seen.version)))
    .returning({ id: answerTemplate.id });
  return changed.length === 1;
}

export async function markTemplateUsed(tx: Writer, id: number, now: Date): Promise<void> {
  await tx
    .update(answerTemplate)
    .set({ usedAt: now })
    .where(and(eq(answerTemplate.id, id), isNull(answerTemplate.usedAt)));
}

/** Deletes it if nobody ever used it. */
export async function deleteUnusedTemplate(tx: Writer, id: number): Promise<boolean> {
  const gone = await tx
    .delete(answerTemplate)
    .where(and(eq(answerTemplate.id, id), isNull(answerTemplate.usedAt)))
    .returning({ id: answerTemplate.id });
  return gone.length === 1;
}
