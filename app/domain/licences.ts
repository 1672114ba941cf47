// Under which licences a province may give its data away: open ones only, by their SPDX names.

export const LICENCES = {
  'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'ODC-By-1.0': { name: 'ODC-By 1.0', url: 'https://opendatacommons.org/licenses/by/1-0/' },
  'ODbL-1.0': { name: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
} as const;
export type LicenceCode = keyof typeof LICENCES;
export const LICENCE_CODES = Object.keys(LICENCES) as LicenceCode[];

/** Until the province decides. */
export const USUAL_LICENCE: LicenceCode = 'CC-BY-4.0';

export const isLicence = (code: unknown): code is LicenceCode => LICENCE_CODES.includes(code as LicenceCode);
