// Carrying mergers out, a page at a time: cut off at any point it goes on where it was, for what has followed is no longer there to be found.
import { setImmediate } from 'node:timers/promises';
import { read, type Writer, write } from '#db/index.ts';
import { casesAwaiting, passDesk } from '#db/merger-desk.ts';
import { endOffice, moveAccounts, moveProcedures, moveRules } from '#db/merger-following.ts';
import { addToTally, type Followed, type MergerRow, mergersToCarryOut, openCasesAt, passState } from '#db/mergers.ts';
import { touchPublicFace } from '#db/portal.ts';
import { dayOf } from '../../domain/deadline-day.ts';
import { lastDayBefore } from '../../domain/merger.ts';
import { namesOf } from '../../domain/organisation.ts';
import { formatDay } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/translate.ts';
import { audit } from '../audit/index.server.ts';
import { organisationsNamed } from '../organisations/index.server.ts';
import type { UnitMerger } from '../petitions/forms.ts';
import { makeMoveIn } from '../petitions/index.server.ts';

/** So few that no write holds other people up for long: SQLite has one writer, in this very process. */
const CASES_AT_ONCE = 50;
const ROWS_AT_ONCE = 200;
/** A case that another hand was just giving to the old office is fetched after it for so long. */
const LOOKED_AFTER = 2 * 86_400_000;

/** Carries out what is due, at most so many pages of it. Several workers may: guarded updates decide who does what. */
export async function carryOutMergers(now: Date, pagesAtMost = 50): Promise<void> {
  let pagesLeft = pagesAtMost;
  const since = new Date(now.getTime() - LOOKED_AFTER);
  for (const merger of await mergersToCarryOut(read, dayOf(now), since)) {
    if (merger.state === 'scheduled') await write((tx) => begin(tx, merger));
    pagesLeft = await follow(merger, now, pagesLeft);
    if (pagesLeft <= 0) return;
  }
}

/** In one stroke the office ends and the rules speak of the successor: from now on nothing new comes to it. */
async function begin(tx: Writer, planned: MergerRow): Promise<void> {
  const merger = await passState(tx, planned.id, 'scheduled', 'moving');
  if (!merger) return;
  const lastDay = lastDayBefore(merger.effectiveOn);
  await endOffice(tx, merger, lastDay);
  await passDesk(tx, merger);
  await addToTally(tx, merger.id, { rules: await moveRules(tx, merger, lastDay) });
  await touchPublicFace(tx);
}

/** Accounts, procedures, open cases and the parts asked of it follow; done when a look finds none left. Returns how many pages may still be gone through. */
async function follow(merger: MergerRow, now: Date, pagesAtMost: number): Promise<number> {
  let pagesLeft = pagesAtMost;
  /** One page in a transaction of its own; false when it found nothing or may not be gone through any more. */
  const page = async (move: (tx: Writer) => Promise<Partial<Followed>>): Promise<boolean> => {
    if (pagesLeft <= 0) return false;
    await setImmediate();
    const isSome = await write(async (tx) => {
      const followed = await move(tx);
      if (!Object.values(followed).some((count) => count > 0)) return false;
      await addToTally(tx, merger.id, followed);
      await touchPublicFace(tx);
      return true;
    });
    if (isSome) pagesLeft--;
    return isSome;
  };
  const lastDay = lastDayBefore(merger.effectiveOn);
  while (await page(async (tx) => ({ accounts: await moveAccounts(tx, merger, ROWS_AT_ONCE) })));
  while (await page(async (tx) => ({ procedures: await moveProcedures(tx, merger, lastDay, ROWS_AT_ONCE) })));

  const told = await toldTo(merger);
  for (let after = 0; pagesLeft > 0; ) {
    const found = await openCasesAt(read, merger.predecessorId, after, CASES_AT_ONCE);
    if (found.length === 0) break;
    after = found.at(-1)!.id;
    await page(async (tx) => ({ petitions: await moveCases(tx, found, told, now) }));
  }
  for (let after = 0; pagesLeft > 0; pagesLeft--) {
    const found = await casesAwaiting(read, merger.predecessorId, after, CASES_AT_ONCE);
    if (found.length === 0) break;
    after = found.at(-1)!.id;
    await setImmediate();
    await write(async (tx) => {
      for (const { code } of found) await makeMoveIn(tx, code, 'passPart', told, { as: 'system' }, now);
    });
  }
  if (pagesLeft > 0 && merger.state !== 'done') await write((tx) => finish(tx, merger, told, now));
  return pagesLeft;
}

/** How many moved: who was faster with a case has moved it on, or it is found again at the next look. */
async function moveCases(tx: Writer, cases: readonly { code: string }[], told: UnitMerger, now: Date) {
  let moved = 0;
  for (const { code } of cases) if ((await makeMoveIn(tx, code, 'mergeUnit', told, { as: 'system' }, now)).ok) moved++;
  return moved;
}

async function finish(tx: Writer, { id, predecessorId }: MergerRow, told: UnitMerger, now: Date): Promise<void> {
  if ((await openCasesAt(tx, predecessorId, 0, 1)).length > 0) return;
  const merger = await passState(tx, id, 'moving', 'done', now);
  if (!merger) return;
  const { petitions, rules, procedures, accounts, effectiveOn } = merger;
  const facts = { to: told.successor.name, effectiveOn, petitions, rules, procedures, accounts };
  const subject = { kind: 'organisation', key: told.predecessor.code };
  await audit(tx, { action: 'merger_carried_out', by: null, subject, facts }, now);
}

/** What is said in each case: who ended and who took over, by which decision, in both languages. */
async function toldTo({ predecessorId, successorId, kind, effectiveOn, document }: MergerRow) {
  const offices = await organisationsNamed([predecessorId, successorId]);
  const predecessor = offices.find(({ id }) => id === predecessorId)!;
  const successor = offices.find(({ id }) => id === successorId)!;
  const sentence = (language: 'vi' | 'en') =>
    wordsOf(language)(`administration:merger.told.${kind}`, {
      from: namesOf(predecessor)[language],
      to: namesOf(successor)[language],
      day: formatDay(effectiveOn),
      document,
    });
  const reason = { vi: sentence('vi'), en: sentence('en') };
  return { predecessor, successor, lastDay: lastDayBefore(effectiveOn), document, reason };
}
