// What a receipt says.
import { veiledEmail } from '../../domain/contact.ts';
import { dayOf } from '../../domain/deadline.ts';
import type { RoutingReason } from '../../domain/routing.ts';
import type { Language } from '../../i18n/translate.ts';
import { attachmentsOfPetition } from '../attachments/index.server.ts';
import { clocksOf, previewClocks } from '../deadlines/index.server.ts';
import type { PlannedClock } from '../deadlines/types.ts';
import { contactOfSender, findPetition, isReceiptMailed } from '../petitions/index.server.ts';

/** The receipt of a case whose key was proved before; null when there is no such case. */
export async function receiptOf(code: string, language: Language, now: Date) {
  const found = await findPetition(code);
  if (!found) return null;
  const { row, standing } = found;
  const [planned, stored, files, sender] = await Promise.all([
    previewClocks(standing, row.receivedAt),
    clocksOf(row.id, language),
    attachmentsOfPetition(row.id, 'sender'),
    contactOfSender(row.id),
  ]);
  const email = sender?.email ?? null;
  const dates = planned.map((clock): PlannedClock => {
    const kept = stored.find(({ name, round }) => name === clock.name && round === 1);
    if (!kept || !clock.dueDay) return clock;
    const { dueDay, receivedDay, legalBasis, policyCode, steps, unknownYears } = kept;
    return { ...clock, dueDay, receivedDay, legalBasis, policyCode, steps, unknownYears };
  });
  return {
    title: row.title,
    kind: row.kind,
    receivedAt: row.receivedAt.getTime(),
    because: row.routing as RoutingReason,
    dates,
    files: files.length,
    together: sender?.together && {
      people: sender.together.people,
      speakers: sender.together.representatives.length + 1,
    },
    email: email && veiledEmail(email),
    // Whom was written to is forgotten after a while; then nobody asks any more.
    isMailHeld: email !== null && dayOf(row.receivedAt) === dayOf(now) && !(await isReceiptMailed(row.id)),
  };
}
