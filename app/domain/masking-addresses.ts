// House numbers with their streets: "số 12/3 đường Nguyễn Trãi", "K45/2 Hùng Vương", and the address a person gave.
import { foldInPlace } from './folding.ts';
import { type Searched, type Span, spansOf } from './masking-spans.ts';
import { plainText } from './plain-text.ts';

const NUMBER = String.raw`[A-Z]?\d{1,4}[A-Za-z]?(?:[/-]\d{1,4}[A-Za-z]?){0,4}`;
const WAY = `(?:đường|phố|ngõ|ngách|hẻm|kiệt|quốc lộ|tỉnh lộ|hương lộ|đại lộ|QL|TL|ĐT)`;
/** A street's name: words with capitals, or a number or day ("đường số 5", "đường 30 tháng 4"); small letters: two words. */
const NAMED_STREET = String.raw`(?:\s?(?:số\s)?\d{1,3}[A-Z]?(?:[/-]\d{1,2}|\stháng\s\d{1,2})?(?:\s\p{Lu}\p{Ll}*){0,5}|(?:\s\p{Lu}\p{L}*){1,5}|(?:\s\p{Ll}+){1,2})`;
const WAYS = String.raw`(?:\s?,?\s?${WAY}${NAMED_STREET}){1,3}`;
const CAPITALS = String.raw`(?:\s(?!Sở|Ủy|Uỷ|UBND|Phòng|Ban|Trung tâm|Xã|Phường|Huyện|Tỉnh|Thôn|Tổ|Chi|Công)\p{Lu}\p{L}*){2,5}`;
const EDGE = String.raw`(?<![\p{L}\p{N}/.])`;

const ADDRESSES: readonly RegExp[] = [
  // số nhà 45, nhà số 12/3 …, SN 7
  new RegExp(
    String.raw`${EDGE}(?:[Ss]ố nhà|[Nn]hà số|SN|[Ss]n)\s?:?\s?${NUMBER}(?![\d/])(?:${WAYS}|\s?,?${CAPITALS})?`,
    'gu',
  ),
  // số 12/3 đường Nguyễn Trãi; 27 hẻm 5 đường Quang Trung
  new RegExp(String.raw`${EDGE}(?:[Ss]ố\s)?${NUMBER}\s?,?\s?${WAY}${NAMED_STREET}(?:${WAYS})?`, 'gu'),
  // ở 27 Quang Trung; địa chỉ: 15/4 Lê Lợi
  new RegExp(String.raw`(?<!\p{L})(?:ở|tại|[Đđ]ịa chỉ|trú)\s?:?\s(?<number>(?:số\s)?${NUMBER}${CAPITALS})`, 'dgu'),
  // K123/45 Hùng Vương
  new RegExp(String.raw`${EDGE}K\d{1,4}(?:/\d{1,4}){1,3}${CAPITALS}`, 'gu'),
];

const AREA =
  /^(?:thôn|xóm|tổ|ấp|bản|làng|khối|khu|kdc|tdp|xã|phường|thị trấn|huyện|quận|thành phố|tp|tỉnh|đặc khu)(?!\p{L})/iu;

/** The exact part of the address that the person gave: what stands before the hamlet, commune and province. */
function exactPart(address: string): string {
  const [first = ''] = plainText(address).split(',');
  const exact = first.trim();
  return /\d/.test(exact) && exact.length >= 6 && !AREA.test(exact) ? exact : '';
}

export function addressesIn({ folded }: Searched, visible: Searched, own: string | null | undefined): Span[] {
  const found = ADDRESSES.flatMap((pattern) =>
    spansOf(visible.plain, pattern, pattern.flags.includes('d') ? 'number' : undefined),
  );
  const exact = exactPart(own ?? '');
  if (exact === '') return found;
  const spelled = foldInPlace(exact)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('[^\\p{L}\\p{N}]{1,3}');
  return [...found, ...spansOf(folded, new RegExp(`(?<![\\p{L}\\p{N}])${spelled}(?![\\p{L}\\p{N}])`, 'gu'))];
}
