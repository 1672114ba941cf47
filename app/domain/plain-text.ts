// Text as people paste and type it, in one plain spelling, knowing where in the original each sign stood.

/** Signs that are not seen: zero-width, bidirectional, soft hyphens, variation selectors; and controls but line ends and tabs. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?![\t\n\r])\p{Cc}/gu;
const HYPHENS = /[\p{Pd}\u2043\u2212\u02d7]/u;
const APOSTROPHES = /['`\u00b4\u02b9\u02bb-\u02bd\u02c8\u2018\u2019\u201b\u2032\u275b\u275c\uff07]/u;
/** đ and Đ have twins that look the same and mean something else: eth (Ð, ð) and the African d (Ɖ, ɖ). */
const STROKED: Record<string, string> = { ð: 'đ', ɖ: 'đ', Ð: 'Đ', Ɖ: 'Đ' };
/** A sign with the marks that belong to it, or spaces in a row. */
const CLUSTERS = /\s+|[^\p{M}\s]\p{M}*|\p{M}+/gu;

/** What joins pictures to one is kept in a text; nothing else that is not seen. */
const JOINS_PICTURES = /[\u200d\ufe0f]/;

/** What is kept of a text that somebody typed or that a file brought: NFC, one kind of line end, nothing unseen, no ends of spaces. */
export const keptText = (text: string): string =>
  text
    .replace(UNSEEN, (sign) => (JOINS_PICTURES.test(sign) ? sign : ''))
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .normalize('NFC')
    .trim();

/** The same of what stands on one line: a name, a title, a cell of a table. */
export const keptLine = (text: string): string => keptText(text).replace(/\s+/g, ' ');

export interface PlainText {
  plain: string;
  /** Where in the original the sign at each place of `plain` began; one more for the end. */
  places: readonly number[];
}

/**
 * What stays the same however it was typed: NFC, compatibility forms (full width, superscripts) as what they mean, digits of
 * every script as 0–9, one hyphen, one apostrophe, one đ, nothing unseen, and one space (or line end) for spaces in a row.
 */
export function plainWithPlaces(text: string): PlainText {
  let plain = '';
  const places: number[] = [];
  const put = (signs: string, at: number) => {
    for (let i = 0; i < signs.length; i++) places.push(at);
    plain += signs;
  };
  const { seen, at } = withoutUnseen(text);
  for (const { 0: cluster, index } of seen.matchAll(CLUSTERS)) put(plainCluster(cluster), at(index));
  return { plain, places: [...places, text.length] };
}

/** The same without the places. */
export const plainText = (text: string): string =>
  text.replace(UNSEEN, '').replace(CLUSTERS, (cluster) => plainCluster(cluster));

/** What is seen of the text, and where each place of it was. */
function withoutUnseen(text: string): { seen: string; at: (place: number) => number } {
  const seen = text.replace(UNSEEN, '');
  if (seen.length === text.length) return { seen, at: (place) => place };
  const places: number[] = [];
  let end = 0;
  for (const { 0: sign, index } of text.matchAll(UNSEEN)) {
    for (; end < index; end++) places.push(end);
    end = index + sign.length;
  }
  for (; end < text.length; end++) places.push(end);
  return { seen, at: (place) => places[place]! };
}

function plainCluster(cluster: string): string {
  if (/^[!-&(-_a-~]$/.test(cluster)) return cluster;
  if (/^\s/.test(cluster)) return /[\n\r\u2028\u2029]/.test(cluster) ? '\n' : ' ';
  if (APOSTROPHES.test(cluster)) return "'";
  if (HYPHENS.test(cluster)) return '-';
  return [...cluster.normalize('NFKC')].map(plainSign).join('');
}

const plainSign = (sign: string): string =>
  STROKED[sign] ?? (/\p{Nd}/u.test(sign) ? digitOf(sign) : /\s/.test(sign) ? ' ' : sign);

/** Digits stand in rows of ten that begin with the zero. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0)!;
  let zero = code;
  while (zero > 0 && code - zero < 10 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
