// What was refused and why, each reason with the units that refused.
import { reasonsToRefuse } from '#db/figures.ts';
import type { Refused } from '../../domain/figure-groups.ts';
import type { Counts } from '../../domain/statistics.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Named } from './names.server.ts';
import type { RefusalGroup } from './types.ts';

export async function refusalGroups(
  refused: readonly Refused[],
  whole: Counts,
  unitNamed: (id: number) => Named,
  language: Language,
): Promise<RefusalGroup[]> {
  const reasons = refused.length > 0 ? await reasonsToRefuse() : [];
  const groups = [...Map.groupBy(refused, ({ reasonId }) => reasonId)].flatMap(([id, rows]) => {
    const { code, title, titleEn, article } = reasons.find((one) => one.id === id)!;
    const perUnit = [...Map.groupBy(rows, ({ unitId }) => unitId)].map(([unitId, some]) => ({
      ...unitNamed(unitId),
      count: sumOf(some),
    }));
    const count = sumOf(rows);
    // Kept sums may hold a zero of what was once.
    if (count === 0) return [];
    return {
      ...{ code, article, count, name: language === 'en' ? titleEn : title },
      ofRefused: count / whole.refused,
      ofReceived: count / whole.received,
      byUnit: perUnit.filter((unit) => unit.count > 0).sort((a, b) => b.count - a.count),
    };
  });
  return groups.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

const sumOf = (rows: readonly Refused[]) => rows.reduce((sum, { n }) => sum + n, 0);
