// The door of the reasons to refuse: kept by administrators, each change from what to what; one that was used is a record.
import { read, write } from '#db/index.ts';
import {
  allReasons,
  deleteUnused,
  insertReason,
  type ReasonRecord,
  type RefusalReason,
  setHidden,
  updateUnused,
} from '#db/refusals.ts';
import { may } from '../../domain/permissions.ts';
import { type Administrator, recordChange } from '../administration/index.server.ts';
import type { ReasonGiven } from './forms.ts';
import type { ReasonView } from './types.ts';

export async function reasonList(): Promise<ReasonView[]> {
  return (await allReasons(read)).map((one) => ({
    ...recordOf(one),
    kinds: one.kinds.split(','),
    isUsed: one.isUsed,
    mayBeDeleted: one.isOwn && !one.isUsed,
  }));
}

const recordOf = (one: RefusalReason | ReasonGiven): ReasonRecord => ({
  code: one.code,
  title: one.title,
  titleEn: one.titleEn,
  wording: one.wording,
  wordingEn: one.wordingEn,
  article: one.article,
  kinds: one.kinds,
  asksRightBody: one.asksRightBody,
  isHidden: one.isHidden,
});

export type ReasonResult =
  | { ok: true }
  | { ok: false; why: 'forbidden' | 'codeTaken' | 'unknownReason' | 'usedAlready' };
const no = (why: (ReasonResult & { ok: false })['why']): ReasonResult => ({ ok: false, why });
const subject = (key: string) => ({ kind: 'refusal_reason', key });

export async function addReason(by: Administrator, given: ReasonGiven, now: Date): Promise<ReasonResult> {
  if (!may(by, 'manage:reasons')) return no('forbidden');
  return write(async (tx): Promise<ReasonResult> => {
    const { code, ...rest } = recordOf(given);
    if (!(await insertReason(tx, { code, ...rest }))) return no('codeTaken');
    await recordChange(tx, by, subject(code), null, rest, now);
    return { ok: true };
  });
}

/** Changes a reason; of one that was used, only whether it is still offered. */
export async function changeReason(by: Administrator, given: ReasonGiven, now: Date): Promise<ReasonResult> {
  if (!may(by, 'manage:reasons')) return no('forbidden');
  return write(async (tx): Promise<ReasonResult> => {
    const seen = (await allReasons(tx)).find(({ code }) => code === given.code);
    if (!seen) return no('unknownReason');
    const [{ code, ...before }, { code: _, ...after }] = [recordOf(seen), recordOf(given)];
    const { isHidden: __, ...words } = before;
    const isOnlyHiding = JSON.stringify({ ...words, isHidden: after.isHidden }) === JSON.stringify(after);
    const isDone = isOnlyHiding ? await setHidden(tx, code, after.isHidden) : await updateUnused(tx, code, after);
    if (!isDone && !isOnlyHiding) return no('usedAlready');
    await recordChange(tx, by, subject(code), before, after, now);
    return { ok: true };
  });
}

export async function deleteReason(by: Administrator, code: string, now: Date): Promise<ReasonResult> {
  if (!may(by, 'manage:reasons')) return no('forbidden');
  return write(async (tx): Promise<ReasonResult> => {
    const seen = (await allReasons(tx)).find((one) => one.code === code);
    if (!seen) return no('unknownReason');
    if (!(await deleteUnused(tx, code))) return no('usedAlready');
    const { code: _, ...before } = recordOf(seen);
    await recordChange(tx, by, subject(code), before, null, now);
    return { ok: true };
  });
}
