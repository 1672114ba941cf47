// Officers of the demonstration: intake, administrator, inspector, and a handler and a head for every unit that gets a petition.
import { dayOf } from '#app/domain/deadline.ts';
import type { Role } from '#app/domain/petition.ts';
import { createAccount, type StaffActor, staffActor } from '#app/features/accounts/index.server.ts';
import { DEMONSTRATION } from '#app/features/accounts/types.ts';
import { intakeOffice, organisationNamed } from '#app/features/organisations/index.server.ts';
import { personName } from './demonstration-people.ts';
import type { Draw } from './draw.ts';

/** Of every demonstration account. */
export const DEMONSTRATION_PASSWORD = DEMONSTRATION.password;

export interface Officers {
  intake: StaffActor;
  administrator: StaffActor;
  of(unitId: number, role: 'handler' | 'head'): Promise<StaffActor>;
}

const TITLES: Record<Role, string> = {
  intake: 'Chuyên viên tiếp nhận',
  handler: 'Chuyên viên',
  head: 'Thủ trưởng đơn vị',
  inspector: 'Thanh tra viên',
  administrator: 'Quản trị hệ thống',
};

export async function demonstrationOfficers(draw: Draw, since: Date): Promise<Officers> {
  const add = async (username: string, role: Role, organisationId: number, name = personName(draw)) => {
    const account = { username, role, organisationId, name, title: TITLES[role] };
    const created = await createAccount({ ...account, password: DEMONSTRATION_PASSWORD }, since);
    if (!created.ok) throw new Error(`The demonstration account ${username} exists already.`);
    return staffActor({ id: created.id, role, organisationId });
  };

  const office = await intakeOffice(dayOf(since));
  const intake = await add('tiepnhan', 'intake', office.id);
  const administrator = await add('quantri', 'administrator', office.id);
  await add('thanhtra', 'inspector', office.id, 'Phạm Minh Tâm');
  const known = new Map<string, StaffActor>();
  const of: Officers['of'] = async (unitId, role) => {
    const code = (await organisationNamed(unitId, 'vi'))!.code.toLowerCase();
    const username = `${role === 'head' ? 'lanhdao' : 'xuly'}.${code}`;
    const officer = known.get(username) ?? (await add(username, role, unitId));
    known.set(username, officer);
    return officer;
  };
  return { intake, administrator, of };
}
