// Name, governing body and contact of the province, as settings; the prefix of the codes until the first petition fixes it.
import { focalPoints, moveFocalPoint } from '#db/focal-point.ts';
import { type Writer, write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import {
  changeCodePrefix,
  changeSetting,
  codePrefix,
  DATA_LICENCE_KEY,
  FEWEST_RANKED_KEY,
  settingValues,
} from '#db/settings.ts';
import { differences } from '../../domain/audit.ts';
import { may } from '../../domain/permissions.ts';
import { type Administrator, recordChange } from '../administration/index.server.ts';
import type { ProvinceGiven } from './forms.ts';

type Kept = Exclude<keyof ProvinceGiven, 'codePrefix' | 'focalPoint'>;

/** Field of the form → key of the setting. */
const KEYS: Record<Kept, string> = {
  provinceName: 'province.name',
  provinceNameEn: 'province.name_en',
  operator: 'portal.operator',
  operatorEn: 'portal.operator_en',
  responsible: 'contact.responsible',
  hotline: 'contact.hotline',
  contactEmail: 'contact.email',
  contactAddress: 'contact.address',
  dataLicence: DATA_LICENCE_KEY,
  fewestRanked: FEWEST_RANKED_KEY,
};
const FIELDS = Object.keys(KEYS) as Kept[];

export { focalPoints } from '#db/focal-point.ts';

export async function provinceSettings(tx?: Writer): Promise<ProvinceGiven> {
  const values = await settingValues(Object.values(KEYS), tx);
  const kept = Object.fromEntries(FIELDS.map((field) => [field, String(values.get(KEYS[field]) ?? '')]));
  const focalPoint = (await focalPoints(tx)).find(({ isIntake }) => isIntake)?.code ?? '';
  return { ...(kept as Record<Kept, string>), codePrefix: await codePrefix(tx), focalPoint };
}

export type ProvinceResult = { ok: true } | { ok: false; why: 'forbidden' | 'prefixFixed' | 'focalPoint' };

class Refused extends Error {
  readonly why: 'prefixFixed' | 'focalPoint';
  constructor(why: Refused['why']) {
    super(why);
    this.why = why;
  }
}

/** Changes what differs, all of it or nothing. */
export async function changeProvince(by: Administrator, given: ProvinceGiven, now: Date): Promise<ProvinceResult> {
  if (!may(by, 'manage:settings')) return { ok: false, why: 'forbidden' };
  try {
    await write(async (tx) => {
      const before = await provinceSettings(tx);
      for (const field of Object.keys(differences({ ...before }, { ...given })))
        if (field === 'codePrefix') {
          if (!(await changeCodePrefix(tx, given.codePrefix))) throw new Refused('prefixFixed');
        } else if (field === 'focalPoint') {
          if (!(await moveFocalPoint(tx, given.focalPoint))) throw new Refused('focalPoint');
        } else await changeSetting(tx, KEYS[field as Kept], given[field as Kept]);
      await recordChange(tx, by, { kind: 'setting', key: 'province' }, { ...before }, { ...given }, now);
      await touchPublicFace(tx);
    });
    return { ok: true };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.why };
    throw error;
  }
}
