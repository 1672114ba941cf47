// The form of an official letter: sizes, margins and positions of Nghị định 30/2020/NĐ-CP, Phụ lục I, in points and millimetres.

/** Within each range of the decree, the value that offices use most. */
export const LETTER_FORMAT = {
  /** A4, upright. */
  page: { width: 210, height: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  font: 'Times New Roman',
  size: {
    /** Quốc hiệu: capitals, bold. */
    nation: 12,
    /** Tiêu ngữ: bold, a line of its own length below. */
    motto: 13,
    /** Tên cơ quan chủ quản: capitals. */
    superior: 12,
    /** Tên cơ quan ban hành: capitals, bold, a line of a third to a half of it below. */
    issuer: 12,
    /** Số, ký hiệu. */
    number: 13,
    /** Địa danh, thời gian: italic. */
    placeAndDay: 13,
    /** Tên loại: capitals, bold. */
    type: 14,
    /** Trích yếu of a document with a name: bold. */
    subject: 14,
    /** Trích yếu of a công văn, under the number. */
    subjectOfLetter: 12,
    body: 14,
    /** Thể thức đề ký, chức vụ, họ tên: bold. */
    signature: 14,
    /** "Nơi nhận:": italic, bold. */
    recipientsTitle: 12,
    recipients: 11,
    pageNumber: 13,
  },
  body: {
    /** Millimetres: 1 to 1.27 cm. */
    firstLineIndent: 12.7,
    /** Points before a paragraph, at least 6. */
    spaceBefore: 6,
    /** Single to one and a half. */
    lineHeight: 1.15,
  },
  /** Of the text above it, for the line under the issuer: a third to a half. */
  issuerLine: 0.4,
} as const;

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** What stands where something is not known yet, as on printed forms. */
export const BLANK = '……………';

/** "Số: 05/TB-SCT": a number below ten gets a nought (Điều 15). */
export const numberLine = (number: string | null): string =>
  `Số: ${number ? number.replace(/^(\d)(?=\D|$)/, '0$1') : `${BLANK}/${BLANK}`}`;

/** "Quảng Ngãi, ngày 05 tháng 02 năm 2026": days below ten and the months 1 and 2 get a nought; `day` is 'YYYY-MM-DD'. */
export function placeAndDay(place: string, day: string | null): string {
  if (!day) return `${place}, ngày …… tháng …… năm ……`;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${place}, ngày ${String(date).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
}
