// Looks into a file that somebody sent: its kind by its content, and pictures drawn anew so that nothing hidden travels with them.
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { type CleanFile, type Cleaning, FILE_BYTES_AT_MOST } from './types.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PICTURES = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const;
const PAPERS = { 'application/pdf': 'pdf', [DOCX]: 'docx' } as const;

const LONGEST_SIDE = 2560;
/** More than any telephone takes; a tiny file can claim a picture that fills the memory. */
const PIXELS_AT_MOST = 120_000_000;
const NAME_AT_MOST = 100;

/** A file with a safe name, without EXIF, place or thumbnails when it is a picture; or why it is not taken. */
export async function cleanFile(sent: { name: string; bytes: Buffer | null }): Promise<Cleaning> {
  const { name, bytes } = sent;
  if (bytes === null || bytes.length > FILE_BYTES_AT_MOST) return { ok: false, why: 'tooLarge' };
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  const mediaType = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime as string | undefined;
  if (mediaType && mediaType in PAPERS) {
    const ending = PAPERS[mediaType as keyof typeof PAPERS];
    return { ok: true, file: { name: safeName(name, ending), mediaType, bytes } };
  }
  if (!mediaType || !(mediaType in PICTURES)) return { ok: false, why: 'wrongType' };
  const drawn = await oneAtATime(() => drawAnew(bytes, mediaType as keyof typeof PICTURES));
  if (!drawn) return { ok: false, why: 'unreadable' };
  const ending = PICTURES[drawn.mediaType as keyof typeof PICTURES];
  return { ok: true, file: { ...drawn, name: safeName(name, ending) } };
}

/** The picture upright, at most LONGEST_SIDE, in its own format without any metadata; null when it cannot be read. */
async function drawAnew(bytes: Buffer, mediaType: keyof typeof PICTURES): Promise<Omit<CleanFile, 'name'> | null> {
  try {
    const upright = sharp(bytes, { limitInputPixels: PIXELS_AT_MOST, failOn: 'error' })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    const asJpeg = () => upright.clone().flatten({ background: '#ffffff' }).jpeg({ quality: 82 }).toBuffer();
    if (mediaType === 'image/jpeg') return { mediaType, bytes: await asJpeg() };
    const same = mediaType === 'image/png' ? upright.clone().png() : upright.clone().webp({ quality: 82 });
    const drawn = await same.toBuffer();
    if (drawn.length <= FILE_BYTES_AT_MOST) return { mediaType, bytes: drawn };
    return { mediaType: 'image/jpeg', bytes: await asJpeg() };
  } catch {
    // Whatever is wrong with the picture, the person can only send another; sharp's words would not help them.
    return null;
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Pictures are unpacked one after the other: many large ones at once would fill the memory. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const run = last.then(work);
  last = run.catch(() => {});
  return run;
}

/** The name people gave it, without what could deceive (control and direction signs), with the ending of what it really is. */
export function safeName(name: string, ending: string): string {
  const stem = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}/\\]/gu, '')
    .replace(/\.[^.\s]{1,8}$/, '')
    .replace(/[\s.]+/g, ' ')
    .trim();
  return `${[...stem].slice(0, NAME_AT_MOST).join('').trim() || 'tep'}.${ending}`;
}
