// Plans of waiting for the sender. By law it stops nothing; where a province has adopted a pause, the date moves and both dates are kept.
import { survivorOf } from '#db/duplicates.ts';
import type { MoveName } from '../../domain/petition.ts';
import { planWaiting } from '../deadlines/index.server.ts';
import { clockCaseOf, type Plan, type Planner, type Situation } from './plan.ts';

/** A plan, with what the wait that begins or ends in this move does to the date of the answer. */
export async function withWait(
  { tx, found, now }: Pick<Situation<MoveName>, 'tx' | 'found' | 'now'>,
  move: Parameters<typeof planWaiting>[2],
  plan: Plan,
): Promise<Plan> {
  const wait = await planWaiting(tx, clockCaseOf(found), move, now);
  if (!wait) return plan;
  return {
    ...plan,
    changes: { ...plan.changes, hasPaused: true },
    event: {
      ...plan.event,
      ...(wait.legalBasis && { legalBasis: wait.legalBasis }),
      facts: { ...plan.event?.facts, ...wait.facts },
    },
    save: async (tx) => {
      await plan.save?.(tx);
      await wait.apply(tx);
    },
  };
}

export const askInformation: Planner<'askInformation'> = (situation) =>
  withWait(situation, 'askInformation', {
    ok: true,
    event: { reason: situation.given.text },
    mail: { template: 'informationAsked', params: { question: situation.given.text } },
  });

/** Of a duplicate, it is said to the case that is worked on in its place as well; what it says stays with its sender. */
export const giveInformation: Planner<'giveInformation'> = async (situation) => {
  const { row } = situation.found;
  const survivor = row.state === 'merged' ? await survivorOf(situation.tx, row.mergedIntoId!) : null;
  return withWait(situation, 'giveInformation', {
    ok: true,
    event: { reason: situation.given.text },
    ...(survivor && { along: [{ code: survivor.code, move: 'hear', given: { duplicate: row.code } }] }),
  });
};

export const stopWaiting: Planner<'stopWaiting'> = (situation) =>
  withWait(situation, 'stopWaiting', { ok: true, event: { reason: situation.given.reason } });
