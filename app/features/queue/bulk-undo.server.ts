// Taking back what was done to many cases: only what nobody has gone on from, each case with its own result.
import { randomBytes } from 'node:crypto';
import { read, type Writer, write } from '#db/index.ts';
import { casesAmong } from '#db/queue.ts';
import { type BulkRow, bulkActionOf, markUndone } from '#db/queue-keeping.ts';
import { type BulkAction, MAY_BE_UNDONE } from '../../domain/bulk.ts';
import { wordsOf } from '../../i18n/translate.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { makeMoveIn } from '../petitions/index.server.ts';
import { keepBulk, tagOne } from './bulk.server.ts';
import type { Before, BulkReport, BulkResult } from './bulk-types.ts';

const UNDO = /^undo /;
const actionOf = ({ action }: BulkRow) => action.replace(UNDO, '') as BulkAction;
const resultsOf = ({ results }: BulkRow) => results as BulkResult[];

/** What this officer did under this key; null for anybody else. */
export async function bulkReport(actor: StaffActor, key: string): Promise<BulkReport | null> {
  const row = await bulkActionOf(read, key, actor.staffId);
  if (!row) return null;
  const isUndo = UNDO.test(row.action);
  const isUndone = row.undoneAt !== null;
  const results = resultsOf(row);
  return {
    key,
    action: actionOf(row),
    isUndo,
    at: row.at.getTime(),
    results: results.map((one) => ({ code: one.code, why: one.ok ? null : one.why })),
    mayUndo: !isUndo && !isUndone && MAY_BE_UNDONE.includes(actionOf(row)) && results.some(({ ok }) => ok),
    isUndone,
  };
}

/** Takes back what can be; the key of what came of it, or null when there is nothing (any more) to take back. */
export function undoBulk(actor: StaffActor, key: string, now: Date): Promise<string | null> {
  return write(async (tx) => {
    const row = await bulkActionOf(tx, key, actor.staffId);
    if (!row || UNDO.test(row.action) || !MAY_BE_UNDONE.includes(actionOf(row))) return null;
    if (!(await markUndone(tx, key, actor.staffId, now))) return null;
    const results: BulkResult[] = [];
    for (const one of resultsOf(row))
      if (one.ok) results.push(await undoOne(tx, actor, actionOf(row), one.code, one.before ?? {}, now));
    const undone = randomBytes(12).toString('base64url');
    await keepBulk(tx, actor, { key: undone, action: actionOf(row), results, undoes: key }, now);
    return undone;
  });
}

async function undoOne(
  tx: Writer,
  actor: StaffActor,
  action: BulkAction,
  code: string,
  before: Before,
  now: Date,
): Promise<BulkResult> {
  const back = await moveBack(tx, actor, action, code, before, now);
  if (!back.ok) return { code, ok: false, why: back.why === 'notYourUnit' ? 'notFound' : back.why };
  return { code, ok: true };
}

async function moveBack(tx: Writer, actor: StaffActor, action: BulkAction, code: string, before: Before, now: Date) {
  const { tag = 0, unit = 0, assignee = null, events } = before;
  switch (action) {
    case 'assign':
      return makeMoveIn(tx, code, 'assign', { staff: assignee, note: undefined }, actor, now, { seen: events });
    case 'handOver': {
      // They gave it away themselves and nobody has touched it: only so far does the reach of their hand go on.
      const reason = wordsOf('vi')('queue:bulk.undoReason');
      return makeMoveIn(tx, code, 'handOver', { unit, reason }, { ...actor, units: 'all' }, now, { seen: events });
    }
    default: {
      const [found] = await casesAmong([code], actor, tx);
      if (!found) return { ok: false as const, why: 'notFound' };
      return tagOne(tx, actor, action === 'tag' ? 'untag' : 'tag', found.id, tag, now);
    }
  }
}
