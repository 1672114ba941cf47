// The national catalogue's file: read, seen line by line, and carried out page by page; a server that stops goes on at the same line.
import { setImmediate } from 'node:timers/promises';
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
import { keptLine } from '../../domain/plain-text.ts';
import {
  CATALOGUE_COLUMNS,
  type CatalogueColumn,
  catalogueCode,
  codeOf,
  LINES_AT_MOST,
  type LinePlan,
  planLine,
} from '../../domain/procedure-import.ts';
import { columnsCalled } from '../../domain/table-columns.ts';
import { readTable } from '../../http/table-file.server.ts';
import { inOrder, type LineFault, type ReadTable, type TableFormat, type TableLine } from '../../http/tables.ts';
import { type Administrator, auditedBy } from '../administration/index.server.ts';
import { audit } from '../audit/index.server.ts';
import { officeByCode } from '../organisations/index.server.ts';
import type { ImportGiven } from './forms.ts';
import type { ImportView } from './types.ts';

const LINES_AT_ONCE = 200;
const LINES_SHOWN = 300;
/** What an administrator waits for; the worker goes on with the rest. */
const PAGES_AT_ONCE = 20;

type Refused =
  | { ok: false; why: 'forbidden' | 'unknownUnit' | 'inTheFuture' }
  | { ok: false; why: 'file'; faults: LineFault[] };

const FORMAT: TableFormat<CatalogueColumn> = {
  columnOf: columnsCalled(CATALOGUE_COLUMNS),
  required: Object.fromEntries(Object.entries(CATALOGUE_COLUMNS).map(([name, called]) => [name, called[1]])),
  linesAtMost: LINES_AT_MOST,
};
/** What is kept of a file until it is carried out. */
type Lines = Pick<ReadTable<CatalogueColumn>, 'lines' | 'notices'>;

/** Earlier versions kept the text of the file. */
export const linesOf = (content: string): Lines =>
  content.startsWith('{') ? (JSON.parse(content) as Lines) : readTable(Buffer.from(content), FORMAT);

/** Keeps the file and says what it would do; nothing is changed yet. */
export async function previewImport(
  by: Administrator,
  bytes: Buffer,
  given: ImportGiven,
  now: Date,
): Promise<{ ok: true; id: number } | Refused> {
  if (!may(by, 'manage:procedures')) return { ok: false, why: 'forbidden' };
  const today = dayOf(now);
  if (given.validFrom > today) return { ok: false, why: 'inTheFuture' };
  const owner = await officeByCode(given.owner, today);
  if (!owner) return { ok: false, why: 'unknownUnit' };
  const { lines, notices, unknown, faults } = readTable(bytes, FORMAT);
  if (faults.length > 0) return { ok: false, why: 'file', faults: inOrder(faults) };
  const about = unknown.join(', ');
  const kept: Lines = { lines, notices: about ? [...notices, { why: 'unknownColumns', about }] : notices };
  const { isWhole, validFrom } = given;
  const row = { staffId: by.id, uploadedAt: now, content: JSON.stringify(kept), ownerId: owner.id, isWhole, validFrom };
  return { ok: true, id: await write((tx) => insertImport(tx, row)) };
}

/** Line by line, what an import of this officer would do or has done; null when it is not theirs. */
export async function importView(by: Administrator, id: number): Promise<ImportView | null> {
  const row = await importWithId(read, id);
  if (!row || row.staffId !== by.id) return null;
  const { cursor, doneAt, added, changed, ended } = row;
  const state = doneAt ? 'done' : cursor === null ? 'seen' : 'underWay';
  const counted = { new: added, changed, same: 0, refused: 0, ended };
  if (state !== 'seen') return { id, state, counts: counted, lines: [], notices: [] };
  const { lines, notices } = linesOf(row.content);
  const plans = await plansOf(row, lines, 0, lines.length, read);
  const gone = row.isWhole ? (await notListed(row, plans)).map(({ code }) => code) : [];
  const counts = { new: 0, changed: 0, same: 0, refused: 0, ended: gone.length };
  for (const { is } of plans) counts[is]++;
  const shown: ImportView['lines'] = [
    ...plans.flatMap((plan, at) =>
      plan.is === 'same' && plan.notes.length === 0 ? [] : [lineView(plan, lines[at]!.line)],
    ),
    ...gone.map((code) => ({ line: null, is: 'ended' as const, code, name: '', changes: [], notes: [] })),
  ];
  // What is refused comes first: that is what one has to look at; then what was read otherwise than it stands there.
  const weight = ({ is, notes }: (typeof shown)[number]) => (is === 'refused' ? 2 : notes.length > 0 ? 1 : 0);
  shown.sort((a, b) => weight(b) - weight(a));
  return { id, state, counts, lines: shown.slice(0, LINES_SHOWN), notices };
}

const lineView = (plan: LinePlan, line: number): ImportView['lines'][number] => {
  if (plan.is === 'refused') {
    const notes = plan.faults.map(({ why, value }) => ({ why, about: value }));
    return { line, is: 'refused', code: plan.code, name: '', changes: [], notes };
  }
  const { facts, is, notes } = plan;
  return { line, is, code: facts.code, name: facts.name, changes: plan.is === 'changed' ? plan.changes : [], notes };
};

type Rows = readonly TableLine<CatalogueColumn>[];

async function plansOf(row: ImportRow, rows: Rows, from: number, to: number, on: typeof read): Promise<LinePlan[]> {
  const fields = new Map((await allFields(on)).map((one) => [fold(one.name), one.id]));
  const some = rows.slice(from, to).map(({ cells }) => cells);
  const asked = some.flatMap((one) => [keptLine(one.ma_thu_tuc ?? ''), catalogueCode(one.ma_thu_tuc ?? '')]);
  const found = await proceduresCalled([...new Set(asked)], on);
  const procedures = new Map(found.map((one) => [one.code, { ...one, isOwn: one.ownerId === row.ownerId }] as const));
  const seen = new Set(rows.slice(0, from).map(({ cells }) => codeOf(cells, { procedures })));
  return some.map((one) => {
    const plan = planLine(one, { fields, procedures }, seen);
    seen.add(codeOf(one, { procedures }));
    return plan;
  });
}

/** Procedures of the owner that the file, being the whole list, does not name. */
async function notListed({ ownerId, validFrom }: ImportRow, plans: readonly LinePlan[], on = read) {
  const listed = new Set(plans.map((plan) => (plan.is === 'refused' ? plan.code : plan.facts.code)));
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
  let file = 0;
  let lines: Lines['lines'] = [];
  for (let page = 0; page < pagesAtMost; page++) {
    await setImmediate();
    const row = await importUnderWay(read);
    if (!row) return;
    // Read once, however many pages it has.
    if (row.id !== file) lines = linesOf(row.content).lines;
    file = row.id;
    await write((tx) => carryOutPage(tx, row, lines, now));
  }
}

async function carryOutPage(tx: Writer, row: ImportRow, rows: Rows, now: Date): Promise<void> {
  const from = row.cursor ?? 0;
  if (from >= rows.length) {
    const plans = row.isWhole ? await plansOf(row, rows, 0, rows.length, tx) : [];
    const gone = row.isWhole ? await notListed(row, plans, tx) : [];
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
