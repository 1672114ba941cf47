// The printed receipt (giấy biên nhận): with the key at the moment it is made, without it ever after, unless a new key is given out.
import { enteredPetition, replaceKeyHash } from '#db/entry.ts';
import { read, write } from '#db/index.ts';
import type { Paths } from '../../http/paths.ts';
import type { Language } from '../../i18n/translate.ts';
import { settings } from '../../settings.server.ts';
import { attachmentsOfPetition } from '../attachments/index.server.ts';
import { audit } from '../audit/index.server.ts';
import { portalIdentity } from '../organisations/index.server.ts';
import { findPetition, hashKey, newKey } from '../petitions/index.server.ts';
import { drawQr, receiptOf } from '../sending/index.server.ts';
import { type EntryOfficer, entererOf } from './record.server.ts';
import type { EntryReceipt } from './types.ts';

export interface Reader {
  officer: EntryOfficer;
  language: Language;
  to: Paths;
  now: Date;
}

/** The receipt of a petition that was typed in by an officer; null for any other. Who may see the case is asked before. */
export async function entryReceipt(
  code: string,
  secret: string | null,
  { officer, language, to, now }: Reader,
): Promise<EntryReceipt | null> {
  const found = await findPetition(code);
  const entered = found && (await enteredPetition(read, found.row.id));
  const receipt = entered && (await receiptOf(code, language, now));
  if (!entered || !receipt) return null;
  const { entry, senderName } = entered;
  const [portal, files] = await Promise.all([portalIdentity(language), attachmentsOfPetition(found.row.id, 'sender')]);
  const { operator, province, hotline, address } = portal;
  const { publicUrl } = settings();
  return {
    code,
    secret,
    title: receipt.title,
    kind: receipt.kind,
    channel: found.row.channel,
    receivedAt: receipt.receivedAt,
    enteredAt: entry.enteredAt.getTime(),
    incomingNumber: entry.incomingNumber,
    senderName,
    isNameless: entry.isNameless,
    signatories: entry.signatories,
    because: receipt.because,
    dates: receipt.dates,
    files: files.map(({ name }) => name),
    officer: { name: officer.name, unit: officer.unit },
    portal: { operator, province, hotline, address },
    lookUp: `${publicUrl}${to.lookUp()}`,
    qr: drawQr(`${publicUrl}${secret ? to.caseWithKey(code, secret) : to.lookUp({ ma: code })}`),
  };
}

/**
 * A new key for somebody who has lost theirs and stands at the counter; the old one opens nothing any more. Only for petitions that
 * were typed in here: the key of a petition that its sender sent was never an officer's to give. Returns the key; null for others.
 */
export function reissueKey(code: string, by: EntryOfficer, now: Date): Promise<string | null> {
  const secret = newKey();
  return write(async (tx) => {
    const found = await findPetition(code, tx);
    if (!found || !(await enteredPetition(tx, found.row.id))) return null;
    await replaceKeyHash(tx, found.row.id, hashKey(secret));
    const subject = { kind: 'petition', key: code };
    const who = entererOf(by);
    await audit(tx, { action: 'entry_key_reissued', by: who, subject }, now);
    return secret;
  });
}
