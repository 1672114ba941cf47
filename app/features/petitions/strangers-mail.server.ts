// Mail that a stranger's act causes: to one address only so many a day, for whoever sends may have typed somebody else's.
import { read, type Writer } from '#db/index.ts';
import { enqueueMail, hasMail, type Mail } from '#db/portal.ts';
import { mailboxOf } from '../../domain/contact.ts';
import { countTryIn } from '../throttle/index.server.ts';

/** Puts the mail into the outbox, unless its reader has had too many; the act itself goes through all the same. */
export async function mailOfStranger(tx: Writer, mail: Mail, now: Date): Promise<void> {
  const wait = await countTryIn(tx, [{ rule: 'mail', by: [mailboxOf(mail.recipient)] }], now);
  if (wait === 0) await enqueueMail(tx, mail, now);
}

export const receiptMailKey = (petitionId: number): string => `receipt:${petitionId}`;

/** Whether the receipt of a petition that was sent today goes out by mail. */
export const isReceiptMailed = (petitionId: number): Promise<boolean> => hasMail(read, receiptMailKey(petitionId));
