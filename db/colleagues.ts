// Officers as colleagues: who works in a unit and may be given a case of it.
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Role } from '#app/domain/petition.ts';
import type { Reader } from './index.ts';
import { staff } from './schema/staff.ts';

const MOST_COLLEAGUES = 500;

/** Active officers of a unit in one of these roles, by name; of one key only when it is given. */
export const colleaguesIn = (on: Reader, organisationId: number, roles: readonly Role[], id?: number) =>
  on
    .select({ id: staff.id, username: staff.username, name: staff.name, title: staff.title })
    .from(staff)
    .where(
      and(
        eq(staff.organisationId, organisationId),
        eq(staff.isActive, true),
        inArray(staff.role, [...roles]),
        id === undefined ? undefined : eq(staff.id, id),
      ),
    )
    .orderBy(asc(staff.name), asc(staff.id))
    .limit(MOST_COLLEAGUES);
