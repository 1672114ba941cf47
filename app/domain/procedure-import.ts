// A file of the national catalogue of procedures, line by line: what each line would add or change, or why it is refused.
import { fold } from './folding.ts';
import { keptLine } from './plain-text.ts';
import { readStatedLimit, workingDaysOf } from './stated-limit.ts';

export const ONLINE = ['toan_trinh', 'mot_phan', 'none'] as const;
export type OnlineService = (typeof ONLINE)[number];
export const PROCEDURE_LEVELS = ['ministry', 'province', 'commune'] as const;
export type ProcedureLevel = (typeof PROCEDURE_LEVELS)[number];

/** The columns that are read, by every heading they are known by; the file may have more. */
export const CATALOGUE_COLUMNS = {
  ma_thu_tuc: ['ma_thu_tuc', 'Mã thủ tục', 'Mã TTHC', 'Mã số TTHC', 'Mã số'],
  ten: ['ten', 'Tên thủ tục', 'Tên thủ tục hành chính', 'Tên TTHC'],
  linh_vuc: ['linh_vuc', 'Lĩnh vực'],
  cap_thuc_hien: ['cap_thuc_hien', 'Cấp thực hiện', 'Cấp giải quyết'],
  hinh_thuc_nop: ['hinh_thuc_nop', 'Hình thức nộp', 'Cách thức thực hiện'],
  thoi_han: ['thoi_han', 'Thời hạn', 'Thời hạn giải quyết', 'Thời gian giải quyết'],
} as const;
export type CatalogueColumn = keyof typeof CATALOGUE_COLUMNS;
export type CatalogueRow = Partial<Record<CatalogueColumn, string>>;
export const LINES_AT_MOST = 20_000;
const VALUE_SHOWN = 100;

export interface ProcedureFacts {
  code: string;
  name: string;
  fieldId: number;
  level: ProcedureLevel;
  onlineLevel: OnlineService;
  statutoryDays: number | null;
}

export type LineFault = 'noCode' | 'codeTwice' | 'noName' | 'unknownField' | 'noLevel' | 'tooLong' | 'otherOwner';
/** What one should know of a line that is taken: the code as a spreadsheet had spoilt it, a time that is no number of working days. */
export interface LineNote {
  why: 'codeRestored' | 'limitNotTaken';
  about: string;
}
export type LinePlan =
  | { is: 'new' | 'same'; facts: ProcedureFacts; notes: LineNote[] }
  | { is: 'changed'; facts: ProcedureFacts; changes: (keyof ProcedureFacts)[]; notes: LineNote[] }
  | { is: 'refused'; code: string; faults: { why: LineFault; value: string }[] };

/** The lowest level that carries it out: there a citizen begins. District level has not existed since 2025-07-01. */
function levelIn(text: string): ProcedureLevel | null {
  const folded = fold(text);
  if (/cap xa|phuong/.test(folded)) return 'commune';
  if (folded.includes('cap tinh')) return 'province';
  return folded.includes('cap bo') ? 'ministry' : null;
}

/** The file tells whether it is online at all, not whether wholly: what was known before is kept, a new one counts as partly. */
const onlineIn = (text: string, before: OnlineService | undefined): OnlineService =>
  !fold(text).includes('truc tuyen') ? 'none' : before === undefined || before === 'none' ? 'mot_phan' : before;

/**
 * A code of the national catalogue is a digit, a point and six digits. A spreadsheet takes it for a number: 1.000950 becomes 1.00095 or
 * 1,00095, and where the point parts thousands 1.013124 becomes 1013124.
 */
export function catalogueCode(cell: string): string {
  const code = keptLine(cell);
  const [, first, rest = ''] = /^(\d)[.,](\d{1,6})$/.exec(code) ?? /^(\d)(\d{6})$/.exec(code) ?? [];
  return first ? `${first}.${rest.padEnd(6, '0')}` : code;
}

export interface Known {
  /** Folded name of a field → its key. */
  fields: ReadonlyMap<string, number>;
  /** By code; `isOwn`: of the office whose file it is. */
  procedures: ReadonlyMap<string, ProcedureFacts & { isOwn: boolean }>;
}

/** The code that a line means: one that is known as it stands, or with the zeros that it lost. */
export const codeOf = (row: CatalogueRow, { procedures }: Pick<Known, 'procedures'>): string => {
  const written = keptLine(row.ma_thu_tuc ?? '');
  return procedures.has(written) ? written : catalogueCode(written);
};

/** `seen`: the codes of the lines before. */
export function planLine(row: CatalogueRow, known: Known, seen: ReadonlySet<string>): LinePlan {
  const { fields, procedures } = known;
  const { linh_vuc = '', cap_thuc_hien = '', hinh_thuc_nop = '', thoi_han = '' } = row;
  const code = codeOf(row, known);
  const name = keptLine(row.ten ?? '');
  const fieldId = fields.get(fold(keptLine(linh_vuc)));
  const level = levelIn(cap_thuc_hien);
  const before = procedures.get(code);
  const faults: { why: LineFault; value: string }[] = [];
  const refuse = (why: LineFault, value: string) => faults.push({ why, value: value.slice(0, VALUE_SHOWN) });
  if (!/^[\w.-]{1,40}$/.test(code)) refuse('noCode', code);
  else if (seen.has(code)) refuse('codeTwice', code);
  if (name === '') refuse('noName', '');
  if (name.length > 1_000) refuse('tooLong', name);
  if (fieldId === undefined) refuse('unknownField', linh_vuc);
  if (!level) refuse('noLevel', cap_thuc_hien);
  if (before && !before.isOwn) refuse('otherOwner', code);
  if (faults.length > 0 || fieldId === undefined || !level)
    return { is: 'refused', code: code.slice(0, VALUE_SHOWN), faults };

  const notes: LineNote[] = [];
  const written = keptLine(row.ma_thu_tuc ?? '');
  if (code !== written) notes.push({ why: 'codeRestored', about: `${written} → ${code}` });
  const limit = readStatedLimit(thoi_han);
  const isTaken = workingDaysOf(limit) !== null || limit.is === 'empty' || limit.is === 'none';
  if (!isTaken) notes.push({ why: 'limitNotTaken', about: keptLine(thoi_han).slice(0, VALUE_SHOWN) });
  // An empty column says nothing about the days; what was known is not kept against other words.
  const statutoryDays = limit.is === 'empty' ? (before?.statutoryDays ?? null) : workingDaysOf(limit);
  const onlineLevel = onlineIn(hinh_thuc_nop, before?.onlineLevel);
  const facts: ProcedureFacts = { code, name, fieldId, level, onlineLevel, statutoryDays };
  if (!before) return { is: 'new', facts, notes };
  const changes = (Object.keys(facts) as (keyof ProcedureFacts)[]).filter((key) => facts[key] !== before[key]);
  return changes.length === 0 ? { is: 'same', facts, notes } : { is: 'changed', facts, changes, notes };
}
