// One action on many cases: counted first, then carried out in one transaction, each case with its own result, one entry in the log.
import { randomBytes } from 'node:crypto';
import { type Writer, write } from '#db/index.ts';
import { type CaseAmong, casesAmong } from '#db/queue.ts';
import { insertBulkAction } from '#db/queue-keeping.ts';
import { type BulkAction, isMove } from '../../domain/bulk.ts';
import { may } from '../../domain/permissions.ts';
import { decideMove } from '../../domain/petition.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { audit } from '../audit/index.server.ts';
import { findPetition, makeMoveIn } from '../petitions/index.server.ts';
import { putOn, takeOff } from '../tags/index.server.ts';
import type { BulkGiven, BulkPlan, BulkResult } from './bulk-types.ts';

/** What would come of it now: which of these cases the action is open for, and why not for the others. Nothing is changed. */
export async function planBulk(
  actor: StaffActor,
  action: BulkAction,
  codes: readonly string[],
  now: Date,
): Promise<BulkPlan> {
  const cases = await casesAmong(codes, actor);
  const lines = await Promise.all(
    cases.map(async ({ code, title, events, organisationId }) => {
      const why = await whyNot(actor, action, code, now);
      return { code, title, seen: events, unitId: organisationId, why };
    }),
  );
  return { action, lines, unknown: codes.length - cases.length };
}

async function whyNot(actor: StaffActor, action: BulkAction, code: string, now: Date): Promise<string | null> {
  if (!isMove(action)) return may(actor, 'note:petition') ? null : 'notYourMove';
  const known = await findPetition(code);
  if (!known) return 'notFound';
  const decision = decideMove(known.facts, action, actor.as, now);
  return decision.ok ? null : decision.why;
}

export interface BulkAsked {
  action: BulkAction;
  /** Code and how many events its ledger held when the officer was asked. */
  cases: readonly { code: string; seen: number }[];
  given: BulkGiven;
}

/** Carries it out for every case it is still open for. The key of what was done. */
export async function carryOutBulk(actor: StaffActor, { action, cases, given }: BulkAsked, now: Date): Promise<string> {
  const key = randomBytes(12).toString('base64url');
  await write(async (tx) => {
    const known = await casesAmong(
      cases.map(({ code }) => code),
      actor,
      tx,
    );
    const results: BulkResult[] = [];
    for (const { code, seen } of cases) {
      const one = known.find((each) => each.code === code);
      results.push(
        one ? await doOne(tx, actor, { action, given, one, seen }, now) : { code, ok: false, why: 'notFound' },
      );
    }
    await keepBulk(tx, actor, { key, action, results }, now);
  });
  return key;
}

interface One {
  action: BulkAction;
  given: BulkGiven;
  one: CaseAmong;
  seen: number;
}

async function doOne(tx: Writer, actor: StaffActor, { action, given, one, seen }: One, now: Date): Promise<BulkResult> {
  const { code, id } = one;
  if (!isMove(action)) return { code, ...(await tagOne(tx, actor, action, id, given.tag ?? 0, now)) };
  const result = await makeMoveIn(tx, code, action, given as never, actor, now, { seen });
  if (!result.ok) return { code, ok: false, why: result.why === 'notYourUnit' ? 'notFound' : result.why };
  return { code, ok: true, before: { assignee: one.assigneeId, unit: one.organisationId, events: seen + 1 } };
}

export async function tagOne(
  tx: Writer,
  actor: StaffActor,
  action: 'tag' | 'untag',
  petitionId: number,
  tagId: number,
  now: Date,
): Promise<{ ok: true; before: { tag: number } } | { ok: false; why: string }> {
  if (!may(actor, 'note:petition')) return { ok: false, why: 'notYourMove' };
  if (action === 'untag')
    return (await takeOff(tx, actor, petitionId, tagId))
      ? { ok: true, before: { tag: tagId } }
      : { ok: false, why: 'notTagged' };
  const result = await putOn(tx, actor, petitionId, tagId, now);
  if (!result.ok) return result;
  return result.isNew ? { ok: true, before: { tag: tagId } } : { ok: false, why: 'taggedAlready' };
}

interface Kept {
  key: string;
  action: BulkAction;
  results: readonly BulkResult[];
  /** The key of what was taken back by this. */
  undoes?: string;
}

/** What came of it, for its officer; and one entry in the log, with the codes but nobody's data. */
export async function keepBulk(tx: Writer, actor: StaffActor, { key, action, results, undoes }: Kept, now: Date) {
  const { staffId } = actor;
  await insertBulkAction(tx, {
    key,
    staffId,
    action: undoes ? `undo ${action}` : action,
    results: [...results],
    at: now,
  });
  const codesOf = (ok: boolean) => results.flatMap(({ ok: isDone, code }) => (isDone === ok ? code : [])).join(' ');
  const facts = { action, done: codesOf(true), refused: codesOf(false), ...(undoes && { undoes }) };
  const subject = { kind: 'bulk', key };
  await audit(tx, { action: undoes ? 'bulk_undone' : 'bulk_done', by: actor, subject, facts }, now);
}

/** The same for one case, on its own page. `asked`: null when the form was not right, which only who sees the case is told. */
export function tagCase(
  actor: StaffActor,
  code: string,
  asked: { tag: number; change: 'tag' | 'untag' } | null,
  now: Date,
): Promise<'ok' | 'refused' | 'notFound'> {
  return write(async (tx) => {
    const [found] = await casesAmong([code], actor, tx);
    if (!found) return 'notFound';
    if (!asked) return 'refused';
    const result = await tagOne(tx, actor, asked.change, found.id, asked.tag, now);
    if (!result.ok) return 'refused';
    const facts = { tag: asked.tag, isOn: { from: asked.change === 'untag', to: asked.change === 'tag' } };
    await audit(tx, { action: 'case_tagged', by: actor, subject: { kind: 'petition', key: code }, facts }, now);
    return 'ok';
  });
}
