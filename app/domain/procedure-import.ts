// A file of the national catalogue of procedures, line by line: what each line would add or change, or why it is refused.
import { fold } from './folding.ts';
import { keptLine } from './plain-text.ts';

export const ONLINE = ['toan_trinh', 'mot_phan', 'none'] as const;
export type OnlineService = (typeof ONLINE)[number];
export const PROCEDURE_LEVELS = ['ministry', 'province', 'commune'] as const;
export type ProcedureLevel = (typeof PROCEDURE_LEVELS)[number];

/** The columns that are read; the file may have more. */
export const COLUMNS = ['ma_thu_tuc', 'ten', 'linh_vuc', 'cap_thuc_hien', 'hinh_thuc_nop', 'thoi_han'] as const;
export type CatalogueRow = Record<(typeof COLUMNS)[number], string>;
export const LINES_AT_MOST = 20_000;

export interface ProcedureFacts {
  code: string;
  name: string;
  fieldId: number;
  level: ProcedureLevel;
  onlineLevel: OnlineService;
  statutoryDays: number | null;
}

export type LineFault = 'noCode' | 'codeTwice' | 'noName' | 'unknownField' | 'noLevel' | 'tooLong' | 'otherOwner';
export type LinePlan =
  | { is: 'new' | 'same'; facts: ProcedureFacts }
  | { is: 'changed'; facts: ProcedureFacts; changes: (keyof ProcedureFacts)[] }
  | { is: 'refused'; why: LineFault; value: string };

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

const daysIn = (text: string): number | null => {
  const [number] = /\d{1,4}/.exec(text) ?? [];
  return number ? Number(number) : null;
};

export interface Known {
  /** Folded name of a field → its key. */
  fields: ReadonlyMap<string, number>;
  /** By code; `isOwn`: of the office whose file it is. */
  procedures: ReadonlyMap<string, ProcedureFacts & { isOwn: boolean }>;
}

/** `seen`: the codes of the lines before. */
export function planLine(row: CatalogueRow, { fields, procedures }: Known, seen: ReadonlySet<string>): LinePlan {
  const refused = (why: LineFault, value: string): LinePlan => ({ is: 'refused', why, value });
  const code = row.ma_thu_tuc.trim();
  const name = keptLine(row.ten);
  if (!/^[\w.-]{1,40}$/.test(code)) return refused('noCode', code);
  if (seen.has(code)) return refused('codeTwice', code);
  if (name === '') return refused('noName', code);
  if (name.length > 1_000) return refused('tooLong', code);
  const fieldId = fields.get(fold(row.linh_vuc.trim()));
  if (fieldId === undefined) return refused('unknownField', row.linh_vuc);
  const level = levelIn(row.cap_thuc_hien);
  if (!level) return refused('noLevel', row.cap_thuc_hien);
  const before = procedures.get(code);
  if (before && !before.isOwn) return refused('otherOwner', code);
  const onlineLevel = onlineIn(row.hinh_thuc_nop, before?.onlineLevel);
  // An empty column says nothing about the days.
  const statutoryDays = daysIn(row.thoi_han) ?? before?.statutoryDays ?? null;
  const facts: ProcedureFacts = { code, name, fieldId, level, onlineLevel, statutoryDays };
  if (!before) return { is: 'new', facts };
  const changes = (Object.keys(facts) as (keyof ProcedureFacts)[]).filter((key) => facts[key] !== before[key]);
  return changes.length === 0 ? { is: 'same', facts } : { is: 'changed', facts, changes };
}
