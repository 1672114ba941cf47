// The door of recomputing: reads a bundle of open data, counts every published figure again, and names what differs.
import { createHash } from 'node:crypto';
import { type Cell, cellKey, countingCases, type Line } from '../../domain/recomputing.ts';
import { scopesFrom, workingDaysFrom } from '../../domain/recomputing-calendar.ts';
import { differencesBetween } from '../../domain/recomputing-differences.ts';
import { countingBallots, type SourceRecord } from '../../domain/recomputing-satisfaction.ts';
import { type Bundle, linesIn, openBundle, tableIn } from './bundle-reader.server.ts';
import type { Difference, Report } from './types.ts';

export { reportWords, unreadableWords, usageWords } from './words.server.ts';

/** Throws when the bundle cannot be read at all. */
export async function recompute(path: string): Promise<Report> {
  const bundle = await openBundle(path);
  const { files, differences } = await checkSums(bundle);
  const published = await publishedIn(bundle);
  const daysBetween = workingDaysFrom(await tableOf(bundle, 'lich.csv'));
  const scopesOf = scopesFrom(await tableOf(bundle, 'co-quan.csv'));
  const questions = await tableOf(bundle, 'phieu-hoi.csv');

  const counting = countingCases({ daysBetween, scopesOf, today: published.day });
  let cases = 0;
  for await (const line of tableIn(bundle, 'ho-so.csv')) {
    cases += 1;
    counting.add(line);
    differences.push(...wrongDays(line, daysBetween));
  }
  const cells = new Map<string, Cell>();
  for (const cell of counting.cells()) cells.set(cellKey(cell), cell);
  for (const [key, cell] of published.cells) differences.push(...differencesBetween(key, cell, cells.get(key) ?? null));
  for (const [key, cell] of cells)
    if (!published.cells.has(key)) differences.push(...differencesBetween(key, null, cell));

  const ballots = countingBallots();
  for await (const line of tableIn(bundle, 'phieu.csv')) ballots.add(line);
  let cast = 0;
  for (const [name, source] of published.sources) {
    const counted = ballots.source(name, source.phieu_hoi, questions);
    cast += counted.so_phieu;
    differences.push(...differencesBetween(name, source, counted));
  }
  for (const name of ballots.names())
    if (!published.sources.has(name)) differences.push({ where: name, published: '–', recomputed: 'phieu.csv' });
  return {
    ...{ day: published.day, files, cases, ballots: cast, differences },
    ...{ cells: published.cells.size, sources: published.sources.size },
    headline: headlineOf(cells),
  };
}

/** Every file that SHA256SUMS names, hashed again. */
async function checkSums(bundle: Bundle): Promise<{ files: number; differences: Difference[] }> {
  const differences: Difference[] = [];
  let files = 0;
  for await (const line of linesIn(bundle, 'SHA256SUMS')) {
    const [, sha256, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (!sha256 || !name) continue;
    const file = await bundle(name);
    if (!file) {
      differences.push({ where: name, why: 'missingFile' });
      continue;
    }
    const hash = createHash('sha256');
    for await (const chunk of file) hash.update(chunk as Buffer);
    if (hash.digest('hex') === sha256) files += 1;
    else differences.push({ where: name, why: 'file' });
  }
  return { files, differences };
}

/** figures.json, one record a line. */
async function publishedIn(bundle: Bundle) {
  let day = '';
  const cells = new Map<string, Cell>();
  const sources = new Map<string, SourceRecord>();
  for await (const line of linesIn(bundle, 'figures.json')) {
    const text = line.replace(/,$/, '');
    if (text.startsWith('{"ngay"')) day = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
    else if (text.startsWith('{"ky"')) {
      const cell = JSON.parse(text) as Cell;
      cells.set(cellKey(cell), cell);
    } else if (text.startsWith('{"nguon"')) {
      const source = JSON.parse(text) as SourceRecord;
      sources.set(source.nguon, source);
    }
  }
  if (day === '') throw new Error('figures.json names no day');
  return { day, cells, sources };
}

async function tableOf(bundle: Bundle, name: string): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of tableIn(bundle, name)) lines.push(line);
  return lines;
}

/** The working days that stand in the row of a case are themselves a published figure. */
function wrongDays(line: Line, daysBetween: (after: string, upTo: string) => number): Difference[] {
  const pairs = [
    ['ngay_lam_viec_tra_loi', 'ngay_tra_loi'],
    ['ngay_lam_viec_phan_hoi_dau', 'ngay_phan_hoi_dau'],
  ] as const;
  return pairs.flatMap(([column, until]) => {
    if (!line[column] || !line[until]) return [];
    const days = String(daysBetween(line.ngay_nhan!, line[until]));
    return days === line[column]
      ? []
      : [{ where: `ho-so.csv ${line.so} ${column}`, published: line[column], recomputed: days }];
  });
}

function headlineOf(cells: ReadonlyMap<string, Cell>): Report['headline'] {
  const years = [...cells.values()].filter(({ theo, ky, pham_vi }) => theo === 'tat_ca' && ky.length === 4 && !pham_vi);
  return years
    .sort((a, b) => (a.ky < b.ky ? -1 : 1))
    .map(({ ky, so_lieu, ty_le }) => ({
      year: ky,
      received: so_lieu.da_nhan!,
      answered: so_lieu.da_tra_loi!,
      onTime: so_lieu.dung_han!,
      share: ty_le.dung_han ?? null,
    }));
}
