// What letters say about a case, in the language of official letters: Vietnamese, whatever language a page is read in.
import type { Kind } from './petition.ts';

/** The facts of a case that letters name; days are 'YYYY-MM-DD'. */
export interface LetterCase {
  code: string;
  kind: Kind;
  title: string;
  receivedDay: string;
  sender: { name: string; address: string; isBusiness: boolean };
  procedure: string | null;
  /** The decision or act complained of. */
  complained: string | null;
}

export const KIND_WORDS: Record<Kind, string> = {
  kien_nghi: 'kiến nghị',
  phan_anh: 'phản ánh',
  gop_y: 'góp ý',
  khieu_nai: 'khiếu nại',
};

/** 'YYYY-MM-DD' → "ngày 05/02/2026". */
export const onDay = (day: string): string => `ngày ${day.split('-').reverse().join('/')}`;

/** "ông (bà) Trần Thị Hạnh"; a business goes by its name. */
export const senderOf = ({ sender }: LetterCase): string =>
  sender.isBusiness ? sender.name : `ông (bà) ${sender.name}`;

/** The same at the beginning of a sentence. */
export const senderFirst = (about: LetterCase): string => senderOf(about).replace(/^ông/, 'Ông');

/** As the addressee: "Ông (Bà) Trần Thị Hạnh; địa chỉ: …". */
export const addresseeOf = ({ sender }: LetterCase): string =>
  `${sender.isBusiness ? sender.name : `Ông (Bà) ${sender.name}`}; địa chỉ: ${sender.address}`;

/** "khiếu nại của ông (bà) …, mã hồ sơ …, nhận ngày …": how every letter names its case. */
export const caseInWords = (about: LetterCase): string =>
  `${KIND_WORDS[about.kind]} của ${senderOf(about)}, địa chỉ: ${about.sender.address}, ` +
  `mã đơn ${about.code}, nhận ${onDay(about.receivedDay)} qua Cổng Hồi Âm`;

/** What it is about, in quotes: the procedure or decision, and the title the sender gave it. */
export const matterOf = (about: LetterCase): string =>
  [
    `“${about.title}”`,
    about.complained && `đối tượng khiếu nại: ${about.complained}`,
    about.procedure && `thủ tục: ${about.procedure}`,
  ]
    .filter(Boolean)
    .join('; ');
