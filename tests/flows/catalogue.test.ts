// The catalogue in an administrator's hands: fields and procedures with their versions, and the national file seen line by line first.
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { permissionsOf } from '#app/domain/permissions.ts';
import type { Administrator } from '#app/features/administration/index.server.ts';
import { changesOf } from '#app/features/audit/index.server.ts';
import type { ProcedureGiven } from '#app/features/procedures/forms.ts';
import {
  applyImport,
  carryOutImports,
  fieldRecords,
  importView,
  previewImport,
  procedureVersions,
  procedureView,
  saveField,
  saveProcedure,
  searchProcedures,
} from '#app/features/procedures/index.server.ts';
import { loadReferenceData } from '#db/seed/reference.ts';
import { administratorAt, newOffice } from '#tests/support/offices.ts';

const NOW = instantAt('2026-11-20', '09:00');
const YESTERDAY = '2026-11-19';
let by: Administrator;
beforeAll(async () => {
  by = await administratorAt(NOW);
});

const HEAD = 'ma_thu_tuc,ten,linh_vuc,cap_thuc_hien,loai_thu_tuc,so_quyet_dinh,hinh_thuc_nop,thoi_han,phi';
const line = (
  code: string,
  name = 'Cấp giấy phép thử',
  more: Partial<Record<'field' | 'level' | 'online' | 'days', string>> = {},
) => {
  const { field = 'Điện', level = 'Cấp Tỉnh', online = 'Trực tiếp | Trực tuyến', days = '15 Ngày làm việc | ' } = more;
  return `${code},"${name}",${field},"${level}",Loại khác,QĐ 1,${online},${days},`;
};
const file = (...lines: string[]) => [HEAD, ...lines].join('\n');

async function seen(owner: string, content: string, isWhole = false) {
  const result = await previewImport(by, content, { owner, isWhole, validFrom: '2026-11-20' }, NOW);
  if (!result.ok) throw new Error(result.why);
  return (await importView(by, result.id))!;
}

describe('a file of the national catalogue', () => {
  test('is seen line by line, changes nothing, then does what it showed', async () => {
    const { code: owner } = await newOffice(by, 'Sở có danh mục', NOW);
    const first = file(
      line('9.000001'),
      line('9.000002'),
      line('9.000003', 'Xã làm', { level: 'Cấp Tỉnh, Cấp Xã', online: 'Trực tiếp', days: '' }),
    );
    const view = await seen(owner, first);
    expect(view).toMatchObject({ state: 'seen', counts: { new: 3, changed: 0, refused: 0, ended: 0 } });
    expect(await procedureView('9.000001', 'vi')).toBeUndefined();
    expect(await applyImport(by, view.id, NOW)).toBe(true);
    expect(await applyImport(by, view.id, NOW)).toBe(false);
    expect(await importView(by, view.id)).toMatchObject({ state: 'done', counts: { new: 3 } });
    expect(await procedureView('9.000001', 'vi')).toMatchObject({
      onlineLevel: 'mot_phan',
      statutoryDays: 15,
      level: 'province',
    });
    expect(await procedureView('9.000003', 'vi')).toMatchObject({
      onlineLevel: 'none',
      statutoryDays: null,
      level: 'commune',
    });
    expect((await searchProcedures({ query: 'cap giay phep thu' }, 'vi', NOW)).items.map(({ code }) => code)).toContain(
      '9.000002',
    );

    const later = instantAt('2026-11-24', '09:00');
    const changed = file(line('9.000001', 'Cấp giấy phép, tên mới'), line('9.000002'), line('9.000004'));
    const result = await previewImport(by, changed, { owner, isWhole: true, validFrom: '2026-11-24' }, later);
    if (!result.ok) throw new Error(result.why);
    expect(await importView(by, result.id)).toMatchObject({
      counts: { new: 1, changed: 1, same: 1, ended: 1, refused: 0 },
      lines: [
        { line: 2, is: 'changed', code: '9.000001', detail: 'name' },
        { line: 4, is: 'new', code: '9.000004' },
        { line: null, is: 'ended', code: '9.000003' },
      ],
    });
    await applyImport(by, result.id, later);
    const one = (await procedureView('9.000001', 'vi'))!;
    expect(one).toMatchObject({ name: 'Cấp giấy phép, tên mới', validFrom: '2026-11-24' });
    expect(await procedureVersions(one.id)).toMatchObject([
      { name: 'Cấp giấy phép thử', validFrom: '2026-11-20', validTo: '2026-11-23' },
    ]);
    expect(await procedureView('9.000003', 'vi')).toMatchObject({ validTo: '2026-11-23' });
    await loadReferenceData();
    expect(await procedureView('9.000001', 'vi')).toMatchObject({ name: 'Cấp giấy phép, tên mới' });
  });

  test('has its wrong lines refused, each with why, and the others taken', async () => {
    const { code: owner } = await newOffice(by, 'Sở', NOW);
    const view = await seen(
      owner,
      file(
        line('9.100001'),
        line('9.100001'),
        line('không mã'),
        line('9.100002', ''),
        line('9.100003', 'X', { field: 'Không có' }),
        line('9.100004', 'X', { level: 'Cấp Huyện' }),
        line('DEMO.007'),
      ),
    );
    expect(view.counts).toMatchObject({ new: 1, refused: 6 });
    expect(view.lines.filter(({ is }) => is === 'refused').map(({ line: at, detail }) => [at, detail])).toEqual([
      [3, 'codeTwice'],
      [4, 'noCode'],
      [5, 'noName'],
      [6, 'unknownField'],
      [7, 'noLevel'],
      [8, 'otherOwner'],
    ]);
  });

  test('is refused whole when it is no such file', async () => {
    const why = async (content: string, more = {}) => {
      const result = await previewImport(
        by,
        content,
        { owner: 'SCT', isWhole: false, validFrom: '2026-11-20', ...more },
        NOW,
      );
      return result.ok ? null : result.why;
    };
    expect(await why('')).toBe('emptyFile');
    expect(await why('a,b\n1,2')).toBe('missingColumn');
    expect(await why(`${HEAD}\n"nửa`)).toBe('brokenFile');
    expect(await why(file(...Array.from({ length: 20_001 }, (_, i) => line(`8.${i}`))))).toBe('tooManyLines');
    expect(await why(file(line('9.1')), { owner: 'KHONG-CO' })).toBe('unknownUnit');
    expect(await why(file(line('9.1')), { validFrom: '2026-11-21' })).toBe('inTheFuture');
    const stranger = { ...by, permissions: permissionsOf('head') };
    expect(
      await previewImport(stranger, file(line('9.1')), { owner: 'SCT', isWhole: false, validFrom: '2026-11-20' }, NOW),
    ).toEqual({ ok: false, why: 'forbidden' });
  });

  test('of many lines is carried out page by page, by whoever is there, each line once', async () => {
    const { code: owner } = await newOffice(by, 'Sở lớn', NOW);
    const view = await seen(
      owner,
      file(...Array.from({ length: 4_300 }, (_, i) => line(`7.${String(i).padStart(6, '0')}`))),
    );
    await applyImport(by, view.id, NOW);
    expect(await importView(by, view.id)).toMatchObject({ state: 'underWay', counts: { new: 4_000 } });
    await Promise.all([carryOutImports(NOW), carryOutImports(NOW)]);
    expect(await importView(by, view.id)).toMatchObject({ state: 'done', counts: { new: 4_300 } });
    expect(await procedureView('7.004299', 'vi')).toBeDefined();
    const history = await changesOf({ kind: 'procedure_import', key: String(view.id) });
    expect(history[0]!.facts).toContainEqual({ name: 'added', value: '4300' });
  });
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
