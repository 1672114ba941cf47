// The door of the map: the communes of the province with their figures of a period, and their shapes where there are any.
import { settingValues } from '#db/settings.ts';
import { noCounts } from '../../domain/statistics.ts';
import type { Language } from '../../i18n/translate.ts';
import type { PeriodFigures } from '../figures/types.ts';
import { communeChoices } from '../organisations/index.server.ts';
import { provinceShape } from './shapes.server.ts';
import type { CommuneFigures, PlaceInProvince, ProvinceShape } from './types.ts';

const PROVINCE_KEY = 'province.code';

export async function shapeOfProvince(): Promise<ProvinceShape | null> {
  return provinceShape(String((await settingValues([PROVINCE_KEY])).get(PROVINCE_KEY)));
}

/** Every commune of today, by name. */
export async function communeFigures(
  { byCommune, byUnit }: PeriodFigures,
  language: Language,
  now: Date,
): Promise<CommuneFigures[]> {
  return (await communeChoices(language, now)).map(({ code, name }) => {
    const { n, index } = byUnit.find((unit) => unit.code === code)?.satisfaction ?? { n: 0, index: null };
    const counts = byCommune.find((commune) => commune.code === code)?.counts ?? noCounts();
    return { code, name, counts, satisfaction: { n, index } };
  });
}

/** Where a commune lies; null for what is none, and where there are no boundaries. */
export async function placeInProvince(code: string): Promise<PlaceInProvince | null> {
  const shape = await shapeOfProvince();
  const commune = shape?.communes.find((one) => one.code === code);
  if (!shape || !commune) return null;
  const { width, height, outline } = shape;
  return { width, height, outline, path: commune.path };
}
