// The door of the portal itself: what stands around its pages, kept by administrators. Reads across settings and organisations.
import { allBanners, bannersOn, endBanner, insertBanner, pictureCalled } from '#db/banners.ts';
import { write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { settingValues } from '#db/settings.ts';
import { addDays, dayOf } from '../../domain/deadline-day.ts';
import { may } from '../../domain/permissions.ts';
import { pathsIn } from '../../http/paths.ts';
import type { Language } from '../../i18n/translate.ts';
import type { PortalFrame } from '../../ui/portal.ts';
import { type Administrator, recordChange } from '../administration/index.server.ts';
import { portalIdentity } from '../organisations/index.server.ts';
import type { BannerGiven } from './forms.ts';
import { LOGO_KEY } from './logo.server.ts';
import type { BannerView } from './types.ts';

export { codePrefix } from '#db/settings.ts';
export { changeLogo, removeLogo } from './logo.server.ts';
export { changeProvince, focalPoints, provinceSettings } from './province.server.ts';

export const pictureOfPortal = (sha256: string): Promise<Buffer | null> => pictureCalled(sha256);

/** Names, contact, logo and the notices of today, for the frame of every page. */
export async function portalFrame(language: Language, now: Date): Promise<PortalFrame> {
  const [{ province, operator, responsible, hotline, email }, values, banners] = await Promise.all([
    portalIdentity(language),
    settingValues([LOGO_KEY]),
    bannersOn(dayOf(now)),
  ]);
  const logo = values.get(LOGO_KEY);
  return {
    ...{ province, operator, responsible, hotline, email },
    logo: typeof logo === 'string' && logo !== '' ? pathsIn(language).portalPicture(logo) : null,
    banners: banners.map(({ id, level, text, textEn }) => ({ id, level, text: language === 'en' ? textEn : text })),
  };
}

export async function bannerList(now: Date): Promise<BannerView[]> {
  const today = dayOf(now);
  return (await allBanners()).map((one) => ({
    ...one,
    standing: one.validTo < today ? 'over' : today < one.validFrom ? 'toCome' : 'shown',
  }));
}

export type BannerResult = { ok: true } | { ok: false; why: 'forbidden' | 'endsBeforeItBegins' };

export async function addBanner(by: Administrator, given: BannerGiven, now: Date): Promise<BannerResult> {
  if (!may(by, 'manage:banners')) return { ok: false, why: 'forbidden' };
  const { bannerLevel: level, ...rest } = given;
  if (rest.validTo < rest.validFrom) return { ok: false, why: 'endsBeforeItBegins' };
  return write(async (tx) => {
    const id = await insertBanner(tx, { level, ...rest });
    await recordChange(tx, by, { kind: 'banner', key: String(id) }, null, { ...given }, now);
    await touchPublicFace(tx);
    return { ok: true };
  });
}

/** Takes a notice off the pages; what stood there, and when, stays in the log. */
export async function takeBannerDown(by: Administrator, id: number, now: Date): Promise<boolean> {
  if (!may(by, 'manage:banners')) return false;
  const yesterday = addDays(dayOf(now), -1);
  return write(async (tx) => {
    const before = await endBanner(tx, id, yesterday);
    if (!before) return false;
    const subject = { kind: 'banner', key: String(id) };
    await recordChange(tx, by, subject, { validTo: before.validTo }, { validTo: yesterday }, now);
    await touchPublicFace(tx);
    return true;
  });
}
