// The letters that a case can ask for, each with the move it belongs to and the form of the law it follows.

import type { LetterForm } from './letter.ts';
import type { Kind, MoveName } from './petition.ts';

interface LetterKind {
  /** In the address. */
  slug: string;
  /** The move that it puts into writing: open, it is a draft to sign; made, it is filled from the ledger. */
  move: MoveName;
  kinds?: readonly Kind[];
  form: LetterForm;
}

const OWN = { number: null, source: 'Thể thức: Nghị định 30/2020/NĐ-CP; lời văn: mẫu của cổng' } as const;

/**
 * Numbers of forms stand here only where a source names them for exactly this letter; every other wording is the portal's own.
 * The numbers 14a and 14b were read in one transcription; their wording was not compared with the gazette.
 */
export const LETTER_KINDS = {
  answer: { slug: 'tra-loi', move: 'sendAnswer', form: OWN },
  acceptance: { slug: 'tiep-nhan', move: 'accept', form: OWN },
  refusal: { slug: 'khong-tiep-nhan', move: 'refuse', form: OWN },
  transfer: { slug: 'chuyen-don', move: 'transferOut', form: OWN },
  request: { slug: 'bo-sung', move: 'askInformation', form: OWN },
  extension: { slug: 'gia-han', move: 'extend', form: OWN },
  suspension: {
    slug: 'tam-dinh-chi',
    move: 'suspend',
    kinds: ['khieu_nai'],
    form: { number: 'Mẫu số 14a', source: 'Nghị định 124/2020/NĐ-CP, sửa đổi bởi Nghị định 155/2026/NĐ-CP' },
  },
  resumption: {
    slug: 'tiep-tuc',
    move: 'resume',
    kinds: ['khieu_nai'],
    form: { number: 'Mẫu số 14b', source: 'Nghị định 124/2020/NĐ-CP, sửa đổi bởi Nghị định 155/2026/NĐ-CP' },
  },
} as const satisfies Record<string, LetterKind>;

export type LetterName = keyof typeof LETTER_KINDS;
export const LETTER_NAMES = Object.keys(LETTER_KINDS) as LetterName[];

export const letterOfSlug = (slug: string): LetterName | undefined =>
  LETTER_NAMES.find((name) => LETTER_KINDS[name].slug === slug);

/** Whether such a letter exists for this kind of petition. */
export function isWrittenFor(name: LetterName, kind: Kind): boolean {
  const { kinds } = LETTER_KINDS[name] as LetterKind;
  return !kinds || kinds.includes(kind);
}
