// What the portal says of itself: province, governing body, hotline, contact; from the settings.
import { z } from 'zod';
import { settingValues } from '#db/settings.ts';
import type { Language } from '../../i18n/translate.ts';
import type { PortalIdentity } from './types.ts';

const text = z.string();

/** Throws when the settings are missing or of the wrong shape: the reference data was not loaded. */
export async function portalIdentity(language: Language): Promise<PortalIdentity> {
  const values = await settingValues();
  const english = language === 'en';
  return {
    province: text.parse(values.get(english ? 'province.name_en' : 'province.name')),
    operator: text.parse(values.get(english ? 'portal.operator_en' : 'portal.operator')),
    responsible: text.parse(values.get('contact.responsible')),
    hotline: text.parse(values.get('contact.hotline')),
    email: text.parse(values.get('contact.email')),
    address: text.parse(values.get('contact.address')),
    emergencyNumbers: z.array(text).parse(values.get('emergency.numbers')),
  };
}
