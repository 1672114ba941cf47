// An officer as one who reads cases and makes moves: what they may do, which cases are theirs, at whose desk they sit.
import { permissionsOf, reachOf } from '../../domain/permissions.ts';
import { asksTheTree, unitsWithin } from '../../domain/scope.ts';
import { unitsWithin as officesWithin, unitsInherited } from '../organisations/index.server.ts';
import type { Actor } from '../petitions/types.ts';
import { fieldsWithin } from '../procedures/index.server.ts';
import type { Officer } from './types.ts';

export type StaffActor = Exclude<Actor, { as: 'sender' | 'system' }>;

type Desk = Pick<Officer, 'id' | 'role' | 'organisationId'> & Partial<Pick<Officer, 'fieldIds' | 'kinds' | 'standsIn'>>;

export async function staffActor(officer: Desk): Promise<StaffActor> {
  const { id, role, organisationId, fieldIds, kinds, standsIn } = officer;
  const permissions = permissionsOf(role);
  const within = asksTheTree({ permissions }, 'read:petition') ? await officesWithin(organisationId) : [];
  const own = await unitsInherited(organisationId);
  return {
    as: role,
    staffId: id,
    onBehalfOf: standsIn?.absentId ?? null,
    organisationId,
    permissions,
    units: unitsWithin(reachOf({ permissions }, 'read:petition'), own, within),
    fields: fieldIds ? await fieldsWithin(fieldIds) : 'all',
    kinds: kinds ?? 'all',
  };
}
