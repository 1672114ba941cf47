// What flows about the administration need: an administrator, and offices of their own to end and to merge.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Administrator } from '#app/features/administration/index.server.ts';
import type { MergerGiven } from '#app/features/mergers/forms.ts';
import { addOrganisation } from '#app/features/organisations/index.server.ts';
import { write } from '#db/index.ts';
import { procedure, routingRule } from '#db/schema/organisations.ts';
import { officer, sent, unitId } from '#tests/support/petitions.ts';

export async function administratorAt(since: Date): Promise<Administrator> {
  const { staffId, organisationId, permissions } = await officer('administrator', 'VPUB', since);
  return { id: staffId, permissions, organisationId };
}

/** A new department under the provincial committee, with a code that no other test has. */
export async function newOffice(by: Administrator, name: string, now: Date, validFrom = '2020-01-01') {
  const code = `T-${randomUUID().slice(0, 8)}`;
  const given = { code, name, nameEn: null, level: 'department', parent: 'UBND', validFrom } as const;
  const contact = { phone: null, email: null, address: null, receptionHours: null };
  const added = await addOrganisation(by, { ...given, ...contact, isRemote: false, receivesDenunciations: false }, now);
  if (!added.ok) throw new Error(added.why);
  return { code, id: await unitId(code), name };
}

/** A merger today, unless said otherwise. */
export const merger = (successor: string, more: Partial<MergerGiven> = {}): MergerGiven => ({
  kind: 'merged',
  successor,
  newName: '',
  newNameEn: '',
  effectiveOn: '2026-11-20',
  document: 'Nghị quyết số 12/NQ-HĐND ngày 01/11/2026',
  ...more,
});

/** Two offices; the first has a handler, a head, a rule, a procedure and whatever cases a test sends. */
export async function twoOffices(by: Administrator, now: Date) {
  const before = await newOffice(by, 'Sở Kế hoạch', now);
  const after = await newOffice(by, 'Sở Tài chính mới', now);
  const handler = await officer('handler', before.code, now);
  const head = await officer('head', before.code, now);
  await write(async (tx) => {
    const [area] = await tx.select({ id: sql<number>`min(id)`.mapWith(Number) }).from(sql`field`);
    await tx.insert(routingRule).values({
      code: `R-${before.code}`,
      priority: 10,
      kind: 'gop_y',
      fieldId: area!.id,
      organisationId: before.id,
      validFrom: '2025-01-01',
      source: 'test',
    });
    await tx.insert(procedure).values({
      code: `TT.${before.code}`,
      name: 'Thủ tục của cơ quan sắp hết',
      fieldId: area!.id,
      level: 'province',
      ownerId: before.id,
      onlineLevel: 'none',
      validFrom: '2025-01-01',
      source: 'test',
      search: '',
    });
  });
  const to = (more = {}) => sent(now, { procedureId: null, addressedId: before.id, ...more });
  return { before, after, handler, head, to };
}
