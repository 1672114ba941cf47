// Paper ballots: read from a table, one line a ballot and one column a question, every line checked; and written out the same way.
import { createHash } from 'node:crypto';
import { read, type Writer, write, writeOrSee } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { ballotsOf, countedPapers, insertImport, insertPapers, withdrawImport as takeOut } from '#db/survey-ballots.ts';
import { publicImports } from '#db/survey-publishing.ts';
import { holdRound, quotasOf, roundByCode } from '#db/surveys.ts';
import { dayOf } from '../../domain/deadline.ts';
import { codeKey } from '../../domain/organisation.ts';
import { blurred } from '../../domain/survey-ballots.ts';
import { checkAnswers, type SurveyAnswers, type SurveyContent } from '../../domain/survey-questionnaire.ts';
import { columnsCalled } from '../../domain/table-columns.ts';
import { readMonth } from '../../domain/typed-day.ts';
import { readTable } from '../../http/table-file.server.ts';
import { inOrder, type LineFault, type TableFormat } from '../../http/tables.ts';
import { type AuditedBy, audit, auditAlone } from '../audit/index.server.ts';
import { unitChoices } from '../organisations/index.server.ts';
import { questionnaireWith } from './questionnaires.server.ts';
import type { PaperFault, PaperReport } from './types.ts';
import { writeBallots } from './write-down.server.ts';

const LINES_AT_MOST = 50_000;
const ROWS_AT_ONCE = 1_000;
const SEPARATOR = '|';

/** Columns that are no question; all may be left out. */
const UNIT = 'don_vi';
const MONTH = 'thang';
const SERIAL = 'ma_phieu';
/** Written out and read over. */
const CHANNEL = 'kenh';
/** The round that a line was exported from: its ballot is counted there. */
const ROUND = 'dot';

interface PaperBallot {
  line: number;
  serial: string;
  organisationId: number;
  month: string;
  answers: SurveyAnswers;
}
class CountedMeanwhile extends Error {}

export type ImportResult = { ok: true; report: PaperReport } | { ok: false; why: 'unknownRound' | 'notOpen' };

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const report = (more: Partial<PaperReport>): ImportResult => ({
  ok: true,
  report: { counted: 0, known: [], faults: [], isRepeated: false, ...more },
});

/**
 * Counts the ballots of a file into a round: all of them or, while a line is wrong, none. The same file again counts nothing, and a
 * line whose number (`ma_phieu`) was counted before is passed over.
 */
export async function importPaper(
  by: AuditedBy,
  code: string,
  bytes: Buffer,
  handedOut: number | null,
  now: Date,
  isOnlySeen = false,
): Promise<ImportResult> {
  const round = await roundByCode(code);
  if (!round) return { ok: false, why: 'unknownRound' };
  if (round.state !== 'open') return { ok: false, why: 'notOpen' };
  const { content } = (await questionnaireWith(round.questionnaireId))!;
  const [choices, quotas] = await Promise.all([unitChoices('vi', now), quotasOf(round.id)]);
  const asked = {
    units: new Map(choices.map(({ code: of, id }) => [codeKey(of), id])),
    ofRound: new Set(quotas.map(({ organisationId }) => organisationId)),
    from: round.opensOn.slice(0, 7),
    to: [round.closesOn, dayOf(now)].sort()[0]!.slice(0, 7),
  };
  const { hash, ballots, faults } = readPaper(bytes, content, asked);
  if (faults.length > 0) return report({ faults: inOrder(faults) });
  const hashOf = ({ serial }: PaperBallot) => sha256(`paper:${round.id}:${serial}`);
  const importing = writeOrSee(isOnlySeen, async (tx): Promise<ImportResult> => {
    if ((await holdRound(tx, round.id)).state !== 'open') return { ok: false, why: 'notOpen' };
    const before = await countedPapers(tx, ballots.filter(({ serial }) => serial).map(hashOf));
    const isKnown = (one: PaperBallot) => one.serial !== '' && before.has(hashOf(one));
    const fresh = ballots.filter((one) => !isKnown(one));
    const known = ballots.filter(isKnown).map(({ line }) => line);
    if (fresh.length === 0) return report({ known, isRepeated: true });
    const importId = await insertImport(tx, {
      ...{ roundId: round.id, fileHash: hash, ballots: fresh.length, handedOut },
      ...{ createdBy: by?.staffId ?? null, createdAt: now },
    });
    if (importId === null) return report({ isRepeated: true });
    const serials = fresh.filter(({ serial }) => serial).map(hashOf);
    if (!(await insertPapers(tx, importId, serials))) throw new CountedMeanwhile();
    const about = { questionnaireId: round.questionnaireId, roundId: round.id, procedureId: 0, importId };
    await writeBallots(
      tx,
      content,
      fresh.map(({ organisationId, month, answers }) => ({
        ...about,
        ...{ organisationId, month, answers, channel: 'paper' },
      })),
    );
    const facts = { ballotsImported: fresh.length, linesKnown: known.length };
    await audit(tx, { action: 'survey_changed', by, subject: { kind: 'survey_round', key: code }, facts }, now);
    return report({ counted: fresh.length, known });
  });
  return importing.catch((error: unknown) => {
    if (error instanceof CountedMeanwhile) return report({ isRepeated: true });
    throw error;
  });
}

/** A number printed on a form, however it was typed: without spaces, in capitals, without the zeros in front that spreadsheets lose. */
function serialKey(serial: string): string {
  const typed = serial.replace(/\s/g, '').toUpperCase();
  return /^\d+$/.test(typed) ? typed.replace(/^0+(?!$)/, '') : typed;
}

/** "c01", or its place among the criteria: "1", "c1", "tc01", "Câu 1". */
function questionOf(column: string, { questions }: SurveyContent): string | null {
  const exact = questions.find(({ code }) => code === column.toLowerCase());
  if (exact) return exact.code;
  const place = /^\D{0,10}?0*(\d{1,2})$/.exec(column)?.[1];
  const criteria = questions.filter(({ type }) => type === 'level');
  return (place && criteria[Number(place) - 1]?.code) || null;
}

const specialColumn = columnsCalled({
  [UNIT]: [UNIT, 'Đơn vị', 'Mã đơn vị'],
  [MONTH]: [MONTH, 'Tháng'],
  [SERIAL]: [SERIAL, 'Mã phiếu', 'Số phiếu'],
  [CHANNEL]: [CHANNEL],
  [ROUND]: [ROUND],
});
const formatOf = (content: SurveyContent): TableFormat => ({
  columnOf: (heading) => specialColumn(heading) ?? questionOf(heading, content),
  required: {},
  linesAtMost: LINES_AT_MOST,
});

interface Asked {
  /** By `codeKey`. */
  units: ReadonlyMap<string, number>;
  ofRound: ReadonlySet<number>;
  /** Months. */
  from: string;
  to: string;
}

export function readPaper(bytes: Buffer, content: SurveyContent, { units, ofRound, from, to }: Asked) {
  const table = readTable(bytes, formatOf(content));
  const { hash } = table;
  const faults: LineFault[] = [...table.faults];
  const fault = (line: number, why: PaperFault, column = '', value = '') =>
    faults.push({ line, column, value: value.slice(0, 100), why: `survey:paperFault.${why}` });
  for (const column of table.unknown) fault(1, 'unknownColumn', column);
  if (!content.questions.some(({ code }) => code in table.headings)) {
    if (faults.length === 0) fault(1, 'noColumns');
    return { hash, ballots: [], faults };
  }
  const seen = new Set<string>();
  const ballots = table.lines.flatMap(({ cells, line }): PaperBallot[] => {
    const known = faults.length;
    const { [UNIT]: unit = '', [SERIAL]: number = '', [ROUND]: exportedFrom = '' } = cells;
    const serial = serialKey(number);
    const organisationId = unit ? units.get(codeKey(unit)) : 0;
    const month = readMonth(cells[MONTH] ?? '') ?? (cells[MONTH] || to);
    if (exportedFrom) fault(line, 'exported', ROUND, exportedFrom);
    if (organisationId === undefined) fault(line, 'unknownUnit', UNIT, unit);
    else if (organisationId !== 0 && !ofRound.has(organisationId)) fault(line, 'unitOutside', UNIT, unit);
    if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month) || month < from || month > to) fault(line, 'wrongMonth', MONTH, month);
    if (serial && seen.has(serial)) fault(line, 'serialTwice', SERIAL, number);
    seen.add(serial);
    const checked = checkAnswers(content, (code) => (cells[code] ?? '').split(SEPARATOR).map((one) => one.trim()));
    if (!checked.ok) for (const [code, why] of Object.entries(checked.faults)) fault(line, why, code, cells[code]);
    if (!checked.ok || faults.length > known) return [];
    return [{ line, serial, organisationId: organisationId!, month, answers: checked.answers }];
  });
  return { hash, ballots, faults };
}

/**
 * Takes a file out; it may be entered again, corrected. Once anything of it is public it stays: two readings, one with it and one
 * without, would differ by its ballots alone. Then only the whole round can be withdrawn.
 */
export const withdrawPaper = (
  by: AuditedBy,
  code: string,
  importId: number,
  why: string,
  now: Date,
): Promise<'done' | 'unknown' | 'public'> =>
  write(async (tx: Writer) => {
    const round = await roundByCode(code, tx);
    if (!round) return 'unknown';
    await holdRound(tx, round.id);
    if ((await publicImports(round.id, tx)).has(importId)) return 'public';
    if (!(await takeOut(tx, round.id, importId, why, now))) return 'unknown';
    const facts = { importWithdrawn: importId, why };
    await audit(tx, { action: 'survey_changed', by, subject: { kind: 'survey_round', key: code }, facts }, now);
    await touchPublicFace(tx);
    return 'done';
  });

/**
 * The ballots of a round that count, in the format that `importPaper` reads; only the head line while it is open, so that there are no two
 * lists to compare. Unit, month and way are left out where fewer than five of the round's ballots share them.
 */
export async function exportBallots(by: AuditedBy, code: string, now: Date) {
  const round = await roundByCode(code);
  if (!round) return null;
  const { content } = (await questionnaireWith(round.questionnaireId))!;
  const asked = content.questions.filter(({ type }) => type !== 'person').map((one) => one.code);
  const found: { unit: string | null; month: string; channel: string; answers: string }[] = [];
  for (let after = 0, isDone = round.state === 'open'; !isDone; ) {
    const page = await ballotsOf(round.id, after, ROWS_AT_ONCE, read);
    found.push(...page);
    after = page.at(-1)?.id ?? after;
    isDone = page.length < ROWS_AT_ONCE || found.length >= LINES_AT_MOST;
  }
  await auditAlone(
    { action: 'list_exported', by, subject: { kind: 'survey_round', key: code }, facts: { ballots: found.length } },
    now,
  );
  const safe = blurred(blurred(blurred(found, 'unit', ''), 'month', ''), 'channel', '');
  const rows = safe.map(({ unit, month, channel, answers }) => {
    const given = JSON.parse(answers) as SurveyAnswers;
    const cells = asked.map((one) => [one, given[one]?.join(SEPARATOR) ?? '']);
    const about = { [ROUND]: code, [SERIAL]: '', [UNIT]: unit ?? '', [MONTH]: month, [CHANNEL]: channel };
    return { ...about, ...Object.fromEntries(cells) };
  });
  return { columns: [ROUND, SERIAL, UNIT, MONTH, CHANNEL, ...asked], rows: rows as Record<string, string>[] };
}
