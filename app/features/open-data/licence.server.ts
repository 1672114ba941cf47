// Who publishes open data, and under which licence: a setting of the province, with a default until it decides.
import { DATA_LICENCE_KEY, settingValues } from '#db/settings.ts';
import { isLicence, LICENCES, USUAL_LICENCE } from '../../domain/licences.ts';
import { portalIdentity } from '../organisations/index.server.ts';
import type { Licence, Publisher } from './types.ts';

export async function licenceNow(): Promise<Licence> {
  const decided = (await settingValues([DATA_LICENCE_KEY])).get(DATA_LICENCE_KEY);
  const code = isLicence(decided) ? decided : USUAL_LICENCE;
  return { code, ...LICENCES[code], isPending: !isLicence(decided) };
}

export async function publisherNow(): Promise<Publisher> {
  const [vi, en] = await Promise.all([portalIdentity('vi'), portalIdentity('en')]);
  const { email, responsible } = vi;
  return { vi: vi.operator, en: en.operator, province: { vi: vi.province, en: en.province }, email, responsible };
}
