// What an administrator says of the portal stands on its pages at once: names, contact, notices, the logo; the prefix only before the first petition.
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { permissionsOf } from '#app/domain/permissions.ts';
import type { Administrator } from '#app/features/administration/index.server.ts';
import { changesOf } from '#app/features/audit/index.server.ts';
import { compose } from '#app/features/mail/index.server.ts';
import {
  addBanner,
  bannerList,
  changeLogo,
  changeProvince,
  codePrefix,
  pictureOfPortal,
  portalFrame,
  provinceSettings,
  removeLogo,
  takeBannerDown,
} from '#app/features/portal/index.server.ts';
import { read } from '#db/index.ts';
import { publicVersion } from '#db/portal.ts';
import { loadReferenceData } from '#db/seed/reference.ts';
import { administratorAt } from '#tests/support/offices.ts';
import { sent } from '#tests/support/petitions.ts';

const NOW = instantAt('2026-11-20', '09:00');
let by: Administrator;
beforeAll(async () => {
  by = await administratorAt(NOW);
});
const stranger = () => ({ ...by, permissions: permissionsOf('head') });

test('the prefix of the codes is a setting until the first petition, and names are in every mail', async () => {
  const before = await provinceSettings();
  expect(before.codePrefix).toBe('QNG');
  const given = { ...before, provinceName: 'Tỉnh Thử', hotline: '1900 1234', codePrefix: 'TH' };
  const version = await publicVersion(read);
  expect(await changeProvince(stranger(), given, NOW)).toEqual({ ok: false, why: 'forbidden' });
  expect(await changeProvince(by, given, NOW)).toEqual({ ok: true });
  expect(await publicVersion(read)).toBeGreaterThan(version);
  await loadReferenceData();
  expect(await provinceSettings()).toEqual(given);
  expect(await portalFrame('vi', NOW)).toMatchObject({ province: 'Tỉnh Thử', hotline: '1900 1234' });

  const code = await sent(NOW);
  expect(code).toMatch(/^TH-26-/);
  expect(await changeProvince(by, { ...given, codePrefix: 'QNG', hotline: '1' }, NOW)).toEqual({
    ok: false,
    why: 'prefixFixed',
  });
  expect(await provinceSettings()).toEqual(given);
  expect(await codePrefix()).toBe('TH');
  const { letter } = (await compose({ template: 'receipt', language: 'vi', params: { code } }))!;
  expect(letter.end.join()).toContain('Tỉnh Thử');
  const [change] = await changesOf({ kind: 'setting', key: 'province' });
  expect(change!.facts).toContainEqual({ name: 'hotline', value: '1022 → 1900 1234' });
});

test('a notice stands from its first day to its last, and can be taken down', async () => {
  const given = {
    bannerLevel: 'warn',
    text: 'Bảo trì',
    textEn: 'Maintenance',
    validFrom: '2026-11-20',
    validTo: '2026-11-22',
  } as const;
  expect(await addBanner(stranger(), given, NOW)).toEqual({ ok: false, why: 'forbidden' });
  expect(await addBanner(by, { ...given, validTo: '2026-11-19' }, NOW)).toEqual({
    ok: false,
    why: 'endsBeforeItBegins',
  });
  expect(await addBanner(by, given, NOW)).toEqual({ ok: true });
  const shownOn = async (day: string, language: 'vi' | 'en' = 'vi') =>
    (await portalFrame(language, instantAt(day, '12:00'))).banners.map(({ text }) => text);
  expect(await shownOn('2026-11-19')).toEqual([]);
  expect(await shownOn('2026-11-20')).toEqual(['Bảo trì']);
  expect(await shownOn('2026-11-22', 'en')).toEqual(['Maintenance']);
  expect(await shownOn('2026-11-23')).toEqual([]);
  const { id } = (await bannerList(NOW))[0]!;
  expect(await takeBannerDown(by, id, instantAt('2026-11-21', '10:00'))).toBe(true);
  expect(await takeBannerDown(by, id, instantAt('2026-11-21', '10:00'))).toBe(false);
  expect(await shownOn('2026-11-21')).toEqual([]);
  expect(await changesOf({ kind: 'banner', key: String(id) })).toHaveLength(2);
});

test('a logo is drawn anew, without what was hidden in it; what is no picture is refused', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  expect(await changeLogo(by, svg, NOW)).toEqual({ ok: false, why: 'notAPicture' });
  expect(await changeLogo(by, Buffer.from('%PDF-1.4'), NOW)).toEqual({ ok: false, why: 'notAPicture' });
  const large = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#0c3b46' } })
    .withExif({ IFD0: { Artist: 'Bí mật' } })
    .jpeg()
    .toBuffer();
  expect(await changeLogo(by, large, NOW)).toEqual({ ok: true });
  const { logo } = await portalFrame('vi', NOW);
  const kept = (await pictureOfPortal(/\/hinh\/([0-9a-f]{64})\.png$/.exec(logo!)![1]!))!;
  expect(await sharp(kept).metadata()).toMatchObject({ format: 'png', width: 320, height: 160 });
  expect(kept.includes('Bí mật')).toBe(false);
  expect(await changeLogo(by, large, NOW)).toEqual({ ok: false, why: 'nothingToChange' });
  expect(await removeLogo(stranger(), NOW)).toEqual({ ok: false, why: 'forbidden' });
  expect(await removeLogo(by, NOW)).toEqual({ ok: true });
  expect((await portalFrame('vi', NOW)).logo).toBeNull();
});
