// The door of mail: sends what waits in the outbox, each one once, again later if it did not go.
import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { write } from '#db/index.ts';
import { claimMail, deleteSentMail, markMailFailed, markMailSent } from '#db/portal.ts';
import { log } from '../../log.server.ts';
import { settings } from '../../settings.server.ts';
import { DUTY_REMINDER } from '../reporting/index.server.ts';
import { compose } from './compose.server.ts';
import { composeDutyReminder } from './duty-reminder.server.ts';
import { composeInvitation, INVITATION } from './invitation.server.ts';
import { asHtml, asText, type Letter } from './letter.ts';
import { ATTEMPTS_AT_MOST, retryAt } from './retry.ts';

export { compose } from './compose.server.ts';
export { failingMails, giveUp, retry, retryAll } from './failing.server.ts';

const AT_ONCE = 10;
/** No single try may last so long that all of a batch outlast their lease. */
const SECONDS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
const LEASE = 10 * 60_000;
const SENT_MAIL_KEPT = 30 * 86_400_000;

type Claimed = Awaited<ReturnType<typeof claimMail>>[number];
type Post = ReturnType<typeof postOffice>;

const postOffice = (url: string) => createTransport({ url, pool: true, maxConnections: 1, ...SECONDS } as object);

/** Sends a batch of what is due. Without SMTP_URL everything waits in the outbox. */
export async function deliverMail(now: Date, smtpUrl = settings().smtpUrl): Promise<void> {
  if (!smtpUrl) return;
  const leaseUntil = new Date(now.getTime() + LEASE);
  const claimed = await write((tx) => claimMail(tx, now, leaseUntil, AT_ONCE, ATTEMPTS_AT_MOST));
  if (claimed.length === 0) return;
  const post = postOffice(smtpUrl);
  try {
    for (const mail of claimed) await deliverOne(post, mail, now);
  } finally {
    post.close();
  }
}

async function deliverOne(post: Post, mail: Claimed, now: Date): Promise<void> {
  try {
    const letter = await letterToSend(mail);
    if (letter)
      await post.sendMail({
        from: settings().mailFrom,
        to: { name: '', address: mail.recipient },
        subject: letter.subject,
        text: asText(letter),
        html: asHtml(letter),
        // If it went out but could not be marked as sent, the second copy is recognised as the same.
        messageId: messageIdOf(mail.dedupeKey),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
    await write((tx) => markMailSent(tx, mail.id, now));
  } catch (error) {
    const why = codeOf(error);
    log.warn({ mail: mail.id, template: mail.template, attempts: mail.attempts, why }, 'a mail did not go out');
    await write((tx) => markMailFailed(tx, mail.id, why, retryAt(mail.attempts, now)));
  }
}

/** Null for what must not go out: to invented people, whose addresses may be somebody's, or about what is over. */
async function letterToSend(mail: Claimed): Promise<Letter | null> {
  if (mail.template === INVITATION) return composeInvitation(mail);
  if (mail.template === DUTY_REMINDER) return composeDutyReminder(mail);
  const { letter, isDemonstration } = await compose(mail);
  return isDemonstration ? null : letter;
}

const messageIdOf = (dedupeKey: string) =>
  `<${createHash('sha256').update(dedupeKey).digest('hex').slice(0, 32)}@${new URL(settings().publicUrl).hostname}>`;

/** "EENVELOPE 550": a server's own words may repeat the address. */
function codeOf(error: unknown): string {
  const { code, responseCode, name } = error as { code?: string; responseCode?: number; name?: string };
  return [code ?? name ?? 'Error', responseCode].filter(Boolean).join(' ');
}

/** Whom we wrote to is nobody's business for longer than it may be asked about. */
export const forgetSentMail = (now: Date): Promise<void> =>
  write((tx) => deleteSentMail(tx, new Date(now.getTime() - SENT_MAIL_KEPT)));
