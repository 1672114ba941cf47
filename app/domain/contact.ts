// How to reach a sender: telephone numbers, e-mail addresses and tax codes, read as people write and paste them.
import { plainText } from './plain-text.ts';

/** Digits with what people put between them, from a plus or a digit to the last digit. */
const NUMBER_LIKE = /\+?\d(?:[\s().\-·]*\d)*/g;
/** Two numbers, however they are parted, are no longer. */
const NUMBERS_AT_MOST = 100;

/**
 * The telephone number that somebody typed, or the first of several; a note beside it ("con gái", "gọi sau 17 giờ") is passed over.
 * In one spelling; null when there is none.
 */
export function readPhone(typed: string): string | null {
  const plain = plainText(typed);
  for (const [found] of plain.matchAll(NUMBER_LIKE)) {
    const [first = null] = numbersIn(found);
    if (first) return first;
  }
  return null;
}

/** Whether more was typed than one number. */
export const hasMoreThanPhone = (typed: string): boolean =>
  readPhone(typed) !== null && onePhone(plainText(typed)) === null;

/** One number, or two that only a blank parts; none when some digits belong to neither. */
function numbersIn(signs: string): string[] {
  if (signs.length > NUMBERS_AT_MOST) return [];
  const one = onePhone(signs);
  if (one) return [one];
  const blanks = [...signs.matchAll(/\s+/g)].map(({ index }) => index);
  for (const at of blanks) {
    const [first, second] = [onePhone(signs.slice(0, at)), onePhone(signs.slice(at))];
    if (first && second) return [first, second];
  }
  return [];
}

/**
 * A telephone number in one spelling, or null. Việt Nam: mobile 0 + 9 digits (03, 05, 07, 08, 09), fixed lines 02 + 9 digits, with 0 or
 * +84 before them. From abroad: + and 8 to 15 digits (E.164).
 */
function onePhone(typed: string): string | null {
  const signs = typed.replace(/[\s().\-·]/g, '');
  if (!/^\+?\d+$/.test(signs)) return null;
  const national = signs.replace(/^(\+|00)84(?=\d{9})0?/, '0').replace(/^84(?=\d{9,10}$)/, '0');
  if (/^0(?:[35789]\d{8}|2\d{9})$/.test(national)) return national;
  const abroad = signs.replace(/^00/, '+');
  return /^\+(?!84)[1-9]\d{7,14}$/.test(abroad) ? abroad : null;
}

const EMAIL =
  /^(?!-)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const EMAIL_AT_MOST = 254;

/** An e-mail address that a mail can go to, or null: one that begins with a hyphen is an option to many a mail program. */
export function readEmail(typed: string): string | null {
  const address = plainText(typed)
    .trim()
    .replace(/^(?:mailto:|[<"'(])+|(?<![>"'),.;])[>"'),.;]+$/gi, '');
  return address.length <= EMAIL_AT_MOST && EMAIL.test(address) ? address : null;
}

/** Enough to recognise an address one knows, not enough to learn it over a shoulder or from a printed page. */
export const veiledEmail = (email: string): string => email.replace(/^(.{1,2})[^@]*(?=@)/, '$1•••');

const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** The number of a person (số định danh cá nhân, Nghị định 137/2015, Điều 13): province 001–096, century and sex, year of birth, six more. */
const PERSONAL_NUMBER = /^0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}$/;

/**
 * A tax code (mã số thuế): '0100233488', or '0314409058-002' for a branch; null when it has another length or its tenth digit, which
 * checks the nine before it, is wrong. Since 2025-07-01 a household business uses the personal number of who stands for it, 12 digits
 * (Luật Quản lý thuế 2019, Điều 35 khoản 7; Thông tư 86/2024/TT-BTC, Điều 5 and 39: the articles are to be confirmed).
 */
export function readTaxCode(typed: string): string | null {
  const plain = plainText(typed).trim();
  const digits = plain.replace(/[\s.-]/g, '');
  if (PERSONAL_NUMBER.test(digits) && !/-\d\d$/.test(plain)) return digits;
  if (!/^\d{10}(?:\d{3})?$/.test(digits)) return null;
  const sum = TAX_WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const branch = digits.slice(10);
  if (10 - (sum % 11) !== Number(digits[9]) || branch === '000' || /^\d{2}0{7}/.test(digits)) return null;
  return branch ? `${digits.slice(0, 10)}-${branch}` : digits;
}

/** The mailbox an address leads to, for counting: however it is written, and with whatever label behind a plus sign. */
export function mailboxOf(email: string): string {
  const [name = '', host = ''] = email.trim().toLowerCase().split('@');
  const bare = name.split('+', 1)[0]!;
  return /^(gmail|googlemail)\.com$/.test(host) ? `${bare.replaceAll('.', '')}@gmail.com` : `${bare}@${host}`;
}
