// What an administrator changes of offices: a new one, its names, how to reach it.
import { and, eq } from 'drizzle-orm';
import { searchText } from '#app/domain/folding.ts';
import type { Writer } from './index.ts';
import type { Organisation } from './organisations.ts';
import { searchRefresh } from './schema/administration.ts';
import { organisation } from './schema/organisations.ts';
import { BY_ADMINISTRATOR } from './settings.ts';

/** The key of the new office; null when its code is taken (the unique index decides). */
export async function insertOrganisation(tx: Writer, row: Omit<Organisation, 'id'>): Promise<number | null> {
  const search = searchText(row.code, row.name, row.nameEn ?? '');
  const [added] = await tx
    .insert(organisation)
    .values({ ...row, search, source: BY_ADMINISTRATOR })
    .onConflictDoNothing()
    .returning({ id: organisation.id });
  return added?.id ?? null;
}

export type OrganisationDetails = Pick<
  Organisation,
  'name' | 'nameEn' | 'phone' | 'email' | 'address' | 'receptionHours' | 'validFrom' | 'isRemote'
>;

/** Changes an office if it still stands as it was seen. A new name is carried to the search texts of its cases by a worker. */
export async function updateOrganisation(
  tx: Writer,
  seen: Organisation,
  details: OrganisationDetails,
): Promise<boolean> {
  const search = searchText(seen.code, details.name, details.nameEn ?? '');
  const changed = await tx
    .update(organisation)
    .set({ ...details, search, source: BY_ADMINISTRATOR })
    .where(
      and(eq(organisation.id, seen.id), eq(organisation.name, seen.name), eq(organisation.validFrom, seen.validFrom)),
    )
    .returning({ id: organisation.id });
  if (changed.length !== 1) return false;
  if (details.name !== seen.name)
    await tx
      .insert(searchRefresh)
      .values({ organisationId: seen.id, afterId: 0 })
      .onConflictDoUpdate({ target: searchRefresh.organisationId, set: { afterId: 0 } });
  return true;
}
