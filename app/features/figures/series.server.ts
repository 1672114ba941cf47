// What each unit received month by month; reads across petitions and organisations.
import { monthsOf, type Period } from '../../domain/period.ts';
import type { Language } from '../../i18n/translate.ts';
import { organisationPage, unitChoices, unitsWithin } from '../organisations/index.server.ts';
import { gatherReceived } from './gather.server.ts';
import type { UnitSeries } from './types.ts';

/** The unit with most first; of a unit and all below it when its code is given. */
export async function unitSeries(
  { from, to, unit: code }: Period & { unit?: string | null },
  language: Language,
  now: Date,
): Promise<UnitSeries[]> {
  const unit = code ? await organisationPage(code, language, now) : null;
  const unitIds = unit ? await unitsWithin(unit.id) : undefined;
  const [rows, names] = await Promise.all([gatherReceived({ from, to }, unitIds), unitChoices(language, now)]);
  const months = monthsOf({ from, to });
  const series = [...Map.groupBy(rows, ({ unit: of }) => of)].map(([id, own]) => {
    const { code: ofUnit, name } = names.find((one) => one.id === id) ?? { code: String(id), name: String(id) };
    const received = months.map((month) =>
      own.reduce((sum, row) => (row.month === month ? sum + row.received : sum), 0),
    );
    return { code: ofUnit, name, received, total: received.reduce((sum, n) => sum + n, 0) };
  });
  return series.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1));
}
