// The logo: whatever picture came is drawn anew, small, and served under the hash of what it has become.
import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { putPicture } from '#db/banners.ts';
import { write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { changeSetting, settingValues } from '#db/settings.ts';
import { may } from '../../domain/permissions.ts';
import { type Administrator, recordChange } from '../administration/index.server.ts';

export const LOGO_KEY = 'portal.logo';

/** An SVG can carry a script and is no picture here. */
const TAKEN = ['image/png', 'image/jpeg', 'image/webp'];
const [WIDTH, HEIGHT] = [480, 160];
const PIXELS_AT_MOST = 40_000_000;

export type LogoResult = { ok: true } | { ok: false; why: 'forbidden' | 'notAPicture' | 'nothingToChange' };

export async function changeLogo(by: Administrator, bytes: Buffer, now: Date): Promise<LogoResult> {
  if (!may(by, 'manage:settings')) return { ok: false, why: 'forbidden' };
  const drawn = await drawAnew(bytes);
  if (!drawn) return { ok: false, why: 'notAPicture' };
  const sha256 = createHash('sha256').update(drawn).digest('hex');
  return save(by, sha256, drawn, now);
}

export async function removeLogo(by: Administrator, now: Date): Promise<LogoResult> {
  return may(by, 'manage:settings') ? save(by, null, null, now) : { ok: false, why: 'forbidden' };
}

function save(by: Administrator, sha256: string | null, drawn: Buffer | null, now: Date): Promise<LogoResult> {
  return write(async (tx): Promise<LogoResult> => {
    const before = (await settingValues([LOGO_KEY], tx)).get(LOGO_KEY) || null;
    if (before === sha256) return { ok: false, why: 'nothingToChange' };
    if (sha256 && drawn) await putPicture(tx, sha256, drawn, now);
    await changeSetting(tx, LOGO_KEY, sha256 ?? '');
    await recordChange(tx, by, { kind: 'setting', key: 'province' }, { logo: before }, { logo: sha256 }, now);
    await touchPublicFace(tx);
    return { ok: true };
  });
}

/** A PNG without anything hidden in it; null when it is no picture that is taken. */
async function drawAnew(bytes: Buffer): Promise<Buffer | null> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!type || !TAKEN.includes(type.mime)) return null;
  try {
    return await sharp(bytes, { limitInputPixels: PIXELS_AT_MOST, failOn: 'error' })
      .autoOrient()
      .resize({ width: WIDTH, height: HEIGHT, fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer();
  } catch {
    // Whatever is wrong with the picture, another must be sent.
    return null;
  }
}
