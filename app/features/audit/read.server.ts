// The audit log as inspectors and administrators read it: a page at a time, and whole for a spreadsheet.
import { setImmediate } from 'node:timers/promises';
import { type AuditFilter, type AuditLine, auditEntries } from '#db/audit.ts';
import { AUDIT_ACTIONS, type AuditSubject } from '../../domain/audit.ts';
import { addDays, startOfDay } from '../../domain/deadline.ts';
import type { AuditQuery } from './forms.ts';
import type { AuditPage, AuditView } from './types.ts';

const ROWS = 50;
const ROWS_AT_ONCE = 1_000;
/** What a spreadsheet opens; whoever needs more narrows the days. */
const EXPORTED_AT_MOST = 50_000;
const VALUE_AT_MOST = 300;

/** A page of the log, the newest first. */
export async function auditPage(query: AuditQuery): Promise<AuditPage> {
  const found = await auditEntries({ ...filterOf(query), before: cursorOf(query.sau) }, ROWS + 1);
  const last = found.length > ROWS ? found[ROWS - 1]! : null;
  return {
    entries: found.slice(0, ROWS).map(viewOf),
    next: last && `${last.at.getTime()}.${last.id}`,
  };
}

/** Everything the query finds, the newest first, up to 50,000 entries. */
export async function auditExport(query: AuditQuery): Promise<AuditView[]> {
  const filter = filterOf(query);
  const entries: AuditLine[] = [];
  for (let before: AuditFilter['before']; entries.length < EXPORTED_AT_MOST; ) {
    const page = await auditEntries({ ...filter, before }, ROWS_AT_ONCE);
    entries.push(...page);
    if (page.length < ROWS_AT_ONCE) break;
    before = page.at(-1);
    await setImmediate();
  }
  return entries.map(viewOf);
}

/** What was changed about this subject (about all of its kind without a key), the newest first: the history under a page of the administration. */
export const changesOf = async ({
  kind,
  key,
}: Pick<AuditSubject, 'kind'> & Partial<AuditSubject>): Promise<AuditView[]> =>
  (await auditEntries({ subjectKind: kind, subjectKey: key }, ROWS)).map(viewOf);

const filterOf = (query: AuditQuery): AuditFilter => ({
  actions: query.nhom && AUDIT_ACTIONS[query.nhom],
  username: query['can-bo']?.toLowerCase() || undefined,
  subjectKey: query['ho-so'] || undefined,
  from: query.tu ? startOfDay(query.tu) : undefined,
  until: query.den ? startOfDay(addDays(query.den, 1)) : undefined,
});

function cursorOf(text: string | undefined): AuditFilter['before'] {
  const [at, id] = (text ?? '').split('.');
  return at && id ? { at: new Date(Number(at)), id: Number(id) } : undefined;
}

const viewOf = ({ at, facts, ...line }: AuditLine): AuditView => ({
  ...line,
  at: at.getTime(),
  // By name: the engines keep the order of an object each in their own way.
  facts: Object.keys(facts)
    .sort()
    .map((name) => ({ name, value: plain(facts[name]) })),
});

function plain(value: unknown): string {
  const isChange = value !== null && typeof value === 'object' && 'from' in value && 'to' in value;
  const text = isChange ? `${plain(value.from)} → ${plain(value.to)}` : typeof value === 'string' ? value : said(value);
  return text.length > VALUE_AT_MOST ? `${text.slice(0, VALUE_AT_MOST)}…` : text;
}

const said = (value: unknown): string => (value === null || value === undefined ? '∅' : JSON.stringify(value));
