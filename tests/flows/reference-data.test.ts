import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  communeChoices,
  organisationList,
  organisationPage,
  portalIdentity,
  unitChoices,
  unitsWithin,
} from '#app/features/organisations/index.server.ts';
import { fieldChoices, fieldTree, procedureView, searchProcedures } from '#app/features/procedures/index.server.ts';
import { read, write } from '#db/index.ts';
import { organisationByCode } from '#db/organisations.ts';
import { publicVersion } from '#db/portal.ts';
import { calendarDay, deadlinePolicy, workingHours } from '#db/schema/deadlines.ts';
import { field, organisation, procedure, refusalReason, routingRule } from '#db/schema/organisations.ts';
import { setting } from '#db/schema/portal.ts';
import { readRealPetitions } from '#db/seed/petitions.ts';
import { loadReferenceData, REFERENCE_FOLDER } from '#db/seed/reference.ts';
import { changeSetting } from '#db/settings.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const TABLES = [
  organisation,
  field,
  procedure,
  routingRule,
  refusalReason,
  setting,
  deadlinePolicy,
  calendarDay,
  workingHours,
];

/** Everything the files fill, as text: the order of rows is the database's own and left out. */
const everything = async () =>
  (await Promise.all(TABLES.map((one) => read.select().from(one)))).map((rows) =>
    rows.map((row) => JSON.stringify(row)).sort(),
  );

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-am-files-'));
  cpSync(REFERENCE_FOLDER, folder, { recursive: true });
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await loadReferenceData();
});

const change = (file: string, from: string | RegExp, to: string) => {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = before.replace(from, to);
  expect(after, `${file} holds ${from}`).not.toBe(before);
  writeFileSync(join(folder, file), after);
};
const changesOf = async () =>
  Object.entries(await loadReferenceData(folder)).filter(
    ([, { added, changed, removed }]) => added + changed + removed > 0,
  );

describe('loading the files', () => {
  test('twice is once', async () => {
    const before = await everything();
    expect(before.every((rows) => rows.length > 0)).toBe(true);
    const version = await publicVersion(read);
    expect(await changesOf()).toEqual([]);
    expect(await everything()).toEqual(before);
    expect(await publicVersion(read)).toBe(version);
  });

  test('into an empty row of tables fills each of them', async () => {
    await write(async (tx) => {
      for (const one of [routingRule, workingHours, calendarDay, setting]) await tx.delete(one);
    });
    const changes = Object.fromEntries(await changesOf());
    expect(Object.keys(changes).sort()).toEqual([
      'holidays.csv',
      'routing_rules.csv',
      'settings.csv',
      'working_hours.csv',
    ]);
    expect(changes['working_hours.csv']).toEqual({ added: 10, changed: 0, removed: 0 });
  });

  test('a changed line changes its row, keeps its key, and the public pages are told', async () => {
    const [before, version] = [await organisationByCode('SCT'), await publicVersion(read)];
    change('organisations.csv', 'SCT,Sở Công Thương,', 'SCT,Sở Công nghiệp,');
    change('fields.csv', 'dien,Điện,Electricity,cong-thuong,', 'dien,Điện,Electricity,khac,');
    expect(await changesOf()).toEqual([
      ['organisations.csv', { added: 0, changed: 1, removed: 0 }],
      ['fields.csv', { added: 0, changed: 1, removed: 0 }],
    ]);
    expect(await organisationByCode('SCT')).toMatchObject({ id: before!.id, name: 'Sở Công nghiệp' });
    expect((await fieldTree('vi')).find((one) => one.code === 'khac')!.below.map((one) => one.code)).toEqual(['dien']);
    expect(await publicVersion(read)).toBe(version + 1);
  });

  test('a day or rule that left its file leaves the table; an office stays', async () => {
    change('holidays.csv', /^2021-01-01.*\n/m, '');
    change('routing_rules.csv', /^R-GOP-Y.*\n/m, '');
    change('organisations.csv', /^BQLDAGT,.*\n/m, '');
    expect(await changesOf()).toEqual([
      ['routing_rules.csv', { added: 0, changed: 0, removed: 1 }],
      ['holidays.csv', { added: 0, changed: 0, removed: 1 }],
    ]);
    expect(await organisationByCode('BQLDAGT')).toBeDefined();
  });

  test('what an administrator has set stays', async () => {
    await write((tx) => changeSetting(tx, 'contact.hotline', '0255 000 000'));
    await loadReferenceData();
    expect((await portalIdentity('vi')).hotline).toBe('0255 000 000');
    await write((tx) => tx.delete(setting));
  });
});

describe('a file that is wrong is named with its line and column, and nothing of any file is loaded', () => {
  test.each<[what: string, file: string, from: string | RegExp, to: string, message: RegExp]>([
    [
      'a day',
      'organisations.csv',
      ',1989-07-01,',
      ',1989-13-01,',
      /^organisations\.csv, line 2, column valid_from: .*1989-13-01/,
    ],
    [
      'a level',
      'organisations.csv',
      /^(VPUB,.*?),department,/m,
      '$1,castle,',
      /^organisations\.csv, line 3, column level: .*castle/,
    ],
    ['a successor', 'organisations.csv', ',SXD,"', ',NOBODY,"', /column successor: "NOBODY" is not known/],
    [
      'a parent',
      'fields.csv',
      'dien,Điện,Electricity,cong-thuong,',
      'dien,Điện,Electricity,nowhere,',
      /^fields\.csv, line 3, column parent: "nowhere"/,
    ],
    [
      'a code twice',
      'fields.csv',
      /^khac,/m,
      'dien,',
      /^fields\.csv, line \d+, column code: "dien" stands on line 3 already/,
    ],
    [
      'an owner',
      'procedures.csv',
      ',province,SCT,',
      ',province,NOBODY,',
      /^procedures\.csv, line 2, column owner: "NOBODY"/,
    ],
    [
      'a promise beyond the law',
      'procedures.csv',
      ',toan_trinh,7,4,',
      ',toan_trinh,7,9,',
      /^procedures\.csv, line 2, column committed_days/,
    ],
    ['a missing value', 'procedures.csv', /^2\.000001,[^,]*(,|")/m, '2.000001,,', /^procedures\.csv, line 2/],
    [
      'a missing cell',
      'refusal_reasons.csv',
      /,"?domain notes §2\.1 \(nine[^\n]*\n/,
      '\n',
      /^refusal_reasons\.csv, line 2/,
    ],
    [
      'an unknown kind',
      'routing_rules.csv',
      ',khieu_nai,',
      ',to_cao,',
      /^routing_rules\.csv, line \d+, column kind: .*to_cao/,
    ],
    [
      'a commune that is none',
      'routing_rules.csv',
      ',21061,BQLKKT',
      ',SCT,BQLKKT',
      /column commune: "SCT" is not known/,
    ],
    [
      'a setting that is not JSON',
      'settings.csv',
      '"""1022"""',
      'oops',
      /^settings\.csv, line \d+, column value: .*oops/,
    ],
    ['an hour', 'working_hours.csv', '1,07:00,', '1,7h,', /^working_hours\.csv, line 2, column opens_at: .*7h/],
    [
      'a limit',
      'deadlines.csv',
      ',7,working_day,',
      ',seven,working_day,',
      /^deadlines\.csv, line 2, column duration: .*seven/,
    ],
    ['a holiday', 'holidays.csv', '2021-01-01,', '2021-02-30,', /^holidays\.csv, line 2, column date: .*2021-02-30/],
    [
      'a column too many',
      'fields.csv',
      'code,name,name_en,parent,source',
      'code,name,name_en,parent,sauce',
      /^fields\.csv, line 2, column s(ou|au)rce/,
    ],
    [
      'a second intake office',
      'organisations.csv',
      /^(SCT,[^\n]*?,UBND,)0,/m,
      '$11,',
      /^organisations\.csv, line \d+, column is_intake/,
    ],
    ['no rows', 'working_hours.csv', /\n[\s\S]*/, '\n', /^working_hours\.csv, line 1, .*no rows/],
  ])('%s', async (_what, file, from, to, message) => {
    change('settings.csv', 'Tỉnh Quảng Ngãi', 'Tỉnh khác');
    change(file, from, to);
    const before = await everything();
    await expect(loadReferenceData(folder)).rejects.toThrow(message);
    expect(await everything()).toEqual(before);
  });
});

describe('the reference data of Quảng Ngãi', () => {
  test('has 96 communes, as places in the order of the alphabet', async () => {
    const [vi, en] = [await communeChoices('vi', NOW), await communeChoices('en', NOW)];
    expect(vi).toHaveLength(96);
    expect(vi[0]!.name).toBe('Đặc khu Lý Sơn');
    expect(vi).toContainEqual(expect.objectContaining({ code: '21484', name: 'Xã Ba Tơ' }));
    expect(en).toContainEqual(expect.objectContaining({ code: '21484', name: 'Ba Tơ Commune' }));
    expect(await communeChoices('vi', new Date('2025-06-30T10:00:00Z'))).toEqual([]);
  });

  test('knows an office with its place in the tree, its names and its contact', async () => {
    expect(await organisationPage('SCT-QLNL', 'en', NOW)).toMatchObject({
      name: 'Energy Management Division',
      level: 'division',
      hasEnded: false,
      above: [{ code: 'UBND' }, { code: 'SCT', name: 'Department of Industry and Trade' }],
      successor: null,
      contact: { email: 'sct-qlnl@quangngai.example' },
    });
    const farming = await organisationPage('SNNMT', 'vi', NOW);
    expect(farming!.below.map((one) => one.code)).toContain('SNNMT-KL');
    expect(farming!.predecessors.map((one) => one.code)).toEqual(['SNNMT-KTM', 'SNNPTNT', 'STNMT']);
    expect(await organisationPage('KHONG-CO', 'vi', NOW)).toBeUndefined();
  });

  test('knows who took over from an office that has ended, and where nobody certain did', async () => {
    expect(await organisationPage('SGTVT', 'vi', NOW)).toMatchObject({
      hasEnded: true,
      validTo: '2025-02-28',
      successor: { code: 'SXD', name: 'Sở Xây dựng' },
    });
    expect(await organisationPage('H-LYSON', 'vi', NOW)).toMatchObject({ successor: { code: '21548' } });
    expect(await organisationPage('H-BINHSON', 'vi', NOW)).toMatchObject({ hasEnded: true, successor: null });
  });

  test('lets a person choose ended offices too, and says that they have ended', async () => {
    const units = await unitChoices('vi', NOW);
    expect(units[0]).toMatchObject({ code: 'UBND', hasEnded: false });
    expect(units.find((one) => one.code === 'SNNPTNT')).toMatchObject({ hasEnded: true });
    const list = await organisationList('vi', NOW);
    expect(list.items.length).toBe(units.length);
    expect(list.next).toBeNull();
    expect((await organisationList('vi', NOW, list.items[9]!.code)).items[0]).toEqual(list.items[10]);
  });

  test('gives a head the unit and everything below it', async () => {
    const idOf = async (code: string) => (await organisationByCode(code))!.id;
    const trade = await unitsWithin(await idOf('SCT'));
    expect(trade).toContain(await idOf('SCT'));
    expect(trade).toContain(await idOf('SCT-QLNL'));
    expect(trade).not.toContain(await idOf('SNNMT-KL'));
    expect(await unitsWithin(await idOf('SNNMT'))).toContain(await idOf('VPDKDD-KV1'));
    expect(await unitsWithin(await idOf('21484'))).toEqual([await idOf('21484')]);
    expect(await unitsWithin(0)).toEqual([]);
  });

  test('finds procedures with and without diacritics, by field and by office, page after page', async () => {
    const codes = async (search: Parameters<typeof searchProcedures>[0]) =>
      (await searchProcedures(search, 'vi', NOW)).items.map((one) => one.code);
    expect(await codes({ query: 'dang ky thanh lap ho kinh doanh' })).toEqual(['1.001612']);
    expect(await codes({ query: 'Hộ Kinh Doanh' })).toEqual(['1.001612']);
    expect(await codes({ query: '2.000004' })).toEqual(['2.000004']);
    expect((await codes({ field: 'cong-thuong' })).length).toBeGreaterThan((await codes({ field: 'dien' })).length);
    expect((await codes({ owner: 'VPDKDD' })).length).toBe(2);
    expect(await codes({ query: 'đăng ký', owner: 'STP' })).toEqual(['1.001193']);
    for (const nothing of [{ query: 'khủng long' }, { field: 'khong-co' }, { owner: 'KHONG-CO' }])
      expect(await codes(nothing)).toEqual([]);
    const all = await codes({});
    expect(await codes({ after: all[4] })).toEqual(all.slice(5));
    expect(await searchProcedures({}, 'vi', new Date('2025-01-01T00:00:00Z'))).toEqual({ items: [], next: null });
  });

  test('shows where a promise is shorter than the law, and what is invented', async () => {
    expect(await procedureView('2.000001', 'en')).toMatchObject({
      statutoryDays: 7,
      committedDays: 4,
      cutPercent: 43,
      isDemonstration: true,
      field: { code: 'xuc-tien-thuong-mai', name: 'Trade promotion' },
      owner: { code: 'SCT', name: 'Department of Industry and Trade' },
    });
    expect(await procedureView('9.999999', 'vi')).toBeUndefined();
  });

  test('gives the fields as one list, each after the one it belongs to', async () => {
    const fields = (await fieldChoices('vi')).slice(0, 3);
    expect(fields.map(({ code, depth }) => [code, depth])).toEqual([
      ['cong-thuong', 0],
      ['dien', 1],
      ['thuy-dien', 2],
    ]);
  });

  test('says who the portal is, in both languages', async () => {
    expect(await portalIdentity('vi')).toMatchObject({ province: 'Tỉnh Quảng Ngãi', codePrefix: 'QNG' });
    expect(await portalIdentity('en')).toMatchObject({ province: 'Quảng Ngãi Province', hotline: '1022' });
    expect(await organisationByCode((await portalIdentity('vi')).denunciationOffice)).toBeDefined();
  });

  test('brings the real petitions with their sources, each in a field we know', async () => {
    const petitions = readRealPetitions(REFERENCE_FOLDER);
    const known = new Set((await fieldChoices('vi')).map((one) => one.code));
    expect(petitions).toHaveLength(72);
    expect(petitions.filter((one) => !known.has(one.field) || !one.source)).toEqual([]);
  });

  test('has the nine grounds of Điều 11 and a reason for every kind', async () => {
    const reasons = await read.select().from(refusalReason);
    expect(reasons.filter((one) => one.article.startsWith('Luật Khiếu nại 2011, Điều 11'))).toHaveLength(9);
    for (const kind of ['kien_nghi', 'phan_anh', 'gop_y', 'khieu_nai'])
      expect(reasons.some((one) => one.kinds.split(',').includes(kind))).toBe(true);
  });
});
