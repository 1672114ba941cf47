// Who publishes open data, and under which licence: a setting of the province, with a default until it decides.
import { DATA_LICENCE_KEY, settingValues } from '#db/settings.ts';
import { isLicence, LICENCES, USUAL_LICENCE } from '../../domain/licences.ts';
import type { Named } from '../../domain/organisation.ts';
import { portalIdentity } from '../organisations/index.server.ts';
import type { Licence } from './types.ts';

export async function licenceNow(): Promise<Licence> {
  const decided = (await settingValues([DATA_LICENCE_KEY])).get(DATA_LICENCE_KEY);
  const code = isLicence(decided) ? decided : USUAL_LICENCE;
  return { code, ...LICENCES[code], isPending: !isLicence(decided) };
}

export async function publisherNow(): Promise<Named> {
  const [vi, en] = await Promise.all([portalIdentity('vi'), portalIdentity('en')]);
  return { vi: vi.operator, en: en.operator };
}
