// What one request may bring, by the page that it is sent to: the one declaration, known before a byte of it is read.
import { FILE_BYTES_AT_MOST, FILES_AT_MOST } from '../features/attachments/types.ts';

const KB = 1024;
const MB = 1024 * KB;

/** More fields than the longest questionnaire in its editor, or the widest official form, has. */
export const FIELDS_AT_MOST = 5_000;

export interface BodyLimits {
  /** Bytes of the whole request. */
  bodyAtMost: number;
  /** Bytes of everything that is typed, as it travels. */
  wordsAtMost: number;
  /** Signs in one field. */
  fieldAtMost: number;
  /** Files that are kept, and the bytes of each; what is beyond is let go by as it arrives, so that the text beside it is not lost. */
  filesAtMost: number;
  fileAtMost: number;
}

/** So much more than any field takes that whoever pasted too long a text reads so beside it, with the text still there. */
const WORDS = { wordsAtMost: 512 * KB, fieldAtMost: 200_000 };
const WORDS_ONLY: BodyLimits = { ...WORDS, bodyAtMost: WORDS.wordsAtMost, filesAtMost: 0, fileAtMost: 0 };

/** People send what their telephone took; what is too large of it passes by without being kept. */
const FROM_SENDERS: BodyLimits = {
  ...WORDS,
  bodyAtMost: 300 * MB,
  filesAtMost: FILES_AT_MOST,
  fileAtMost: FILE_BYTES_AT_MOST,
};
const FROM_DESK: BodyLimits = { ...FROM_SENDERS, bodyAtMost: 64 * MB };
const oneFile = (fileAtMost: number): BodyLimits => ({ ...WORDS, bodyAtMost: 64 * MB, filesAtMost: 1, fileAtMost });

/** The pages that take files, as the route table writes them; all others take words only. */
export const TAKES_FILES: Readonly<Record<string, BodyLimits>> = {
  '/gui/su-viec': FROM_SENDERS,
  '/gui/nguoi-gui': FROM_SENDERS,
  '/ho-so/:code/bo-sung': FROM_SENDERS,
  '/can-bo/ho-so/:code': FROM_DESK,
  '/can-bo/nhap-don': FROM_DESK,
  '/can-bo/nhap-don/cu-tri': oneFile(4 * MB),
  // The days of an imported file come back in one hidden field, to be confirmed.
  '/can-bo/lich': { ...oneFile(1 * MB), wordsAtMost: 4 * MB, fieldAtMost: 2_000_000 },
  '/can-bo/lich-bao-cao/:duty/:year/:unit': oneFile(FILE_BYTES_AT_MOST),
  '/can-bo/khao-sat/chi-so': oneFile(10 * MB),
  '/can-bo/khao-sat/dot/:code': oneFile(10 * MB),
  '/can-bo/danh-gia-tthc': oneFile(5 * MB),
  '/can-bo/quan-tri/thu-tuc/nhap': oneFile(20 * MB),
  '/can-bo/quan-tri/tinh': oneFile(5 * MB),
};

const patterns = Object.entries(TAKES_FILES).map(([path, limits]) => ({
  isAt: new RegExp(`^(?:/en)?${path.replace(/:\w+/g, '[^/]+')}/?$`, 'i'),
  limits,
}));

export const limitsOf = (pathname: string): BodyLimits =>
  patterns.find(({ isAt }) => isAt.test(pathname))?.limits ?? WORDS_ONLY;

/** No page takes more. */
export const BODY_AT_MOST = Math.max(...Object.values(TAKES_FILES).map(({ bodyAtMost }) => bodyAtMost));
