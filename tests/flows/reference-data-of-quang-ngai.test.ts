import { describe, expect, test } from 'vitest';
import {
  communeChoices,
  denunciationReceivers,
  organisationList,
  organisationPage,
  portalIdentity,
  unitChoices,
  unitsWithin,
} from '#app/features/organisations/index.server.ts';
import { fieldChoices, procedureView, searchProcedures } from '#app/features/procedures/index.server.ts';
import { read } from '#db/index.ts';
import { organisationByCode } from '#db/organisations.ts';
import { refusalReason } from '#db/schema/organisations.ts';
import { readRealPetitions } from '#db/seed/petitions.ts';
import { REFERENCE_FOLDER } from '#db/seed/reference.ts';

const NOW = new Date('2026-11-21T03:00:00Z');

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
    // By its own name, and by what people say of its field ("đăng ký kết hôn").
    expect(await codes({ query: 'đăng ký', owner: 'STP' })).toEqual(['1.001193', 'DEMO.029']);
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
    expect(await portalIdentity('vi')).toMatchObject({ province: 'Tỉnh Quảng Ngãi' });
    expect(await portalIdentity('en')).toMatchObject({ province: 'Quảng Ngãi Province', hotline: '1022' });
    expect((await denunciationReceivers('vi', new Date())).map(({ code }) => code)).toEqual(['TTT', 'BTCD']);
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
