// The door of recomputing: reads a bundle of open data, counts every published figure again, and names what differs.
import { createHash } from 'node:crypto';
import { type Cell, cellKey, countingCases, type Line } from '../../domain/recomputing.ts';
import { scopesFrom, workingDaysFrom } from '../../domain/recomputing-calendar.ts';
import { differencesBetween } from '../../domain/recomputing-differences.ts';
import { countingRatings, type RatingsRecord, ratingsKey } from '../../domain/recomputing-ratings.ts';
import {
  cellOfRow,
  criterionOfRow,
  numbersOfCell,
  numbersOfRow,
  type RowRecord,
} from '../../domain/recomputing-rows.ts';
import { countingBallots, type SourceRecord } from '../../domain/recomputing-satisfaction.ts';
import { settleUntold } from '../../domain/recomputing-untold.ts';
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
    differences.push(...wrongDays(line, daysBetween), ...wrongMarks(line));
  }
  const cells = new Map<string, Cell>();
  for (const cell of counting.cells()) cells.set(cellKey(cell), cell);
  const untold = settleUntold(published.cells, cells);
  differences.push(...differencesIn(published.cells, cells));
  differences.push(...(await wrongRows(bundle, cells)));

  const ballots = countingBallots();
  const ratings = countingRatings(scopesOf);
  for await (const line of tableIn(bundle, 'phieu.csv')) {
    ballots.add(line);
    ratings.add(line);
  }
  for await (const line of tableIn(bundle, 'lua-chon.csv')) ballots.addOption(line);
  for await (const line of tableIn(bundle, 'luot-moi.csv')) ballots.addInvitations(line);
  let cast = 0;
  const criteria = new Map<string, object>();
  for (const [name, source] of published.sources) {
    const counted = ballots.source(name, source.phieu_hoi, questions);
    cast += counted.so_phieu;
    for (const one of counted.tieu_chi) criteria.set(criterionKey(name, one.ma), one);
    differences.push(...differencesBetween(name, source, counted));
  }
  const criterionRows = new Map<string, object>();
  for await (const line of tableIn(bundle, 'hai-long.csv'))
    criterionRows.set(criterionKey(line.nguon!, line.ma!), criterionOfRow(line));
  differences.push(...differencesIn(criterionRows, criteria));
  for (const name of ballots.names())
    if (!published.sources.has(name))
      differences.push({ where: name, published: '–', recomputed: 'phieu.csv, lua-chon.csv, luot-moi.csv' });
  const counted = new Map([...ratings.records()].map((one) => [ratingsKey(one), one]));
  differences.push(...differencesIn(published.ratings, counted));
  return {
    ...{ day: published.day, files, cases, ballots: cast, differences },
    ...{ cells: published.cells.size, untold, sources: published.sources.size },
    ratings: published.ratings.size,
    headline: headlineOf(cells),
  };
}

const criterionKey = (source: string, ma: string) => `hai-long.csv ${source} ${ma}`;

/** What is published and what was counted, whichever of the two there is. */
function differencesIn(published: ReadonlyMap<string, object>, counted: ReadonlyMap<string, object>): Difference[] {
  const keys = new Set([...published.keys(), ...counted.keys()]);
  return [...keys].flatMap((key) => differencesBetween(key, published.get(key) ?? null, counted.get(key) ?? null));
}

/** The rows of thoi-han.csv are published figures as well. */
async function wrongRows(bundle: Bundle, cells: ReadonlyMap<string, Cell>): Promise<Difference[]> {
  const [rows, counted] = [new Map<string, RowRecord>(), new Map<string, RowRecord>()];
  const nameOf = (key: string) => `thoi-han.csv ${key}`;
  for await (const line of tableIn(bundle, 'thoi-han.csv')) rows.set(nameOf(cellOfRow(line)), numbersOfRow(line));
  for (const [key, cell] of cells) {
    const numbers = numbersOfCell(cell);
    if (numbers) counted.set(nameOf(key), numbers);
  }
  return differencesIn(rows, counted);
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
  const ratings = new Map<string, RatingsRecord>();
  for await (const line of linesIn(bundle, 'figures.json')) {
    const text = line.replace(/,$/, '');
    if (text.startsWith('{"ngay"')) day = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
    else if (text.startsWith('{"ky"')) {
      const cell = JSON.parse(text) as Cell;
      cells.set(cellKey(cell), cell);
    } else if (text.startsWith('{"nguon"')) {
      const source = JSON.parse(text) as SourceRecord;
      sources.set(source.nguon, source);
    } else if (text.startsWith('{"pham_vi"')) {
      const record = JSON.parse(text) as RatingsRecord;
      ratings.set(ratingsKey(record), record);
    }
  }
  if (day === '') throw new Error('figures.json names no day');
  return { day, cells, sources, ratings };
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

/** What a row says of its days in other words, as all rows do, must agree with the days that a published case has. */
function wrongMarks({ so, ...line }: Line): Difference[] {
  if (!line.ngay_nhan) return [];
  const marks = [
    ['thang_nhan', line.ngay_nhan.slice(0, 7)],
    ['da_tiep_nhan', line.ngay_tiep_nhan ? '1' : '0'],
    ['tung_tra_loi', line.ngay_tra_loi ? '1' : '0'],
    ['da_gop_cot', ''],
  ] as const;
  return marks.flatMap(([column, recomputed]) =>
    line[column] === recomputed ? [] : [{ where: `ho-so.csv ${so} ${column}`, published: line[column]!, recomputed }],
  );
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
