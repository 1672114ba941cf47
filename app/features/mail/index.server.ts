// The door of mail: sends what waits in the outbox, each one once, again later if it did not go.
import { createHash } from 'node:crypto';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { read, write } from '#db/index.ts';
import {
  claimMail,
  deleteSentMail,
  markMailFailed,
  markMailRefused,
  markMailSent,
  oldestWaitingMail,
} from '#db/portal.ts';
import { log } from '../../log.server.ts';
import { settings } from '../../settings.server.ts';
import { CALENDAR_REMINDER } from '../calendar/index.server.ts';
import { VOTERS_SUMMARY } from '../entry/index.server.ts';
import { DUTY_REMINDER } from '../reporting/index.server.ts';
import { composeCalendarReminder } from './calendar-reminder.server.ts';
import { compose } from './compose.server.ts';
import { composeDutyReminder } from './duty-reminder.server.ts';
import { composeInvitation, INVITATION } from './invitation.server.ts';
import { asHtml, asText, type Letter } from './letter.ts';
import { ATTEMPTS_AT_MOST, retryAt } from './retry.ts';
import { composeVotersSummary } from './voters-summary.server.ts';

export { compose } from './compose.server.ts';
export { failingMails, giveUp, retry, retryAll } from './failing.server.ts';
export { composeVotersSummary } from './voters-summary.server.ts';

/** Since when the oldest mail waits that is to go; null: none does. */
export const oldestMail = (now: Date): Promise<Date | null> => oldestWaitingMail(read, now, ATTEMPTS_AT_MOST);

/** How long a server may keep us waiting; a deadline lies over all of them, for one that answers a byte at a time. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, delivery: 45_000 };
/** A round of deliveries ends after so long, with whatever is under way. */
const ROUND_AT_MOST = 60_000;
/** A mail belongs to who claimed it for longer than any delivery takes. */
const LEASE = 5 * 60_000;
/** Replies that are not about the mail, whatever they answer: "closing the channel" and "bad sequence of commands". */
const [CLOSING, OUT_OF_STEP] = [421, 503];
const SENT_MAIL_KEPT = 30 * 86_400_000;

type Patience = typeof PATIENCE;
type Claimed = Awaited<ReturnType<typeof claimMail>>[number];
type Outcome = 'went' | 'refused' | 'later' | 'server';

/**
 * Sends what is due, one after the other; without SMTP_URL everything waits in the outbox. Where the mail server itself does not
 * answer, the others are left alone until the next round.
 */
export async function deliverMail(
  now: Date,
  smtpUrl = settings().smtpUrl,
  patience: Patience = PATIENCE,
): Promise<void> {
  if (!smtpUrl) return;
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  const { delivery, ...timeouts } = patience;
  const post = createTransport({ url: smtpUrl, pool: true, maxConnections: 1, ...timeouts } as object);
  try {
    while (elapsed() < ROUND_AT_MOST) {
      const at = new Date(now.getTime() + elapsed());
      const [mail] = await write((tx) => claimMail(tx, at, new Date(at.getTime() + LEASE), 1, ATTEMPTS_AT_MOST));
      if (!mail) return;
      if ((await deliverOne(post, mail, now, AbortSignal.timeout(delivery))) === 'server') return;
    }
  } finally {
    post.close();
  }
}

async function deliverOne(post: Transporter, mail: Claimed, now: Date, signal: AbortSignal): Promise<Outcome> {
  try {
    const letter = await letterToSend(mail, now);
    // `signal` ends what lasts too long; the types do not know it yet.
    if (letter) await post.sendMail({ ...messageOf(letter, mail), signal } as SendMailOptions);
  } catch (error) {
    const [why, outcome] = [codeOf(error), outcomeOf(error)];
    log.warn(
      { mail: mail.id, template: mail.template, attempts: mail.attempts, why, outcome },
      'a mail did not go out',
    );
    await write((tx) =>
      outcome === 'refused'
        ? markMailRefused(tx, mail.id, why, now)
        : markMailFailed(tx, mail.id, why, retryAt(mail.attempts, now)),
    );
    return outcome;
  }
  await write((tx) => markMailSent(tx, mail.id, now));
  return 'went';
}

const messageOf = (letter: Letter, mail: Claimed): SendMailOptions => ({
  from: settings().mailFrom,
  to: { name: '', address: mail.recipient },
  subject: letter.subject,
  text: asText(letter),
  html: asHtml(letter),
  // If it went out but could not be marked as sent, the second copy is recognised as the same.
  messageId: messageIdOf(mail.dedupeKey),
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
});

/** Null for what must not go out: to invented people, whose addresses may be somebody's, or about what is over. */
async function letterToSend(mail: Claimed, now: Date): Promise<Letter | null> {
  if (mail.template === INVITATION) return composeInvitation(mail);
  if (mail.template === CALENDAR_REMINDER) return composeCalendarReminder(now);
  if (mail.template === DUTY_REMINDER) return composeDutyReminder(mail);
  if (mail.template === VOTERS_SUMMARY) return composeVotersSummary(mail);
  const { letter, isDemonstration } = await compose(mail);
  return isDemonstration ? null : letter;
}

const messageIdOf = (dedupeKey: string) =>
  `<${createHash('sha256').update(dedupeKey).digest('hex').slice(0, 32)}@${new URL(settings().publicUrl).hostname}>`;

interface SmtpError {
  name?: string;
  code?: string;
  command?: string;
  responseCode?: number;
}

/** "EENVELOPE 550": a server's own words may repeat the address. */
function codeOf(error: unknown): string {
  const { code, responseCode, name } = error as SmtpError;
  return [code ?? name ?? 'Error', responseCode].filter(Boolean).join(' ');
}

/**
 * `refused`: the recipient or the words were refused for good (RFC 5321, 4.2.1: 5yz), another try would be told the same.
 * `server`: it was not about this mail, so the next one would fare no better.
 */
function outcomeOf(error: unknown): Outcome {
  const { code, command, responseCode = 0 } = error as SmtpError;
  const isAboutThisMail = code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM');
  if (!code || (isAboutThisMail && responseCode < 500 && responseCode !== CLOSING)) return 'later';
  return isAboutThisMail && responseCode >= 500 && responseCode !== OUT_OF_STEP ? 'refused' : 'server';
}

/** Whom we wrote to is nobody's business for longer than it may be asked about. */
export const forgetSentMail = (now: Date): Promise<void> =>
  write((tx) => deleteSentMail(tx, new Date(now.getTime() - SENT_MAIL_KEPT)));
