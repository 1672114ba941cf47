// Places in a text: found by pattern, and those that masking leaves alone.

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

const CURRENCY = String.raw`(?:đồng|đ(?![\p{L}])|vnđ|vnd|triệu|tỷ|tỉ(?![\p{L}])|nghìn|ngàn|usd|%)`;

const PROTECTED: readonly RegExp[] = [
  // Procedures: 1.001612, 1.001612.000.00.00.H48
  /(?<![\d.])\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.H\d{2})?(?![\d])/g,
  // Sums: 1.500.000 đồng, 500000000 đ, 12,5 triệu
  new RegExp(String.raw`(?<![\d.,])\d+(?:[.,]\d+)*\s?${CURRENCY}`, 'giu'),
  // Days and hours: 12/3/2025, 01-07-2025, 2025-07-01, 7:30, 7h30
  /(?<![\d/])\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?![\d/])/g,
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g,
  /(?<!\d)\d{1,2}[:h]\d{2}(?!\d)/g,
  // Laws, decisions, letters: 10/2022/QH15, 124/2020/NĐ-CP, 45/QĐ-UBND
  /(?<![\d/])\d+(?:\/\d{4})?\/(?:[A-ZĐƯ]{2,}\d*)(?:-[A-ZĐƯ0-9]+)*/gu,
  // Tracking codes of this portal: QNG-26-7K3M9-X
  /(?<![\p{L}\p{N}])[A-Z]{2,4}-\d{2}-[0-9A-Z]{5}-[0-9A-Z](?![\p{L}\p{N}])/gu,
];

/** What looks like a number of a person but is one of the matter. */
export const protectedIn = (text: string): Span[] => PROTECTED.flatMap((pattern) => spansOf(text, pattern));
