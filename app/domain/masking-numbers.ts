// Telephones, e-mail addresses, identity papers, account numbers and plates, in the spellings used in Việt Nam.
import { type Span, spansOf } from './masking-spans.ts';

const digitsOf = (text: string) => text.replace(/[oO]/g, '0').replace(/\D/g, '');
const textAt = (text: string, { from, to }: Span) => text.slice(from, to);

/** A zero or +84, then eight to ten more digits with whatever people put between them; an O is a zero in disguise. */
const TELEPHONE =
  /(?<![\p{L}\p{N}.,/-])(?:\(?\+?84\)?|\(?0084\)?|\(?[0Oo])(?:[ .\-–_()]{0,2}[\dOo]){8,10}(?![\p{L}\p{N}]|[.,]\d)/gu;
const DIGIT_WORD = '(?:không|linh|lẻ|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín)';
/** "không chín không năm …" */
const SPOKEN = new RegExp(String.raw`(?<!\p{L})không(?:[\s,.-]+${DIGIT_WORD}){8,10}(?!\p{L})`, 'giu');

/** The national form: 0 and what follows; '' when it is no telephone at all. */
function national(typed: string): string {
  const digits = digitsOf(typed).replace(/^(?:0084|84)(?=\d{9})/, '0');
  return /^0\d{9,10}$/.test(digits) ? digits : '';
}
const isMobile = (digits: string) => /^0[35789]\d{8}$/.test(digits) || /^01[2689]\d{8}$/.test(digits);
const isLandline = (digits: string) => /^02\d{8,9}$/.test(digits);

interface PhoneSearch {
  own?: string | null;
  /** Leaves landlines alone: offices have them, and answers name them. */
  sparesOffices: boolean;
}

export function phonesIn(text: string, { own, sparesOffices }: PhoneSearch): Span[] {
  const ownDigits = own ? national(own) || digitsOf(own) : '';
  const written = spansOf(text, TELEPHONE).filter((span) => {
    const digits = national(textAt(text, span));
    if (digits === '') return false;
    return digits === ownDigits || isMobile(digits) || (isLandline(digits) && !sparesOffices);
  });
  return [
    ...written.map((span) => withoutLonelyBracket(text, span)),
    ...spansOf(text, SPOKEN),
    ...exactDigits(text, ownDigits),
  ];
}

/** "(0905 123 456, …)": the bracket opens a remark, not the number. */
const withoutLonelyBracket = (text: string, span: Span): Span =>
  /^\([^)]*$/.test(textAt(text, span)) ? { ...span, from: span.from + 1 } : span;

/** The person's own number however it is grouped. */
function exactDigits(text: string, digits: string): Span[] {
  if (digits.length < 8) return [];
  const spelled = [...digits].join(String.raw`[ .\-–()]{0,2}`);
  return spansOf(text, new RegExp(String.raw`(?<!\d)${spelled}(?!\d)`, 'g'));
}

const AT = String.raw`(?:@|\s?[[(]\s?(?:at|a còng)\s?[\])]\s?|\sa còng\s)`;
const EMAIL = new RegExp(
  String.raw`[\p{L}\p{N}._%+-]{1,64}${AT}[\p{L}\p{N}-]{1,63}(?:\s?\.\s?[a-z]{2,24}){1,4}(?!\p{L})`,
  'giu',
);

/** Addresses of offices (.gov.vn) stay, unless it is the person's own. */
export function emailsIn(text: string, { own }: { own?: string | null }): Span[] {
  const ownAddress = own?.trim().toLowerCase();
  return spansOf(text, EMAIL).filter((span) => {
    const address = textAt(text, span).replace(/\s/g, '').toLowerCase();
    return address === ownAddress || !/\.gov\.vn$/.test(address);
  });
}

const PAPER = `(?:cccd|cmnd|cmt|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?|định danh(?: cá nhân)?|hộ chiếu|passport|mã số thuế|mst)`;
const BEFORE_NUMBER = String.raw`(?:\s*(?:số|là|của tôi|cá nhân|:|\(|\)|\/|gắn chip))*\s*`;
/** "CCCD số 051 185 001 234", "hộ chiếu C1234567": said to be one, so any grouping counts. */
const NAMED_PAPER = new RegExp(
  String.raw`(?<!\p{L})${PAPER}${BEFORE_NUMBER}(?<number>[A-Z]?\d(?:[ .-]?\d){6,13})(?![\d])`,
  'dgiu',
);
/** Twelve digits of a căn cước, nine of the old chứng minh; a grouped one only when it begins with a zero, as no sum does. */
const BARE_PAPER = /(?<![\p{L}\p{N}.,/-])(?:\d{12}|\d{9}|0\d{2}(?:[ .-]\d{3}){3})(?![\p{L}\p{N}/]|[.,]\d)/gu;

export function identityNumbersIn(text: string, { own }: { own?: string | null }): Span[] {
  const ownDigits = own ? digitsOf(own) : '';
  return [...spansOf(text, NAMED_PAPER, 'number'), ...spansOf(text, BARE_PAPER), ...exactDigits(text, ownDigits)];
}

const ACCOUNT = `(?:số tài khoản|tài khoản(?: số| ngân hàng)?|stk|số thẻ|mã khách hàng|mã hồ sơ)`;
const NUMBERS: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\p{L})${ACCOUNT}${BEFORE_NUMBER}(?<number>\d(?:[ .-]?\d){5,18})(?![\d])`, 'dgiu'),
  // Any long number without a name.
  /(?<![\p{L}\p{N}.,/-])(?<number>\d{9,19})(?![\p{L}\p{N}/]|[.,]\d)/dgu,
  // Electricity customers: PC07AA0012345.
  /(?<![\p{L}\p{N}])(?<number>P[A-Z]\d{2}[A-Z]{2}\d{7})(?![\p{L}\p{N}])/dgu,
  // Files at a one-stop shop, which anyone may look up: 000.16.30.H48-240715-0012.
  /(?<![\p{L}\p{N}])(?<number>(?:\d{3}\.\d{2}\.\d{2,3}\.)?[HG]\d{2}(?:\.\d{1,3})*-\d{6}-\d{4,6})(?![\p{N}])/dgu,
];

export const numbersIn = (text: string): Span[] => NUMBERS.flatMap((pattern) => spansOf(text, pattern, 'number'));

/** 51F-123.45, 76A-12345, 76-B1 123.45, 76B1-012.34, 43H-1234. */
const PLATE =
  /(?<![\p{L}\p{N}./-])[1-9]\d[ -]?(?:[A-Z][A-Z0-9]?|MĐ\d?)(?:[ .-]{1,3}\d{3}\.\d{2}|[ -]{1,3}\d{5}|-\d{4}|\d{3}\.\d{2})(?![\p{L}\p{N}/])/gu;

export const platesIn = (text: string): Span[] => spansOf(text, PLATE);
