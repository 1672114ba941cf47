// What others measured: entered, read from CSV line by line, written out the same way, and shown beside the portal's own index.
import { write, writeOrSee } from '#db/index.ts';
import { type ExternalIndex, externalIndices, putExternalIndex } from '#db/indices.ts';
import { touchPublicFace } from '#db/portal.ts';
import { BY_ADMINISTRATOR } from '#db/settings.ts';
import { dayOf } from '../../domain/deadline.ts';
import { indexFault } from '../../domain/external-index.ts';
import { linesBy, saidTwice, tableOf } from '../../http/table-lines.server.ts';
import { inOrder, type LineFault } from '../../http/tables.ts';
import { type AuditedBy, audit } from '../audit/index.server.ts';
import { indexLine, type NewIndex } from './forms.ts';
import type { ExternalView, IndicesReport } from './types.ts';

const LINES_AT_MOST = 2_000;

export async function externalView(): Promise<ExternalView[]> {
  return (await externalIndices()).map(({ id: _, origin: __, ...one }) => one);
}

export type EnterIndexResult = { ok: true } | { ok: false; why: 'unit' | 'range' | 'year' };

/** Enters what somebody else measured; the same name, year and place again replaces it. */
export async function enterIndex(by: AuditedBy, given: NewIndex, now: Date): Promise<EnterIndexResult> {
  const why = faultOf(given, now);
  if (why) return { ok: false, why };
  await write(async (tx) => {
    const row = { ...given, origin: BY_ADMINISTRATOR };
    const before = await putExternalIndex(tx, row);
    const subject = { kind: 'external_index', key: keyOf(given) };
    const facts = { value: { from: before?.value ?? null, to: given.value }, source: given.source };
    await audit(tx, { action: 'survey_changed', by, subject, facts }, now);
    await touchPublicFace(tx);
  });
  return { ok: true };
}

/** Takes all lines of a file or, while one is wrong, none. What is there already, word for word, changes nothing. */
export async function importIndices(
  by: AuditedBy,
  bytes: Buffer,
  now: Date,
  isOnlySeen = false,
): Promise<IndicesReport> {
  const { rows, faults } = linesBy(tableOf(bytes, indexLine, LINES_AT_MOST), indexLine);
  const given = rows.map(({ line, ...row }) => ({ line, index: asIndex(row) }));
  for (const { line, index } of given) {
    const why = faultOf(index, now);
    if (why) faults.push(pointedAt(line, why, index));
  }
  faults.push(...saidTwice(rows, 'nam', (one) => `${one.chi_so} ${one.nam} ${one.noi_do}`));
  if (faults.length > 0) return { changed: 0, same: 0, faults: inOrder(faults) };
  return writeOrSee(isOnlySeen, async (tx) => {
    const before = new Set((await externalIndices(tx)).map(({ id: _, origin: __, ...one }) => said(one)));
    const changed = given.filter(({ index }) => !before.has(said(index)));
    for (const { index } of changed) await putExternalIndex(tx, { ...index, origin: BY_ADMINISTRATOR });
    if (changed.length > 0) {
      const facts = { indicesImported: changed.length };
      await audit(tx, { action: 'survey_changed', by, subject: { kind: 'external_index', key: 'csv' }, facts }, now);
      await touchPublicFace(tx);
    }
    return { changed: changed.length, same: given.length - changed.length, faults: [] };
  });
}

/** In the format that `importIndices` reads. */
export async function exportIndices() {
  const rows = (await externalIndices()).map((one) => ({
    ...{ chi_so: one.name, nam: one.year, noi_do: one.place, gia_tri: one.value },
    don_vi_tinh: UNITS[one.unit],
    ...{ hang: one.rank ?? '', da_doi_chieu: one.isVerified, ghi_chu: one.note ?? '', nguon: one.source },
  }));
  return { columns: Object.keys(indexLine.shape) as (keyof typeof indexLine.shape)[], rows };
}

const UNITS = { percent: 'phan_tram', points: 'diem' } as const;
const COLUMN = { unit: 'don_vi_tinh', range: 'gia_tri', year: 'nam' } as const;

const asIndex = (row: Omit<ReturnType<typeof indexLine.parse>, 'line'>): NewIndex => ({
  ...{ name: row.chi_so, year: row.nam, place: row.noi_do, value: row.gia_tri, unit: row.don_vi_tinh },
  ...{ rank: row.hang, isVerified: row.da_doi_chieu, note: row.ghi_chu, source: row.nguon },
});

const faultOf = ({ name, value, unit, year }: NewIndex, now: Date) =>
  indexFault(name, { value: Number(value), unit, year }, Number(dayOf(now).slice(0, 4)));

const pointedAt = (line: number, why: keyof typeof COLUMN, { value, unit, year }: NewIndex): LineFault => ({
  ...{ line, column: COLUMN[why], why: `survey:indexFault.${why}` },
  value: { unit: UNITS[unit], range: value, year: String(year) }[why],
});

const keyOf = ({ name, year, place }: NewIndex) => `${name} ${year} ${place}`;
const said = (one: Omit<ExternalIndex, 'id' | 'origin'>) =>
  JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
