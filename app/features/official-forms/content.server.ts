// Makes the content of a report: the form as it is today, the unit as a letterhead names it, and what the portal counts.
import { formCalled } from '#db/official-forms.ts';
import { settingValues } from '#db/settings.ts';
import { type Letter, writingPlace, written } from '../../domain/letter.ts';
import type { FormDefinition, ReportContent, ReportRow } from '../../domain/official-forms.ts';
import type { Days } from '../../domain/official-forms-facts.ts';
import { daysOf, type Span } from '../../domain/official-forms-period.ts';
import { isCommittee } from '../../domain/signature.ts';
import { officesAbove, portalIdentity } from '../organisations/index.server.ts';
import { countedRows } from './counting.server.ts';
import type { PeriodGiven } from './forms.ts';

export const CUT_OFF_KEY = 'reports.cut_off_day';

/** The day of its last month on which a period ends; 0: with the month. */
export async function cutOffDay(): Promise<number> {
  const kept = Number((await settingValues([CUT_OFF_KEY])).get(CUT_OFF_KEY));
  return Number.isInteger(kept) && kept >= 0 && kept <= 28 ? kept : 0;
}

export const spanOf = async (given: PeriodGiven): Promise<Span> =>
  given.period === 'days' ? { from: given.from, to: given.to } : daysOf(given, await cutOffDay());

type KeptForm = NonNullable<Awaited<ReturnType<typeof formCalled>>>;

const definitionOf = ({ form, set, columns, identities }: KeptForm): FormDefinition => ({
  set: set.name,
  ...{ code: form.code, title: form.title, rowsBy: form.rowsBy, rowTitle: form.rowTitle, source: form.source },
  note: [set.isVerified ? null : set.note, form.note].filter(Boolean).join('. ') || null,
  columns: columns.map(({ number, path, printed, kind, fact, of, why }) => ({
    ...{ number, path, printed, kind, why },
    feed: fact && of ? { fact, of } : null,
  })),
  identities: identities.map(({ sides, printed, note }) => ({ sides, printed, note })),
});

export type ReportedUnit = { id: number; code: string; name: string };

/** The report of a unit over some days, nothing entered yet; null for an unknown form. */
export async function freshContent(
  slug: string,
  unit: ReportedUnit,
  days: Days,
  now: Date,
): Promise<{ formId: number; content: ReportContent } | null> {
  const kept = await formCalled(slug);
  if (!kept) return null;
  const form = definitionOf(kept);
  const [{ province }, [office, above]] = [await portalIdentity('vi'), await officesAbove(unit.id)];
  const reporting = {
    code: unit.code,
    name: unit.name,
    // A committee stands under nobody in its letterhead (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    superior: isCommittee(unit.name) ? null : (above?.name ?? null),
    place: writingPlace(office?.level ?? 'department', unit.name, province),
  };
  const rows = await countedRows(form, unit, days);
  return { formId: kept.form.id, content: { form, unit: reporting, rows, computedAt: now.getTime() } };
}

/** Fresh counts with what was entered before: a figure that equals the new count is entered no more. */
export const withEntered = (fresh: ReportContent, before: ReportContent): ReportContent => ({
  ...fresh,
  rows: fresh.rows.map((row) => {
    const old = before.rows.find(({ key }) => key === row.key);
    const cells = fresh.form.columns.flatMap(({ number }): [number, ReportRow['cells'][string]][] => {
      const computed = row.cells[number]?.computed ?? null;
      const { entered = null, reason = null } = old?.cells[number] ?? {};
      if (computed === null && entered === null) return [];
      const isSame = entered === computed;
      return [[number, { computed, entered: isSame ? null : entered, reason: isSame ? null : reason }]];
    });
    return { ...row, cells: Object.fromEntries(cells) };
  }),
});

/** "UBND TỈNH QUẢNG NGÃI": as letters write it. */
export const inCapitals = (name: string): Letter['issuer'] => written(name).toLocaleUpperCase('vi');
