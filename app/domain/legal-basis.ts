// A legal basis written out in Vietnamese: kept short in the files ('NĐ 124/2020 Đ29k2b'), read by people in the law's own form.

const start = String.raw`(?<![\p{L}\d])`;
const end = String.raw`(?![\p{L}\d])`;
const word = (pattern: string) => new RegExp(`${start}${pattern}${end}`, 'gu');

/** The acts as they are abbreviated, and what they are called. */
const ACTS: readonly [short: RegExp, written: string][] = [
  [word('NĐ 124(?!/)'), 'NĐ 124/2020'],
  [word(String.raw`NĐ (\d+/\d{4})(?:/NĐ-CP)?`), 'Nghị định $1/NĐ-CP'],
  [word(String.raw`NQLT(?= \d)`), 'Nghị quyết liên tịch'],
  [word(String.raw`TT(?= \d)`), 'Thông tư'],
  [word(String.raw`QĐ(?= \d)`), 'Quyết định'],
  [word(String.raw`NQ(?= \d)`), 'Nghị quyết'],
  [word(String.raw`TB(?= \d)`), 'Thông báo'],
  [word(String.raw`CV(?= \d)`), 'Công văn'],
  [word('BLLĐ'), 'Bộ luật Lao động'],
  [word('BLDS'), 'Bộ luật Dân sự'],
  [word('Luật TTHC'), 'Luật Tố tụng hành chính'],
  [word('Luật KN'), 'Luật Khiếu nại'],
  [word('(?:Luật 136/2025(?!/)|L136)'), 'Luật 136/2025/QH15'],
];

/** As the files of earlier releases said it: clocks that began under them keep those words. */
const AMENDED = /(?<!\s)\s*\(?(?<!\p{L})(?:as amended(?: by)?|sửa(?= (?:NĐ|Luật|QĐ)))\s+([^;,()]+)\)?/gu;
/** Remarks of whoever read the source, in brackets: no part of a basis. */
const IN_BRACKETS = /(?<!\s)\s*\(([^()]*)\)/gu;
const REMARK = /\b(?:from memory|same pattern|replaced by|per)\b/;
const withoutRemark = (whole: string, inside: string) => (REMARK.test(inside) ? '' : whole);

const ARTICLE = new RegExp(String.raw`(\s*)${start}Đ(\d+[a-zđ]?)(?:[–-](\d+))?(k\d+[a-zđ]?)?${end}`, 'gu');
const CLAUSE = new RegExp(String.raw`(,?)${start}k(\d+)([a-zđ]?)${end}`, 'gu');

/** 'Luật Khiếu nại Đ28k1' → 'Luật Khiếu nại, Điều 28 khoản 1'. What is written out already comes back as it is. */
export function basisInWords(stored: string): string {
  const amended = stored
    .normalize('NFC')
    .replace(IN_BRACKETS, withoutRemark)
    .replace(AMENDED, ' (sửa đổi, bổ sung bởi $1)');
  return ACTS.reduce((text, [short, written]) => text.replace(short, written), amended)
    .replace(ARTICLE, (_, gap: string, article: string, to = '', clause = '', at: number, whole: string) => {
      const comma = at > 0 && !/[,;:(]/.test(whole[at - 1]!) ? ',' : '';
      return `${comma}${gap}Điều ${article}${to && ` đến ${to}`}${clause && ` ${clause}`}`;
    })
    .replace(
      CLAUSE,
      (_, comma: string, clause: string, point: string) =>
        `${comma && ', '}khoản ${clause}${point && ` điểm ${point}`}`,
    )
    .trim();
}
