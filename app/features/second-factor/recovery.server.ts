// Recovery codes: ten on paper, each good once, for the day the other factor is lost.
import { randomBytes } from 'node:crypto';
import type { Writer } from '#db/index.ts';
import { replaceRecoveryCodes, spendRecoveryCode } from '#db/second-factor.ts';
import { keyedHash } from '../seals/index.server.ts';

const HOW_MANY = 10;
const LENGTH = 12;
/** Letters and digits without look-alikes: twelve of these 27 are 57 bits, so that a keyed hash is enough to keep them by. */
const SIGNS = '2346789abcdefghjkmnpqrtwxyz';

function newCode(): string {
  const bytes = randomBytes(LENGTH * 2);
  const signs = Array.from({ length: LENGTH }, (_, i) => SIGNS[bytes.readUInt16BE(i * 2) % SIGNS.length]).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/** However it is typed: case, spaces and hyphens do not matter. */
const bare = (typed: string) => typed.toLowerCase().replace(/[^a-z0-9]/g, '');
const hashOf = (staffId: number, code: string) => keyedHash('recovery code', `${staffId}:${bare(code)}`);

/** Ten new codes in the place of all before; shown once, kept as hashes. */
export async function newRecoveryCodes(tx: Writer, staffId: number, now: Date): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await replaceRecoveryCodes(
    tx,
    staffId,
    codes.map((code) => hashOf(staffId, code)),
    now,
  );
  return codes;
}

export const takeRecoveryCode = (tx: Writer, staffId: number, typed: string, now: Date): Promise<boolean> =>
  bare(typed).length === LENGTH ? spendRecoveryCode(tx, staffId, hashOf(staffId, typed), now) : Promise.resolve(false);
