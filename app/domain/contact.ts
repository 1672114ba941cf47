// How to reach a sender: telephone numbers, e-mail addresses and tax codes, read as people write them.

/**
 * A telephone number in one spelling, or null. Việt Nam: mobile 0 + 9 digits (03, 05, 07, 08, 09), fixed lines 02 + 9 digits, with 0 or
 * +84 before them. From abroad: + and 8 to 15 digits (E.164).
 */
export function readPhone(typed: string): string | null {
  const signs = typed.normalize('NFKC').replace(/[\s().\-–·]/g, '');
  if (!/^\+?\d+$/.test(signs)) return null;
  const national = signs.replace(/^(\+|00)84(?=\d{9})0?/, '0').replace(/^84(?=\d{9,10}$)/, '0');
  if (/^0(?:[35789]\d{8}|2\d{9})$/.test(national)) return national;
  const abroad = signs.replace(/^00/, '+');
  return /^\+(?!84)[1-9]\d{7,14}$/.test(abroad) ? abroad : null;
}

const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const EMAIL_AT_MOST = 254;

/** An e-mail address that a mail can go to, or null. */
export function readEmail(typed: string): string | null {
  const address = typed.trim();
  return address.length <= EMAIL_AT_MOST && EMAIL.test(address) ? address : null;
}

/** Enough to recognise an address one knows, not enough to learn it over a shoulder or from a printed page. */
export const veiledEmail = (email: string): string => email.replace(/^(.{1,2})[^@]*(?=@)/, '$1•••');

const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * A tax code (mã số thuế): '0100233488', or '0314409058-002' for a branch; null when it has another length or its tenth digit, which
 * checks the nine before it, is wrong.
 */
export function readTaxCode(typed: string): string | null {
  const digits = typed.replace(/[\s.\-–]/g, '');
  if (!/^\d{10}(?:\d{3})?$/.test(digits)) return null;
  const sum = TAX_WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const branch = digits.slice(10);
  if (10 - (sum % 11) !== Number(digits[9]) || branch === '000' || /^\d{2}0{7}/.test(digits)) return null;
  return branch ? `${digits.slice(0, 10)}-${branch}` : digits;
}

/** The mailbox an address leads to, for counting: however it is written, and with whatever label behind a plus sign. */
export function mailboxOf(email: string): string {
  const [name = '', host = ''] = email.trim().toLowerCase().split('@');
  const bare = name.replace(/\+.*$/, '');
  return /^(gmail|googlemail)\.com$/.test(host) ? `${bare.replaceAll('.', '')}@gmail.com` : `${bare}@${host}`;
}
