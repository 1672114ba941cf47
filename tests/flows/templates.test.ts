// Templates are kept by who may, versioned, hidden rather than deleted once used, and fit their kind, field and move.
import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { caseFor, templateForCase } from '#app/features/desk/index.server.ts';
import { templateForm } from '#app/features/templates/forms.ts';
import {
  addTemplate,
  keepsTemplates,
  keepTemplate,
  templateHistory,
  templateList,
} from '#app/features/templates/index.server.ts';
import { type Crew, crew, does, officer, sent } from '#tests/support/petitions.ts';

const now = new Date('2026-11-16T02:00:00Z');
let people: Crew;
let administrator: StaffActor;
let otherHead: StaffActor;
beforeAll(async () => {
  people = await crew(now);
  administrator = await officer('administrator', 'VPUB', now);
  otherHead = await officer('head', 'SNNMT', now);
});

const given = (some: Record<string, string> = {}) =>
  templateForm.parse({ name: 'Mẫu', move: 'draftAnswer', body: 'Kính gửi {{ten_nguoi_gui}}', ...some });

async function added(actor: StaffActor, some: Record<string, string> = {}): Promise<number> {
  const result = await addTemplate(actor, given(some), now);
  if (!result.ok) throw new Error(result.why);
  return result.id;
}
const seenBy = async (actor: StaffActor, id: number) => (await templateList(actor, 'vi')).find((one) => one.id === id);

describe('keeping', () => {
  test('an office keeps its own, the administrator the province’s, and nobody another’s', async () => {
    const own = await added(people.head);
    expect(await seenBy(people.head, own)).toMatchObject({ isMine: true, unit: { name: 'Sở Công Thương' } });
    expect(await seenBy(otherHead, own)).toBeUndefined();
    const province = await added(administrator, { whose: 'province' });
    expect(await seenBy(otherHead, province)).toMatchObject({ isMine: false, unit: null });
    expect(await addTemplate(people.head, given({ whose: 'province' }), now)).toEqual({ ok: false, why: 'forbidden' });
    for (const id of [own, province])
      expect(await keepTemplate(otherHead, { id, version: 1 }, 'hide', now)).toEqual({ ok: false, why: 'forbidden' });
    expect([people.handler, people.intake].map(keepsTemplates)).toEqual([false, false]);
  });

  test('every change is kept from what to what, and of two at once one is told', async () => {
    const id = await added(people.head);
    const change = (body: string) => keepTemplate(people.head, { id, version: 1 }, { to: given({ body }) }, now);
    const both = await Promise.all([change('Một'), change('Hai')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, why: 'changedMeanwhile' });
    const [newest] = await templateHistory(id);
    expect(newest?.facts).toEqual([{ name: 'body', value: expect.stringMatching(/^Kính gửi .* → (Một|Hai)$/) }]);
  });

  test('the administrator mends an office’s without taking it away', async () => {
    const id = await added(people.head);
    const to = given({ body: 'Sửa', whose: 'province' });
    expect(await keepTemplate(administrator, { id, version: 1 }, { to }, now)).toEqual({ ok: true, id });
    expect(await seenBy(people.head, id)).toMatchObject({ body: 'Sửa', unit: { name: 'Sở Công Thương' } });
  });

  test.each([
    ['a name that no case has', { body: '{{ten_nguoi}}' }, 'body'],
    ['no text', { body: '' }, 'body'],
    ['a move without a text', { move: 'takeUp' }, 'move'],
  ])('refuses %s', (_what, some, field) => {
    const parsed = templateForm.safeParse({ name: 'M', move: 'draftAnswer', body: 'x', ...some });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});

describe('using', () => {
  const choices = async (actor: StaffActor, code: string) =>
    (await caseFor(actor, code, 'vi', now))!.view.writing.templates.map(({ id }) => id);

  test('it is filled from the case; then it can be hidden, not deleted', async () => {
    const id = await added(people.head, {
      body: '{{ten_nguoi_gui}}, {{ma_ho_so}}, {{ngay_tiep_nhan}}, {{can_bo}}, [[điền]]',
    });
    const code = await sent(now);
    await does(code, 'accept', {}, people.intake, now);
    const at = { code, id, move: 'draftAnswer', officer: 'Lê Bình' } as const;
    const text = await templateForCase(people.handler, at, now);
    expect(text?.body).toBe(`Trần Thị Hạnh, ${code}, 16/11/2026, Lê Bình, [[điền]]`);
    expect(await keepTemplate(people.head, { id, version: 1 }, 'remove', now)).toEqual({ ok: false, why: 'used' });
    expect(await keepTemplate(people.head, { id, version: 1 }, 'hide', now)).toEqual({ ok: true, id });
    expect(await templateForCase(people.handler, at, now)).toBeNull();
    expect(await choices(people.handler, code)).not.toContain(id);
    const unused = await added(people.head);
    expect(await keepTemplate(people.head, { id: unused, version: 1 }, 'remove', now)).toEqual({
      ok: true,
      id: unused,
    });
  });

  test('it is offered where kind and move fit, to its office and for the case of its office', async () => {
    const code = await sent(now);
    await does(code, 'accept', {}, people.intake, now);
    const [mine, complaints, others, asks] = [
      await added(people.head, { kind: 'phan_anh' }),
      await added(people.head, { kind: 'khieu_nai' }),
      await added(otherHead),
      await added(people.head, { move: 'askInformation' }),
    ];
    const offered = await choices(people.handler, code);
    expect([mine, complaints, others, asks].map((id) => offered.includes(id))).toEqual([true, false, false, true]);
    const at = { code, id: asks, officer: 'A' };
    expect(await templateForCase(people.handler, { ...at, move: 'draftAnswer' }, now), 'of another move').toBeNull();
    expect(await templateForCase(otherHead, { ...at, move: 'askInformation' }, now), 'not their case').toBeNull();
  });
});
