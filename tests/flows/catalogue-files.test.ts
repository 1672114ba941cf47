// A file of the national catalogue: seen line by line first, then carried out as it was shown, each line once.
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { permissionsOf } from '#app/domain/permissions.ts';
import type { Administrator } from '#app/features/administration/index.server.ts';
import { changesOf } from '#app/features/audit/index.server.ts';
import {
  applyImport,
  carryOutImports,
  importView,
  previewImport,
  procedureVersions,
  procedureView,
  searchProcedures,
} from '#app/features/procedures/index.server.ts';
import { loadReferenceData } from '#db/seed/reference.ts';
import { administratorAt, newOffice } from '#tests/support/offices.ts';
import { type WrittenCell, writtenWorkbook } from '#tests/support/workbooks.ts';

const NOW = instantAt('2026-11-20', '09:00');
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

async function seen(owner: string, content: string | Buffer, isWhole = false) {
  const result = await previewImport(
    by,
    Buffer.from(content as string),
    { owner, isWhole, validFrom: '2026-11-20' },
    NOW,
  );
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
    const result = await previewImport(
      by,
      Buffer.from(changed),
      { owner, isWhole: true, validFrom: '2026-11-24' },
      later,
    );
    if (!result.ok) throw new Error(result.why);
    expect(await importView(by, result.id)).toMatchObject({
      counts: { new: 1, changed: 1, same: 1, ended: 1, refused: 0 },
      lines: [
        { line: 2, is: 'changed', code: '9.000001', changes: ['name'] },
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
        line('9.100003', 'X', { field: 'Không có', level: '' }),
        line('9.100004', 'X', { level: 'Cấp Huyện' }),
        line('DEMO.007'),
      ),
    );
    expect(view.counts).toMatchObject({ new: 1, refused: 6 });
    const refused = view.lines.filter(({ is }) => is === 'refused');
    expect(refused.map(({ line: at, notes }) => [at, ...notes.map(({ why }) => why)])).toEqual([
      [3, 'codeTwice'],
      [4, 'noCode'],
      [5, 'noName'],
      [6, 'unknownField', 'noLevel'],
      [7, 'noLevel'],
      [8, 'otherOwner'],
    ]);
  });

  test('comes from a spreadsheet: codes get their zeros back, and no time is taken that is no number of working days', async () => {
    const { code: owner } = await newOffice(by, 'Sở dùng Excel', NOW);
    const row = (code: WrittenCell, days: string): WrittenCell[] => [
      code,
      `Việc ${days}`,
      'Điện',
      'Cấp tỉnh',
      'Trực tiếp',
      days,
    ];
    const sheet = await writtenWorkbook([
      ['DANH MỤC THỦ TỤC HÀNH CHÍNH', null, null, null, null, null],
      ['Mã thủ tục', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện', 'Hình thức nộp', 'Thời hạn giải quyết'],
      row(6.00095, '15 ngày làm việc'),
      row(6013124, '3 tháng'),
      row('6.000400', '20 ngày theo NĐ 61/2018'),
    ]);
    const view = await seen(owner, sheet);
    expect(
      view.lines.map(({ line: at, code, notes }) => [at, code, ...notes.map(({ why, about }) => `${why} ${about}`)]),
    ).toEqual([
      [3, '6.000950', 'codeRestored 6.00095 → 6.000950'],
      [4, '6.013124', 'codeRestored 6013124 → 6.013124', 'limitNotTaken 3 tháng'],
      [5, '6.000400', 'limitNotTaken 20 ngày theo NĐ 61/2018'],
    ]);
    await applyImport(by, view.id, NOW);
    const days = async (code: string) => (await procedureView(code, 'vi'))!.statutoryDays;
    expect([await days('6.000950'), await days('6.013124'), await days('6.000400')]).toEqual([15, null, null]);
  });

  test('is refused whole when it is no such file', async () => {
    const why = async (content: string, more = {}) => {
      const result = await previewImport(
        by,
        Buffer.from(content),
        { owner: 'SCT', isWhole: false, validFrom: '2026-11-20', ...more },
        NOW,
      );
      return result.ok ? null : result.why === 'file' ? result.faults[0]!.why : result.why;
    };
    expect(await why('')).toBe('common:table.file.empty');
    expect(await why('a,b\n1,2')).toBe('common:table.missingColumn');
    expect(await why(`${HEAD}\n"nửa`)).toBe('common:table.brokenLine');
    expect(await why(file(...Array.from({ length: 20_001 }, (_, i) => line(`8.${i}`))))).toBe(
      'common:table.tooManyLines',
    );
    expect(await why(file(line('9.1')), { owner: 'KHONG-CO' })).toBe('unknownUnit');
    expect(await why(file(line('9.1')), { validFrom: '2026-11-21' })).toBe('inTheFuture');
    const stranger = { ...by, permissions: permissionsOf('head') };
    expect(
      await previewImport(
        stranger,
        Buffer.from(file(line('9.1'))),
        { owner: 'SCT', isWhole: false, validFrom: '2026-11-20' },
        NOW,
      ),
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
