// Mail that does not go, for an administrator: what it is about, to whom (masked), why; tried again or given up, each in the log.
import { read, type Writer, write } from '#db/index.ts';
import { failingMail, giveUpMail, retryMail } from '#db/portal.ts';
import { veiledEmail } from '../../domain/contact.ts';
import { type AuditedBy, audit } from '../audit/index.server.ts';
import { ATTEMPTS_AT_MOST } from './retry.ts';
import { FAILING_AFTER, type FailingMail } from './types.ts';

const SHOWN = 100;

export async function failingMails(): Promise<{ mails: FailingMail[]; total: number }> {
  const { rows, total } = await failingMail(read, FAILING_AFTER, SHOWN);
  const mails = rows.map((row) => ({
    id: row.id,
    template: row.template,
    code: row.params.code ?? null,
    recipient: veiledEmail(row.recipient),
    attempts: row.attempts,
    error: row.lastError,
    createdAt: row.createdAt.getTime(),
    isRefused: row.refusedAt !== null,
    nextAt: row.refusedAt || row.attempts >= ATTEMPTS_AT_MOST ? null : row.notBefore.getTime(),
  }));
  return { mails, total };
}

/** False when it has gone meanwhile, or another administrator was faster. */
export const retry = (id: number, by: NonNullable<AuditedBy>, now: Date): Promise<boolean> =>
  write((tx) => retryIn(tx, id, by, now));

/** Those that the page shows, after an outage; how many it were. */
export async function retryAll(by: NonNullable<AuditedBy>, now: Date): Promise<number> {
  const { mails } = await failingMails();
  return write(async (tx) => {
    let retried = 0;
    for (const { id } of mails) if (await retryIn(tx, id, by, now)) retried++;
    return retried;
  });
}

async function retryIn(tx: Writer, id: number, by: NonNullable<AuditedBy>, now: Date): Promise<boolean> {
  const mail = await retryMail(tx, id, FAILING_AFTER, now);
  if (mail) await audit(tx, { action: 'mail_retried', by, ...about(mail) }, now);
  return mail !== null;
}

export const giveUp = (id: number, by: NonNullable<AuditedBy>, now: Date): Promise<boolean> =>
  write(async (tx) => {
    const mail = await giveUpMail(tx, id, FAILING_AFTER, now);
    if (mail) await audit(tx, { action: 'mail_given_up', by, ...about(mail) }, now);
    return mail !== null;
  });

const about = ({ id, template, params, lastError }: NonNullable<Awaited<ReturnType<typeof retryMail>>>) => ({
  subject: params.code ? { kind: 'petition', key: params.code } : { kind: 'mail', key: String(id) },
  facts: { template, error: lastError },
});
