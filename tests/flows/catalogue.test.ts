// The catalogue in an administrator's hands: fields and procedures with their versions, and how they are found.
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import type { Administrator } from '#app/features/administration/index.server.ts';
import { changesOf } from '#app/features/audit/index.server.ts';
import type { ProcedureGiven } from '#app/features/procedures/forms.ts';
import {
  fieldRecords,
  procedureVersions,
  procedureView,
  saveField,
  saveProcedure,
  searchProcedures,
} from '#app/features/procedures/index.server.ts';
import { administratorAt } from '#tests/support/offices.ts';

const NOW = instantAt('2026-11-20', '09:00');
const YESTERDAY = '2026-11-19';
let by: Administrator;
beforeAll(async () => {
  by = await administratorAt(NOW);
});

test('a field is added and changed, never below itself', async () => {
  const given = {
    code: 'thu-nghiem',
    name: 'Thử nghiệm',
    nameEn: 'Trial',
    everydayWords: ' thử máy,thử  máy, chạy thử',
    parent: 'dien',
  };
  expect(await saveField(by, given, true, NOW)).toEqual({ ok: true });
  expect(await saveField(by, given, true, NOW)).toEqual({ ok: false, why: 'codeTaken' });
  expect(await saveField(by, { ...given, name: 'Thử' }, false, NOW)).toEqual({ ok: true });
  expect((await fieldRecords()).find(({ code }) => code === 'thu-nghiem')).toMatchObject({
    name: 'Thử',
    everydayWords: 'thử máy, chạy thử',
    parent: 'dien',
    depth: 2,
  });
  const dien = (await fieldRecords()).find(({ code }) => code === 'dien')!;
  expect(await saveField(by, { ...dien, parent: 'thu-nghiem' }, false, NOW)).toEqual({ ok: false, why: 'belowItself' });
  expect((await changesOf({ kind: 'field', key: 'thu-nghiem' }))[0]!.facts).toContainEqual({
    name: 'name',
    value: 'Thử nghiệm → Thử',
  });
});

test('a procedure is changed from a day on and keeps how it was', async () => {
  const given: ProcedureGiven = {
    code: 'DEMO.001',
    name: 'Thông báo khuyến mại',
    field: 'dien',
    procedureLevel: 'province',
    owner: 'SXD',
    onlineLevel: 'none',
    statutoryDays: 10,
    committedDays: 8,
    validFrom: '2026-11-20',
    validTo: null,
  };
  expect(await saveProcedure(by, { ...given, committedDays: 12 }, false, NOW)).toEqual({
    ok: false,
    why: 'longerThanTheLaw',
  });
  expect(await saveProcedure(by, { ...given, validFrom: '2020-01-01' }, false, NOW)).toEqual({
    ok: false,
    why: 'startsBeforeIt',
  });
  expect(await saveProcedure(by, given, true, NOW)).toEqual({ ok: false, why: 'codeTaken' });
  expect(await saveProcedure(by, given, false, NOW)).toEqual({ ok: true });
  const one = (await procedureView('DEMO.001', 'vi'))!;
  expect(one).toMatchObject({ name: given.name, owner: { code: 'SXD' }, committedDays: 8 });
  expect(await procedureVersions(one.id)).toMatchObject([
    { name: 'Thông báo hoạt động khuyến mại', validTo: YESTERDAY },
  ]);
  expect((await changesOf({ kind: 'procedure', key: 'DEMO.001' }))[0]!.facts).toContainEqual({
    name: 'owner',
    value: 'SCT → SXD',
  });
});

test('procedures are found by the name of their field and by everyday words, which an administrator changes', async () => {
  const found = async (query: string) => {
    const names: string[] = [];
    for (let after: string | undefined; ; ) {
      const { items, next } = await searchProcedures({ query, after }, 'vi', NOW);
      names.push(...items.map(({ name }) => name));
      if (!next) return names;
      after = next;
    }
  };
  for (const query of ['sổ đỏ', 'so do', 'SỔ ĐỎ'])
    expect(await found(query)).toEqual(expect.arrayContaining([expect.stringContaining('quyền sử dụng đất')]));
  expect(await found('dat dai')).toContain(
    'Chuyển mục đích sử dụng đất phải được phép của cơ quan nhà nước có thẩm quyền',
  );
  expect(await found('xây nhà')).toContain('Cấp giấy phép xây dựng');
  expect(await found('điện lực')).toContain('Cấp thẻ an toàn điện');
  expect(await found('điện lực thẻ an toàn')).toEqual(['Cấp thẻ an toàn điện']);
  expect(await found('xin máy cày')).toEqual([]);
  const field = (await fieldRecords()).find(({ code }) => code === 'dien')!;
  await saveField(by, { ...field, parent: field.parent ?? '', everydayWords: 'máy cày' }, false, NOW);
  expect(await found('máy cày')).toContain('Cấp thẻ an toàn điện');
  expect((await changesOf({ kind: 'field', key: 'dien' }))[0]!.facts.map(({ name }) => name)).toContain(
    'everydayWords',
  );
});
