// The national catalogue's file: read, seen line by line, and carried out page by page; a server that stops goes on at the same line.
import { setImmediate } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import {
  changeProcedure,
  endProcedure,
  type ImportRow,
  importUnderWay,
  importWithId,
  insertImport,
  insertProcedure,
  passImport,
  proceduresCalled,
  proceduresOf,
} from '#db/catalogue.ts';
import { read, type Writer, write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { allFields } from '#db/procedures.ts';
import { addDays, dayOf } from '../../domain/deadline-day.ts';
import { fold } from '../../domain/folding.ts';
import { may } from '../../domain/permissions.ts';
import { type CatalogueRow, COLUMNS, LINES_AT_MOST, type LinePlan, planLine } from '../../domain/procedure-import.ts';
import { type Administrator, auditedBy } from '../administration/index.server.ts';
import { audit } from '../audit/index.server.ts';
import { officeByCode } from '../organisations/index.server.ts';
import type { ImportGiven } from './forms.ts';
import type { ImportView } from './types.ts';

const LINES_AT_ONCE = 200;
const LINES_SHOWN = 300;
/** What an administrator waits for; the worker goes on with the rest. */
const PAGES_AT_ONCE = 20;

type Fault =
  | 'forbidden'
  | 'unknownUnit'
  | 'missingColumn'
  | 'brokenFile'
  | 'emptyFile'
  | 'tooManyLines'
  | 'inTheFuture';
type Refused = { ok: false; why: Fault };

function linesOf(content: string): { ok: true; rows: CatalogueRow[] } | Refused {
  let rows: CatalogueRow[];
  try {
    rows = parse(content, { columns: true, bom: true, skip_empty_lines: true, trim: true, to: LINES_AT_MOST + 1 });
  } catch {
    return { ok: false, why: 'brokenFile' };
  }
  if (rows.length === 0) return { ok: false, why: 'emptyFile' };
  if (COLUMNS.some((name) => !(name in rows[0]!))) return { ok: false, why: 'missingColumn' };
  return rows.length > LINES_AT_MOST ? { ok: false, why: 'tooManyLines' } : { ok: true, rows };
}

/** Keeps the file and says what it would do; nothing is changed yet. */
export async function previewImport(
  by: Administrator,
  content: string,
  given: ImportGiven,
  now: Date,
): Promise<{ ok: true; id: number } | Refused> {
  if (!may(by, 'manage:procedures')) return { ok: false, why: 'forbidden' };
  const today = dayOf(now);
  if (given.validFrom > today) return { ok: false, why: 'inTheFuture' };
  const owner = await officeByCode(given.owner, today);
  if (!owner) return { ok: false, why: 'unknownUnit' };
  const lines = linesOf(content);
  if (!lines.ok) return lines;
  const { isWhole, validFrom } = given;
  const row = { staffId: by.id, uploadedAt: now, content, ownerId: owner.id, isWhole, validFrom };
  return { ok: true, id: await write((tx) => insertImport(tx, row)) };
}

/** Line by line, what an import of this officer would do or has done; null when it is not theirs. */
export async function importView(by: Administrator, id: number): Promise<ImportView | null> {
  const row = await importWithId(read, id);
  if (!row || row.staffId !== by.id) return null;
  const { cursor, doneAt, added, changed, ended } = row;
  const state = doneAt ? 'done' : cursor === null ? 'seen' : 'underWay';
  if (state !== 'seen') return { id, state, counts: { new: added, changed, same: 0, refused: 0, ended }, lines: [] };
  const lines = linesOf(row.content);
  if (!lines.ok) return null;
  const plans = await plansOf(row, lines.rows, 0, lines.rows.length, read);
  const gone = row.isWhole ? (await notListed(row, lines.rows)).map(({ code }) => code) : [];
  const counts = { new: 0, changed: 0, same: 0, refused: 0, ended: gone.length };
  for (const { is } of plans) counts[is]++;
  const shown = [
    ...plans.flatMap((plan, index) => (plan.is === 'same' ? [] : [lineView(plan, index + 2)])),
    ...gone.map((code) => ({ line: null, is: 'ended' as const, code, name: '', detail: '' })),
  ];
  // What is refused comes first: that is what one has to look at.
  shown.sort((a, b) => Number(b.is === 'refused') - Number(a.is === 'refused'));
  return { id, state, counts, lines: shown.slice(0, LINES_SHOWN) };
}

const lineView = (plan: LinePlan, line: number): ImportView['lines'][number] => {
  if (plan.is === 'refused') return { line, is: 'refused', code: plan.value, name: '', detail: plan.why };
  const { code, name } = plan.facts;
  const detail = plan.is === 'changed' ? plan.changes.join(',') : '';
  return { line, is: plan.is, code, name, detail };
};

async function plansOf(row: ImportRow, rows: readonly CatalogueRow[], from: number, to: number, on: typeof read) {
  const fields = new Map((await allFields(on)).map((one) => [fold(one.name), one.id]));
  const some = rows.slice(from, to);
  const found = await proceduresCalled([...new Set(some.map((one) => one.ma_thu_tuc.trim()))], on);
  const procedures = new Map(found.map((one) => [one.code, { ...one, isOwn: one.ownerId === row.ownerId }] as const));
  const seen = new Set(rows.slice(0, from).map((one) => one.ma_thu_tuc.trim()));
  return some.map((one) => {
    const plan = planLine(one, { fields, procedures }, seen);
    seen.add(one.ma_thu_tuc.trim());
    return plan;
  });
}

/** Procedures of the owner that the file, being the whole list, does not name. */
async function notListed({ ownerId, validFrom }: ImportRow, rows: readonly CatalogueRow[], on = read) {
  const listed = new Set(rows.map((one) => one.ma_thu_tuc.trim()));
  const gone: { id: number; code: string; validFrom: string }[] = [];
  for (let after = ''; ; ) {
    const page = await proceduresOf(on, ownerId, validFrom, after, 1_000);
    gone.push(...page.filter(({ code, validFrom: began }) => !listed.has(code) && began < validFrom));
    if (page.length < 1_000) return gone;
    after = page.at(-1)!.code;
  }
}

/** Begins what was seen; the worker goes on with what is left. */
export async function applyImport(by: Administrator, id: number, now: Date): Promise<boolean> {
  if (!may(by, 'manage:procedures')) return false;
  const row = await importWithId(read, id);
  if (!row || row.staffId !== by.id || row.cursor !== null) return false;
  const isBegun = await write(async (tx) => {
    if (!(await passImport(tx, row, { cursor: 0 }))) return false;
    const owner = { kind: 'procedure_import', key: String(id) };
    const facts = { what: 'imported', validFrom: row.validFrom, isWhole: row.isWhole };
    await audit(tx, { action: 'setting_changed', by: auditedBy(by), subject: owner, facts }, now);
    return true;
  });
  if (isBegun) await carryOutImports(now, PAGES_AT_ONCE);
  return isBegun;
}

/** Goes on with imports that were begun, at most so many pages. */
export async function carryOutImports(now: Date, pagesAtMost = 50): Promise<void> {
  for (let page = 0; page < pagesAtMost; page++) {
    await setImmediate();
    const row = await importUnderWay(read);
    if (!row) return;
    const lines = linesOf(row.content);
    await write(async (tx) => {
      if (lines.ok) await carryOutPage(tx, row, lines.rows, now);
      else await passImport(tx, row, { doneAt: now });
    });
  }
}

async function carryOutPage(tx: Writer, row: ImportRow, rows: readonly CatalogueRow[], now: Date): Promise<void> {
  const from = row.cursor ?? 0;
  if (from >= rows.length) {
    const gone = row.isWhole ? await notListed(row, rows, tx) : [];
    if (!(await passImport(tx, row, { doneAt: now, content: '', ended: gone.length }))) return;
    for (const { id } of gone) await endProcedure(tx, id, addDays(row.validFrom, -1));
    const facts = { what: 'imported', added: row.added, changed: row.changed, ended: gone.length };
    await audit(
      tx,
      { action: 'setting_changed', by: null, subject: { kind: 'procedure_import', key: String(row.id) }, facts },
      now,
    );
    return touchPublicFace(tx);
  }
  const plans = await plansOf(row, rows, from, from + LINES_AT_ONCE, tx);
  const count = (is: LinePlan['is']) => plans.filter((plan) => plan.is === is).length;
  const next = {
    cursor: from + plans.length,
    added: row.added + count('new'),
    changed: row.changed + count('changed'),
  };
  if (!(await passImport(tx, row, next))) return;
  const known = new Map(
    (
      await proceduresCalled(
        plans.flatMap((plan) => (plan.is === 'changed' ? plan.facts.code : [])),
        tx,
      )
    ).map((one) => [one.code, one]),
  );
  for (const plan of plans) {
    if (plan.is === 'new') {
      const rest = { ownerId: row.ownerId, committedDays: null, validTo: null, validFrom: row.validFrom };
      await insertProcedure(tx, { ...plan.facts, ...rest });
    } else if (plan.is === 'changed') {
      const seen = known.get(plan.facts.code)!;
      const { code: _, ...facts } = plan.facts;
      const state = { ...facts, ownerId: row.ownerId, committedDays: seen.committedDays, validTo: null };
      await changeProcedure(tx, seen, state, row.validFrom, addDays(row.validFrom, -1));
    }
  }
  await touchPublicFace(tx);
}
