// What others measured: entered and imported, all five indices, checked line by line, beside the portal's own and never in it.
import { describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { indexForm } from '#app/features/surveys/forms.ts';
import { enterIndex, exportIndices, externalView, importIndices } from '#app/features/surveys/index.server.ts';
import { csvText } from '#app/http/csv.server.ts';

const NOW = instantAt('2026-11-10', '09:00');
const HEAD = 'chi_so,nam,noi_do,gia_tri,don_vi_tinh,hang,da_doi_chieu,ghi_chu,nguon';
const FIVE = [
  'SIPAS,2025,Quảng Ngãi,"84,12",phan_tram,30,1,,https://example.vn/sipas',
  'PAR_INDEX,2025,Quảng Ngãi,88.5,phan_tram,12,1,,https://example.vn/par',
  'PAPI,2025,Quảng Ngãi,43.21,diem,nhóm cao,0,ghi theo trí nhớ,báo',
  'PCI,2025,Quảng Ngãi,67.9,diem,20,1,,https://example.vn/pci',
  'QD_766,2025,Quảng Ngãi,81.4,diem,,1,,https://example.vn/766',
];
const taken = (...lines: string[]) => importIndices(null, Buffer.from([HEAD, ...lines].join('\n')), NOW);
const ofPlace = async () => (await externalView()).filter(({ place }) => place === 'Quảng Ngãi');

describe('a file', () => {
  test('of all five is taken whole, the same again is one, and a changed line replaces', async () => {
    expect(await taken(...FIVE)).toEqual({ changed: 5, same: 0, faults: [] });
    expect(await taken(...FIVE)).toEqual({ changed: 0, same: 5, faults: [] });
    const found = await ofPlace();
    expect(found.map(({ name, value, unit }) => [name, value, unit])).toEqual([
      ['PAPI', '43.21', 'points'],
      ['PAR_INDEX', '88.5', 'percent'],
      ['PCI', '67.9', 'points'],
      ['QD_766', '81.4', 'points'],
      ['SIPAS', '84.12', 'percent'],
    ]);
    expect(found.find(({ name }) => name === 'PAPI')).toMatchObject({ isVerified: false, note: 'ghi theo trí nhớ' });
    expect(await taken(FIVE[3]!.replace('67.9', '68'))).toMatchObject({ changed: 1 });
    expect((await ofPlace()).find(({ name }) => name === 'PCI')!.value).toBe('68');
    await taken(FIVE[3]!);
  });

  test('is written out as it is read, those that came with the portal as well', async () => {
    const { columns, rows } = await exportIndices();
    expect(rows.length).toBeGreaterThan(FIVE.length);
    const again = await importIndices(null, Buffer.from(csvText(columns, rows, 'plain')), NOW);
    expect(again).toEqual({ changed: 0, same: rows.length, faults: [] });
  });

  test('with wrong lines is not taken, and says of each which column and why', async () => {
    const before = await externalView();
    const { changed, faults } = await taken(
      'SIPAS,2025,Kon Tum,84,diem,,1,,X',
      'PAPI,2025,Kon Tum,81,diem,,1,,X',
      'QD_766,2019,Kon Tum,50,diem,,1,,X',
      'VNI,2025,Kon Tum,50,diem,,1,,X',
      'PCI,2025,Kon Tum,năm mươi,diem,,1,,X',
      'PCI,2025,Kon Tum,50,điểm,,có,,',
      'PAR_INDEX,2024,Kon Tum,80,phan_tram,,1,,X',
      'PAR_INDEX,2024,Kon Tum,81,phan_tram,,1,,X',
    );
    expect(changed).toBe(0);
    expect(faults.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'don_vi_tinh', 'diem'],
      [3, 'gia_tri', '81'],
      [4, 'nam', '2019'],
      [5, 'chi_so', 'VNI'],
      [6, 'gia_tri', 'năm mươi'],
      [7, 'don_vi_tinh', 'điểm'],
      [7, 'da_doi_chieu', 'có'],
      [7, 'nguon', ''],
      [9, 'nam', 'PAR_INDEX 2024 Kon Tum'],
    ]);
    expect(await externalView()).toEqual(before);
  });
});

describe('a form', () => {
  const typed = {
    ...{ name: 'PCI', year: '2024', place: 'Quảng Ngãi', value: '66,1', unit: 'points' },
    ...{ rank: '', note: '', source: 'https://example.vn/pci-2024' },
  };

  test('says whether it was read in its source, and the same again replaces', async () => {
    expect(await enterIndex(null, indexForm.parse(typed), NOW)).toEqual({ ok: true });
    await enterIndex(null, indexForm.parse({ ...typed, value: '66.2', isVerified: 'yes' }), NOW);
    const found = (await ofPlace()).filter(({ name, year }) => name === 'PCI' && year === 2024);
    expect(found).toMatchObject([{ value: '66.2', isVerified: true, rank: null }]);
  });

  test.each([
    [{ unit: 'percent' }, 'unit'],
    [{ value: '100.5' }, 'range'],
    [{ year: '2027' }, 'year'],
  ])('%j is refused: %s', async (more, why) => {
    expect(await enterIndex(null, indexForm.parse({ ...typed, ...more }), NOW)).toEqual({ ok: false, why });
  });
});
