// An official letter as a structure, before anything is drawn: both renderers and the preview read only this.
import { numberLine, placeAndDay } from './letter-format.ts';

export type LetterBlock =
  /** "Căn cứ …;", italic, above what is decided. */
  | { as: 'basis'; text: string }
  | { as: 'paragraph'; text: string }
  /** "I. Nội dung khiếu nại", bold. */
  | { as: 'heading'; text: string }
  /** "QUYẾT ĐỊNH:", centred, bold. */
  | { as: 'centred'; text: string }
  /** "Điều 1." in bold before its text. */
  | { as: 'article'; number: number; text: string };

/** Which form of the law it follows; without a number it is the portal's own. */
export interface LetterForm {
  number: string | null;
  source: string;
}

export interface Letter {
  superior: string | null;
  issuer: string;
  numberLine: string;
  placeAndDay: string;
  /** Tên loại (QUYẾT ĐỊNH, THÔNG BÁO …); null for a công văn. */
  type: string | null;
  /** Trích yếu. */
  subject: string;
  /** Kính gửi; empty for decisions. */
  addressees: string[];
  /** Who decides, above the bases of a decision: "GIÁM ĐỐC SỞ CÔNG THƯƠNG". */
  authority: string | null;
  blocks: LetterBlock[];
  signature: { lines: string[]; name: string | null };
  recipients: string[];
  form: LetterForm;
  /** Not in force: something is missing, or it was not sent yet. */
  isDraft: boolean;
}

/** Of whom, when, signed by whom: the frame that every letter has. */
export interface LetterFrame {
  office: LetterOffice;
  number: string | null;
  day: string | null;
  /** Whose power it is to decide: "Giám đốc Sở Công Thương". */
  decidedBy: string;
  signature: Letter['signature'];
  isDraft: boolean;
}

export interface LetterOffice {
  name: string;
  superior: string | null;
  place: string;
}

const capitals = (text: string) => text.toLocaleUpperCase('vi');
/** A committee's own letters write its name out; as the office above it may stand in short. */
export const written = (name: string) => name.replace(/^UBND\b/, 'Ủy ban nhân dân');

export const framed = (
  { office, number, day, signature, isDraft }: LetterFrame,
  rest: Omit<Letter, 'superior' | 'issuer' | 'numberLine' | 'placeAndDay' | 'signature' | 'isDraft'>,
): Letter => ({
  superior: office.superior && capitals(office.superior),
  issuer: capitals(written(office.name)),
  numberLine: numberLine(number),
  placeAndDay: placeAndDay(office.place, day),
  signature,
  isDraft,
  ...rest,
});

/** A text of several lines as paragraphs; empty lines only part them. */
export const paragraphs = (text: string): LetterBlock[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ as: 'paragraph', text: line }));

/** Each line or each part between semicolons is a basis of its own: "Căn cứ …;" */
export const bases = (legalBasis: string): LetterBlock[] =>
  legalBasis
    .split(/\r?\n|;/)
    .map((line) => line.trim().replace(/[.;]$/, ''))
    .filter(Boolean)
    .map((line) => ({ as: 'basis', text: `${/^căn cứ/i.test(line) ? line : `Căn cứ ${line}`};` }));

/** Whether a rule can be cited in a letter: it names an act, and nobody still has to confirm it. */
export const isCitable = (basis: string): boolean =>
  /Luật|Nghị (định|quyết)|NĐ|Thông tư|TT|Quyết định|QĐ/.test(basis) && !basis.includes('chờ xác nhận');

/** The place from which an office writes: the name of the province, or of its commune without the class of either. */
export const writingPlace = (level: string, officeName: string, province: string): string =>
  level === 'commune'
    ? officeName.replace(/^UBND (xã|phường|đặc khu) /i, '')
    : province.replace(/^(tỉnh|thành phố) /i, '');
