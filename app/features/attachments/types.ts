// What goes into and comes out of the room of files.

/** Files a person or an office may add at one time. */
export const FILES_AT_MOST = 5;
export const FILE_BYTES_AT_MOST = 10 * 1024 * 1024;
/** Without .heic: iPhones turn their pictures into JPEG by themselves where HEIC is not asked for. */
export const ACCEPTED = '.jpg,.jpeg,.png,.webp,.avif,.tif,.tiff,.pdf,.doc,.docx,.xls,.xlsx,.odt,.ods';

/** Why a file was not taken; words in locales/…/sending.json under `file`. */
export const FILE_REFUSALS = [
  'tooLarge',
  'wrongType',
  'heic',
  'macros',
  'empty',
  'unreadable',
  'tooMany',
  'gone',
  'tooOften',
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** A file that was looked into and cleaned, ready to be kept. */
export interface CleanFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

export type Cleaning = { ok: true; file: CleanFile } | { ok: false; why: FileRefusal };

/** A kept file as pages list it. */
export interface AttachmentView {
  id: number;
  name: string;
  mediaType: string;
  size: number;
  /** The paper that names who speaks for several senders; null: something that shows the matter. */
  purpose?: 'representation' | null;
}

/** Whose files: a draft's, or a petition's. */
export type Owner = { draftId: string } | { petitionId: number };
