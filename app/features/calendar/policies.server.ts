// The legal limits as a table, and the ones a province sets itself: with a basis, and never two for one question.
import { endPolicy, insertChange, insertPolicy, insertRevisions } from '#db/calendar.ts';
import { read, type Writer, write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { BY_ADMINISTRATOR } from '#db/settings.ts';
import { addDays, ambiguousPairs, type DeadlinePolicy, MAY_WAIT_FOR_SENDER } from '../../domain/deadline.ts';
import { basisInWords } from '../../domain/legal-basis.ts';
import { may } from '../../domain/permissions.ts';
import { reachOf, type Unreached } from '../../domain/policy-reach.ts';
import type { Officer } from '../accounts/types.ts';
import { policiesInAll } from '../deadlines/index.server.ts';
import type { PolicyGiven } from './forms.ts';

const PROVINCIAL = 'TINH-';

/** Every limit; `isProvincial` ones may be replaced by an administrator; `unreached`: why it governs no case here. */
export async function policyTable(): Promise<
  (DeadlinePolicy & { isProvincial: boolean; unreached: Unreached | null })[]
> {
  const policies = await policiesInAll(read);
  return policies.map((one) => {
    const reach = reachOf(policies, one);
    const legalBasis = basisInWords(one.legalBasis);
    const isProvincial = one.code.startsWith(PROVINCIAL);
    return { ...one, legalBasis, isProvincial, unreached: reach.ok ? null : reach.why };
  });
}

export type PolicyResult =
  | { ok: true }
  | { ok: false; why: 'forbidden' | 'taken' | 'wrongPeriod' | 'unknownReplaced' | 'noPauseByLaw' }
  /** Another limit answers the same question on some day. */
  | { ok: false; why: 'ambiguous'; with: string }
  /** No case would ever be governed by it. */
  | { ok: false; why: 'unreached'; reach: Unreached };

/** Adds a provincial limit; the one it replaces ends the day before. Running clocks keep the limit they began with. */
export async function addPolicy(
  by: Pick<Officer, 'id' | 'permissions'>,
  given: PolicyGiven,
  now: Date,
): Promise<PolicyResult> {
  if (!may(by, 'manage:policies')) return { ok: false, why: 'forbidden' };
  const { replaces, ...rest } = given;
  // A complaint's time stops on the two grounds of the law alone (Luật Khiếu nại 2011, Điều 11a).
  if (rest.clock === 'waiting_for_sender' && !MAY_WAIT_FOR_SENDER.includes(rest.caseClass))
    return { ok: false, why: 'noPauseByLaw' };
  if (rest.validTo !== null && rest.validTo < rest.validFrom) return { ok: false, why: 'wrongPeriod' };
  const added: DeadlinePolicy = {
    ...rest,
    pauseOrExtension: '',
    confidence: BY_ADMINISTRATOR,
    source: BY_ADMINISTRATOR,
  };
  return write(async (tx): Promise<PolicyResult> => {
    const before = await policiesInAll(tx);
    const replaced = before.find(({ code }) => code === replaces);
    if (replaces && !replaced?.code.startsWith(PROVINCIAL)) return { ok: false, why: 'unknownReplaced' };
    const lastDay = addDays(added.validFrom, -1);
    if (replaced && replaced.validFrom > lastDay) return { ok: false, why: 'wrongPeriod' };
    const after = before.map((one) => (one === replaced ? { ...one, validTo: lastDay } : one));
    const [pair] = ambiguousPairs([...after, added]).filter((two) => two.includes(added));
    if (pair) return { ok: false, why: 'ambiguous', with: pair.find((one) => one !== added)!.code };
    const reach = reachOf([...after, added], added);
    if (!reach.ok) return { ok: false, why: 'unreached', reach: reach.why };
    if (!(await insertPolicy(tx, added))) return { ok: false, why: 'taken' };
    if (replaced) await endPolicy(tx, replaced.code, lastDay, BY_ADMINISTRATOR);
    await keepChange(tx, by.id, added, replaced ? { before: replaced, validTo: lastDay } : null, now);
    await touchPublicFace(tx);
    return { ok: true };
  });
}

async function keepChange(
  tx: Writer,
  staffId: number,
  added: DeadlinePolicy,
  replaced: { before: DeadlinePolicy; validTo: string } | null,
  now: Date,
): Promise<void> {
  const changeId = await insertChange(tx, { at: now, staffId, what: 'policy' });
  await insertRevisions(tx, [
    { changeId, subject: added.code, before: null, after: added },
    ...(replaced
      ? [
          {
            changeId,
            subject: replaced.before.code,
            before: replaced.before,
            after: { ...replaced.before, validTo: replaced.validTo },
          },
        ]
      : []),
  ]);
}
