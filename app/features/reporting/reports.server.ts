// Reports that are written here: begun from a skeleton, written part by part by several, each part guarded by its version.
import { read, write } from '#db/index.ts';
import {
  changeReport,
  changeSection,
  holdReport,
  insertReport,
  type ReportRow,
  reportOf,
  type SectionRow,
  type SkeletonSection,
  sectionsOf,
  skeletonOn,
} from '#db/reporting-reports.ts';
import { dayOf } from '../../domain/deadline.ts';
import type { ReportRight } from '../../domain/permissions.ts';
import { isWrittenHere, usualPeriod } from '../../domain/reporting.ts';
import type { Entered, FilledFigure } from '../../domain/reporting-figures.ts';
import { reportLetter, reportSubject } from '../../domain/reporting-letter.ts';
import { isWritable, reportMovesIn } from '../../domain/reporting-moves.ts';
import type { Language } from '../../i18n/translate.ts';
import { audit } from '../audit/index.server.ts';
import { frameOf } from '../letters/index.server.ts';
import { figuresOfReport } from './figures.server.ts';
import type { FrameGiven } from './forms.ts';
import { type Found, unitName } from './owed.server.ts';
import { isAmong, type Reporter, reportUnits } from './scope.server.ts';
import { owedFor, subjectOf } from './sending.server.ts';
import type { Clash, OwedKey, ReportPage, SectionView } from './types.ts';

const WRITABLE = ['drafting', 'submitted'] as const;
const NOTHING_ENTERED: Entered = { rut_ngan: null, truc_tuyen: null };

/** Makes the report of an office from the skeleton in force; one that is there already is the same. */
export async function beginReport(who: Reporter, key: OwedKey, now: Date, isDemonstration = false): Promise<boolean> {
  const found = await owedFor(who, key, 'write:report');
  if (!found || !isWrittenHere(found.due.row.content)) return false;
  const { content } = found.due.row;
  const skeleton = await skeletonOn(read, content, dayOf(now));
  if (!skeleton) return false;
  const { from, to } = usualPeriod(found.due.lastDay);
  await write(async (tx) => {
    const row = {
      ...found.owed,
      ...{ content, skeletonId: skeleton.id, periodFrom: from, periodTo: to, state: 'drafting' as const },
      ...{ recipients: skeleton.recipients, entered: NOTHING_ENTERED, isDemonstration },
      ...{ createdBy: who.staffId, createdAt: now },
    };
    const isNew = await insertReport(tx, row, JSON.parse(skeleton.sections) as SkeletonSection[]);
    if (isNew)
      await audit(tx, { action: 'report_moved', by: who, subject: subjectOf(key), facts: { move: 'begin' } }, now);
  });
  return true;
}

export interface FoundReport {
  found: Found;
  row: ReportRow;
  sections: SectionRow[];
}

export async function reportFor(who: Reporter, key: OwedKey, right: ReportRight): Promise<FoundReport | null> {
  const found = await owedFor(who, key, right);
  const row = found && (await reportOf(read, found.owed));
  return row ? { found, row, sections: await sectionsOf(read, row.id) } : null;
}

/** As it would be signed now, or as it was signed. */
export async function letterOf({ row, sections }: FoundReport, figures: readonly FilledFigure[]) {
  if (row.letter) return row.letter;
  const frame = await frameOf(row.organisationId, {
    number: null,
    day: null,
    signingForm: 'self',
    signer: { name: null, title: null },
    isDraft: true,
  });
  return reportLetter(frame, partsOf(row, sections, figures));
}

export const partsOf = (
  { content, year, recipients }: ReportRow,
  sections: readonly SectionRow[],
  figures: readonly FilledFigure[],
) => ({
  ...{ content, year, figures },
  sections: sections.map(({ section: { heading, depth, text } }) => ({ heading, depth, text })),
  recipients: recipients.split('\n').filter(Boolean),
});

/** Those of now until it is signed; those of that moment afterwards. */
export const figuresNow = async ({ found, row }: FoundReport, now: Date): Promise<FilledFigure[]> =>
  row.figures ??
  figuresOfReport(
    { unit: found.sender.code, period: { from: row.periodFrom, to: row.periodTo }, entered: row.entered },
    now,
  );

export async function reportPage(
  who: Reporter & { name: string; title: string },
  key: OwedKey,
  language: Language,
  now: Date,
): Promise<ReportPage | null> {
  const report = await reportFor(who, key, 'read:report');
  if (!report) return null;
  const { found, row, sections } = report;
  const [figures, writable, issuable] = await Promise.all([
    figuresNow(report, now),
    reportUnits(who, 'write:report'),
    reportUnits(who, 'issue:report'),
  ]);
  const id = found.sender.id;
  const may = (right: 'write:report' | 'issue:report') => isAmong(right === 'write:report' ? writable : issuable, id);
  return {
    key,
    unit: unitName(found.sender, language),
    content: row.content,
    title: reportSubject(row.content, row.year),
    ...{ state: row.state, version: row.version, recipients: row.recipients, entered: row.entered },
    period: { from: row.periodFrom, to: row.periodTo },
    sections: sections.map(sectionView),
    figures,
    isFrozen: row.figures !== null,
    isPublic: row.isPublic,
    letter: await letterOf(report, figures),
    moves: reportMovesIn(row.state, may),
    mayWrite: isWritable(row.state) && may('write:report'),
    mayIssue: may('issue:report'),
    // Who sits at the desk of an absent head signs for them.
    signer: { form: who.onBehalfOf === null ? 'self' : 'deputy', name: who.name, title: who.title },
  };
}

const sectionView = ({ section, changedBy }: SectionRow): SectionView => {
  const { id, heading, depth, hint, text, version, changedAt } = section;
  return { id, heading, depth, hint, text, version, changedBy, changedAt: changedAt?.getTime() ?? null };
};

export interface Written {
  /** Section → what was typed, and the version it was typed over. */
  id: number;
  version: number;
  text: string;
}

export type Writing = { ok: true; saved: number; clashes: Clash[] } | { ok: false; why: 'forbidden' | 'notWritable' };

/**
 * Keeps the parts that were changed. One that somebody else has written since it was read is not overwritten: what stands there comes
 * back beside what was typed, the other parts are kept all the same.
 */
export async function writeSections(
  who: Reporter,
  key: OwedKey,
  written: readonly Written[],
  now: Date,
): Promise<Writing> {
  const report = await reportFor(who, key, 'write:report');
  if (!report) return { ok: false, why: 'forbidden' };
  const { id: reportId } = report.row;
  return write(async (tx): Promise<Writing> => {
    if (!(await holdReport(tx, reportId, WRITABLE))) return { ok: false, why: 'notWritable' };
    const present = new Map((await sectionsOf(tx, reportId)).map((row) => [row.section.id, row]));
    const clashes: Clash[] = [];
    let saved = 0;
    for (const { id, version, text } of written) {
      const there = present.get(id);
      if (!there || there.section.hint === '' || there.section.text === text) continue;
      if (await changeSection(tx, { id, reportId, version }, { text, changedBy: who.staffId, changedAt: now })) saved++;
      else clashes.push({ section: id, theirs: there.section.text, by: there.changedBy });
    }
    return { ok: true, saved, clashes };
  });
}

export type Framing = { ok: true } | { ok: false; why: 'forbidden' | 'notWritable' | 'changedMeanwhile' };

/** The period of the figures, what the office enters itself, and who receives it. */
export async function writeFrame(who: Reporter, key: OwedKey, given: FrameGiven): Promise<Framing> {
  const report = await reportFor(who, key, 'write:report');
  if (!report) return { ok: false, why: 'forbidden' };
  if (!isWritable(report.row.state)) return { ok: false, why: 'notWritable' };
  const { version, periodFrom, periodTo, recipients } = given;
  const pair = (some: number | null, all: number | null) =>
    some === null || all === null ? null : { count: some, of: all };
  const entered = {
    rut_ngan: pair(given.rut_ngan, given.rut_ngan_of),
    truc_tuyen: pair(given.truc_tuyen, given.truc_tuyen_of),
  };
  const changes = { periodFrom, periodTo, recipients: recipients.replace(/\r\n/g, '\n'), entered };
  const isChanged = await write((tx) => changeReport(tx, { id: report.row.id, version }, WRITABLE, changes));
  return isChanged ? { ok: true } : { ok: false, why: 'changedMeanwhile' };
}
