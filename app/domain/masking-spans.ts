// Places in a text: found by pattern, and those that masking leaves alone.
import { plainText } from './plain-text.ts';

/** A place in a text: from the first character to the one behind the last. */
export interface Span {
  from: number;
  to: number;
}

/** Where the pattern (with the flag g) occurs; `group` narrows to one of its named groups, with the flag d. */
export function spansOf(text: string, pattern: RegExp, group?: string): Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const indices = group ? match.indices?.groups?.[group] : undefined;
    if (group && !indices) return [];
    const [from, to] = indices ?? [match.index, match.index + match[0].length];
    return [{ from, to }];
  });
}

/** A text to search: in one spelling, and folded place by place. */
export interface Searched {
  plain: string;
  folded: string;
}

const EDGE = String.raw`(?<![\d.,/-])`;
const DATE = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = `(?:0?[1-9]|1[0-2])`;
const YEAR = String.raw`(?:19|20)\d{2}`;
/** A sum or a measure begins with no zero, unless it is the whole before a fraction; more than 13 signs are no sum. */
const AMOUNT = String.raw`(?:[1-9]\d{0,2}(?:[.,]\d{3}){1,6}(?:[.,]\d{1,3})?|[1-9]\d{0,12}(?:[.,]\d{1,3})?|0[.,]\d{1,6})`;
/** "đồng" but not "đồng chí", "đồng ý" or Đồng Nai. */
const CURRENCY = String.raw`(?:đồng(?!\s(?:chí|ý|thời|bào|nghiệp|hương|loạt|nai|tháp|hới|hà))|đ(?![\p{L}/.])|vnđ|vnd|triệu|tr(?!\p{L})|tỷ|tỉ(?!\p{L})|nghìn|ngàn|usd|%)`;
const MEASURE = String.raw`(?:m2|m3|m|km2?|ha|kwh?|kv|kva|kg|tấn|tạ|lít|người|hộ|lượt|dân)(?![\p{L}\p{N}])`;

const PROTECTED: readonly RegExp[] = [
  // Procedures: 1.001612, 1.001612.000.00.00.H48
  /(?<![\d.])\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.H\d{2})?(?!\d)/giu,
  // Sums: 1.500.000 đồng, 500000000 đ, 12,5 triệu; measures, which are grouped or short: 12.345.678 m2
  new RegExp(String.raw`${EDGE}${AMOUNT}\s?${CURRENCY}`, 'giu'),
  new RegExp(String.raw`${EDGE}(?:[1-9]\d{0,2}(?:[.,]\d{3}){1,6}|[1-9]\d{0,7})(?:[.,]\d{1,3})?\s?${MEASURE}`, 'giu'),
  // Parts of one: 0,385123456
  /(?<![\d.,])0[.,]\d+(?!\d|[.,]\d)/g,
  // Days and hours: 12/3/2025, 01-07-2025, 2025-07-01, 7:30, 7h30
  new RegExp(String.raw`(?<![\d/.-])${DATE}(?<sign>[/.-])${MONTH}\k<sign>${YEAR}(?![\d]|[/.-]\d)`, 'gu'),
  new RegExp(String.raw`(?<![\d/.-])${YEAR}-${MONTH}-${DATE}(?![\d]|[/.-]\d)`, 'gu'),
  /(?<![\d:.-])(?:[01]?\d|2[0-4])[:h][0-5]\d(?![\d:]|[.-]\d)/giu,
  // Laws, decisions, letters: 10/2022/QH15, 124/2020/NĐ-CP, 45/QĐ-UBND
  new RegExp(String.raw`(?<![\d/])\d{1,6}(?:\/${YEAR})?\/(?:[A-ZĐƯ]{2,}\d*)(?:-[A-ZĐƯ0-9]+)*`, 'gu'),
  // Tracking codes of this portal: QNG-26-7K3M9-X
  /(?<![\p{L}\p{N}])[A-Z]{2,4}-\d{2}-[0-9A-Z]{5}-[0-9A-Z](?![\p{L}\p{N}])/giu,
];

/** Files at a one-stop shop: 000.16.30.H48-240715-0012. */
const DOSSIERS = /(?<![\p{L}\p{N}])(?:\d{3}\.\d{2}\.\d{2,3}\.)?[HG]\d{2}(?:\.\d{1,3})*-\d{6}-\d{4,6}(?!\p{N})/giu;

/** Whether somebody wrote the code of a dossier at a one-stop shop. */
export const namesDossier = (text: string): boolean => plainText(text).search(DOSSIERS) >= 0;

/** Anybody may look up whose dossier it is by its code. */
export const dossiersIn = ({ plain }: Searched): Span[] => spansOf(plain, DOSSIERS);

/** No letter, digit, space or sign that a number could go on with. */
const GAP = '\uE000';

/** The text with what looks like a number of a person but is one of the matter put out of sight, place by place. */
export function withoutMatter({ plain, folded }: Searched): Searched {
  const kept = [...PROTECTED, DOSSIERS].flatMap((pattern) => spansOf(plain, pattern));
  return { plain: blanked(plain, kept), folded: blanked(folded, kept) };
}

function blanked(text: string, spans: readonly Span[]): string {
  let result = '';
  let end = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to <= end) continue;
    const start = Math.max(from, end);
    result += text.slice(end, start) + GAP.repeat(to - start);
    end = to;
  }
  return result + text.slice(end);
}
