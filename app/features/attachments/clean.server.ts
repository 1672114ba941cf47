// Looks into a file that somebody sent: its kind by its content, and pictures drawn anew so that nothing hidden travels with them.
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { type CleanFile, type Cleaning, FILE_BYTES_AT_MOST } from './types.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** What is kept as it came, with its ending. */
const PAPERS: Record<string, string> = {
  'application/pdf': 'pdf',
  [`${OFFICE}.wordprocessingml.document`]: 'docx',
  [`${OFFICE}.spreadsheetml.sheet`]: 'xlsx',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};
/** Pictures are drawn anew: in their own format, or, what browsers do not show, as JPEG. */
const PICTURES: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };
const DRAWN_AS_JPEG = ['image/tiff', 'image/avif'];
/** The format of iPhones; reading it takes a patented codec that no library of a free licence brings along. */
const HEIC = ['image/heic', 'image/heic-sequence', 'image/heif', 'image/heif-sequence'];

const LONGEST_SIDE = 2560;
/** More than any telephone takes; a tiny file can claim a picture that fills the memory. */
const PIXELS_AT_MOST = 120_000_000;
const NAME_AT_MOST = 100;

/** A file with a safe name, without EXIF, place or thumbnails when it is a picture; or why it is not taken. */
export async function cleanFile(sent: { name: string; bytes: Buffer | null }): Promise<Cleaning> {
  const { name, bytes } = sent;
  if (bytes === null || bytes.length > FILE_BYTES_AT_MOST) return { ok: false, why: 'tooLarge' };
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  const mediaType = await mediaTypeOf(bytes);
  if (HEIC.includes(mediaType)) return { ok: false, why: 'heic' };
  if (mediaType === MACROS) return { ok: false, why: 'macros' };
  if (mediaType in PAPERS || (await isManyPages(bytes, mediaType))) {
    const ending = PAPERS[mediaType] ?? 'tif';
    return { ok: true, file: { name: safeName(name, ending), mediaType, bytes } };
  }
  if (!(mediaType in PICTURES) && !DRAWN_AS_JPEG.includes(mediaType)) return { ok: false, why: 'wrongType' };
  const drawn = await oneAtATime(() => drawAnew(bytes, mediaType));
  if (!drawn) return { ok: false, why: 'unreadable' };
  return { ok: true, file: { ...drawn, name: safeName(name, PICTURES[drawn.mediaType] ?? 'jpg') } };
}

const MACROS = 'macros';
const PDF_BEGINS_WITHIN = 1024;

/** What a file is by its content; '' when nothing knows it. */
async function mediaTypeOf(bytes: Buffer): Promise<string> {
  const found: string = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? '';
  if (found === 'application/x-cfb') return oldOfficeType(bytes);
  if (found !== '') return found;
  // Scanners and mail programs put lines before it; readers look for the beginning in the first 1,024 bytes.
  const isPdf =
    bytes.subarray(0, PDF_BEGINS_WITHIN).includes('%PDF-') && bytes.subarray(-2 * PDF_BEGINS_WITHIN).includes('%%EOF');
  return isPdf ? 'application/pdf' : '';
}

/** Word and Excel before 2007 are folders of streams, which are told apart by their names. */
function oldOfficeType(bytes: Buffer): string {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (has('_VBA_PROJECT')) return MACROS;
  if (has('WordDocument')) return 'application/msword';
  return has('Workbook') ? 'application/vnd.ms-excel' : '';
}

/** A scan of several pages stays what it is: as a picture only its first page would be left. */
async function isManyPages(bytes: Buffer, mediaType: string): Promise<boolean> {
  if (mediaType !== 'image/tiff') return false;
  const { pages = 1 } = await sharp(bytes)
    .metadata()
    .catch(() => ({ pages: 1 }));
  return pages > 1;
}

/** The picture upright, at most LONGEST_SIDE, in its own format without any metadata; null when it cannot be read. */
async function drawAnew(bytes: Buffer, mediaType: string): Promise<Omit<CleanFile, 'name'> | null> {
  try {
    const upright = sharp(bytes, { limitInputPixels: PIXELS_AT_MOST, failOn: 'error' })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    const asJpeg = () => upright.clone().flatten({ background: '#ffffff' }).jpeg({ quality: 82 }).toBuffer();
    if (mediaType !== 'image/png' && mediaType !== 'image/webp')
      return { mediaType: 'image/jpeg', bytes: await asJpeg() };
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
