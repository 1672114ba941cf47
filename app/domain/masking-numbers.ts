// Telephones, e-mail addresses, identity papers, account numbers and plates, in the spellings used in Việt Nam.
import { type DigitToken, digitTokens, numbersOf, placesOfDigits } from './masking-digits.ts';
import { type Searched, type Span, spansOf } from './masking-spans.ts';
import { plainText } from './plain-text.ts';

const digitsOf = (text: string) => plainText(text).replace(/\D/g, '');

/** The national form: 0 and what follows; '' when it is no telephone at all. */
function national(digits: string): string {
  const local = digits.replace(/^(?:00)?84(?=\d{9})0?/, '0');
  return /^0\d{9,10}$/.test(local) ? local : '';
}
const isMobile = (digits: string) => /^0[35789]\d{8}$/.test(digits) || /^01[2689]\d{8}$/.test(digits);
const isLandline = (digits: string) => /^02\d{8,9}$/.test(digits);
/** 0905123456/0911222333 may also be written without anything between. */
const isMobiles = (digits: string) => /^(?:0[35789]\d{8}){2,}$/.test(digits);

/** A sender's own number: what stays the same with 0, +84 or nothing before it. */
const ownNumber = (own: string | null | undefined) => {
  const digits = digitsOf(own ?? '');
  return (national(digits) || digits).replace(/^0+/, '');
};
const COUNTRY = /(?:00840?|840?|0)$/;

interface Own {
  own?: string | null;
  /** Leaves landlines alone: offices have them, and answers name them. */
  sparesOffices: boolean;
}

/** `visible`: without what is a number of the matter; but the sender's own number is nothing else, wherever it stands. */
export function phonesIn(text: Searched, visible: Searched, { own, sparesOffices }: Own): Span[] {
  const isPhone = (parts: string[]) => {
    const digits = national(parts.join(''));
    return isMobile(digits) || (isLandline(digits) && !sparesOffices) || (parts.length === 1 && isMobiles(parts[0]!));
  };
  return [
    ...numbersOf(visible.plain, digitTokens(visible.folded), isPhone),
    ...placesOfDigits(text.plain, digitTokens(text.folded), ownNumber(own), COUNTRY),
  ];
}

const AT = String.raw`\s?(?:@|[([{<]\s?(?:at|a\scong|a-cong|acong)\s?[\])}>]|(?<=\s)(?:a\scong|a-cong|acong)(?=\s))\s?`;
const DOT = String.raw`\s?(?:\.|[([{<]\s?(?:dot|cham)\s?[\])}>]|(?<=\s)(?:cham|dot)(?=\s))\s?`;
const EMAIL = new RegExp(
  String.raw`[\p{L}\p{N}._%+'-]{1,64}${AT}(?:[\p{L}\p{N}-]{1,63}${DOT}){1,4}[a-z]{2,24}(?![\p{L}\p{N}])`,
  'gu',
);
const literally = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Addresses of offices (.gov.vn) stay, unless it is the person's own. */
export function emailsIn({ folded }: Searched, { own }: { own?: string | null }): Span[] {
  const others = spansOf(folded, EMAIL).filter(({ from, to }) => !/\.gov\.vn$/.test(folded.slice(from, to)));
  const [local, host] = plainText(own ?? '')
    .trim()
    .toLowerCase()
    .split('@');
  if (!local || !host) return others;
  const spelled = (part: string) => part.split('.').map(literally).join(DOT);
  const at = String.raw`(?:${AT}|\s(?:at|tai)\s)`;
  return [
    ...others,
    ...spansOf(folded, new RegExp(String.raw`(?<![\p{L}\p{N}])${spelled(local)}${at}${spelled(host)}`, 'gu')),
  ];
}

const PAPER = `(?:cccd|cmnd|cmt|cmtnd|can cuoc(?: cong dan)?|chung minh(?: nhan dan| thu)?|dinh danh(?: ca nhan)?|ho chieu|passport|ma so thue|mst)`;
const ACCOUNT = `(?:so tai khoan|tai khoan(?: so| ngan hang)?|stk|so the|ma khach hang|ma ho so)`;
/** At most some words between what it is and its number: "CCCD của mẹ tôi là 212 345 678". */
const WORDS_BETWEEN = String.raw`[^\p{N}\uE000.;!?\n]{0,40}`;
const named = (what: string, number: string) =>
  new RegExp(String.raw`(?<!\p{L})${what}${WORDS_BETWEEN}(?<number>${number})(?!\d)`, 'dgu');

/** "CCCD số 051 185 001 234", "hộ chiếu C1234567": said to be one, so any grouping counts. */
const NAMED_PAPER = named(PAPER, String.raw`(?<!\p{L})[a-z]?\d(?:[\s.,/_-]{0,3}\d){6,13}`);
const NAMED_ACCOUNT = named(ACCOUNT, String.raw`\d(?:[\s.,/_-]{0,3}\d){5,18}`);

/** Twelve digits of a căn cước, nine of the old chứng minh; a grouped one only when it begins with a zero, as no sum does. */
function isPaper(parts: string[]): boolean {
  const digits = parts.join('');
  if (parts.length === 1) return /^(?:\d{9}|\d{12}|0\d{11}(?:0\d{11})+)$/.test(digits);
  return /^0\d{11}$/.test(digits) && parts.every(({ length }) => length >= 3);
}

export function identityNumbersIn(text: Searched, visible: Searched, { own }: { own?: string | null }): Span[] {
  return [
    ...spansOf(visible.folded, NAMED_PAPER, 'number'),
    ...numbersOf(visible.plain, spoken(digitTokens(visible.folded)), isPaper),
    ...placesOfDigits(text.plain, digitTokens(text.folded), digitsOf(own ?? '').replace(/^(\d{10})\d{3}$/, '$1'), /^$/),
  ];
}

/** Said digit by digit there are words only: a paper is then one of twelve. */
const spoken = (tokens: DigitToken[]) => tokens.filter(({ isWord }) => !isWord);

/** Electricity customers: PC07AA0012345. */
const CUSTOMER = /(?<![\p{L}\p{N}])p[a-z]\d{2}[a-z]{2}\d{7}(?![\p{L}\p{N}])/gu;
const FRACTION = /^[.,]\d{1,2}(?!\d)/;

/** Accounts, customers, and any long number without a name. */
export const numbersIn = (visible: Searched): Span[] => [
  ...spansOf(visible.folded, NAMED_ACCOUNT, 'number'),
  ...spansOf(visible.folded, CUSTOMER),
  ...digitTokens(visible.folded).filter(
    ({ digits, to }) => digits.length >= 9 && !FRACTION.test(visible.plain.slice(to, to + 4)),
  ),
];

const SERIES = String.raw`[1-9]\d[\s-]?(?:[a-z][a-z0-9]?|md\d?)`;
/** 51F-123.45, 76A-12345, 76-B1 123.45, 76B1-012.34, 43H-1234: as plates are written. */
const PLATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}./-])${SERIES}(?:[\s.-]{1,3}\d{3}[.\s-]\d{2}|[\s-]{1,3}\d{5}|-\d{4}|\d{3}\.\d{2}|\d{5})(?![\p{L}\p{N}/])`,
  'dgu',
);
/** "biển số 76c1 0123 4": said to be one, so any grouping counts. */
const NAMED_PLATE = new RegExp(
  String.raw`(?<!\p{L})(?:bien so(?: xe)?|bien kiem soat|bks|bsx|bs)[^\p{N}\uE000.;!?\n]{0,20}(?<number>${SERIES}(?:[\s.,-]{0,3}\d){4,5})(?!\d)`,
  'dgu',
);

export const platesIn = ({ plain, folded }: Searched): Span[] => [
  ...spansOf(folded, PLATE).filter(({ from, to }) => /\p{Lu}/u.test(plain.slice(from, to)) || plain[to - 3] === '.'),
  ...spansOf(folded, NAMED_PLATE, 'number'),
];
