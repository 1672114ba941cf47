// Places as people call them: in the officers' form, in the voters' list, and in the steps of sending.
import { beforeAll, expect, test } from 'vitest';
import { communeIn, placesFor } from '#app/features/entry/index.server.ts';
import { shortenPlaces, staleChoices } from '#app/features/sending/index.server.ts';
import { loadReferenceData } from '#db/seed/reference.ts';

const NOW = new Date('2026-11-24T03:00:00Z');
beforeAll(async () => {
  await loadReferenceData();
});

test('an officer’s old name finds its one successor, and none of several is chosen', async () => {
  const places = await placesFor(NOW);
  expect(communeIn(places, 'phường Chánh Lộ, TP Quảng Ngãi')).toMatchObject({ ok: true, one: { code: '21025' } });
  expect(communeIn(places, 'xã Ba Tơ')).toMatchObject({ ok: true, one: { name: 'Xã Ba Tơ' } });
  expect(communeIn(places, 'huyện Bình Sơn')).toMatchObject({ ok: false, why: 'many' });
  expect(communeIn(places, 'Lý Sơn')).toMatchObject({ ok: true });
  expect(communeIn(places, 'quận 1')).toMatchObject({ ok: false, why: 'none' });
  expect(communeIn(places, ' ')).toEqual({ ok: true, one: null });
});

test('a citizen sees every commune of an old district, and what was recognised', async () => {
  const { communes, former } = await placesFor(NOW);
  const city = shortenPlaces(communes, former, 'TP Quảng Ngãi', '');
  expect(city.found).toBeGreaterThan(1);
  expect(city.items).toHaveLength(city.found!);
  expect(city.former).toEqual(['Thành phố Quảng Ngãi']);
  expect(shortenPlaces(communes, former, 'không đâu', '')).toMatchObject({ found: 0, former: [] });
});

test('a new search drops what was chosen before, unless it is chosen anew', () => {
  const before = { communeSearch: 'ba tơ', commune: '1', unitSearch: '', unit: 'SCT' };
  expect(staleChoices(before, { ...before, communeSearch: 'nghĩa hành' })).toEqual(['commune']);
  expect(staleChoices(before, { ...before, communeSearch: 'nghĩa hành', commune: '2' })).toEqual([]);
  expect(staleChoices(before, { ...before, communeSearch: '' })).toEqual([]);
  expect(staleChoices(before, { ...before, unitSearch: 'xây dựng' })).toEqual(['unit']);
  expect(staleChoices(undefined, { ...before })).toEqual([]);
});
