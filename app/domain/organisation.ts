// What is true of offices: their levels, when they existed, and who took over from them.

export const LEVELS = [
  'province',
  'department',
  'division',
  'commune',
  'public_unit',
  'enterprise',
  'district',
] as const;
export type OrganisationLevel = (typeof LEVELS)[number];

/** A name in both languages of the portal. */
export interface Named {
  vi: string;
  en: string;
}

/** What an office is known by and how long it lived; days are 'YYYY-MM-DD' in Việt Nam. */
export interface Office {
  id: number;
  code: string;
  name: string;
  nameEn: string | null;
  validFrom: string;
  /** Its last day; null while it lives. */
  validTo: string | null;
  successorId: number | null;
}

export const namesOf = (one: { name: string; nameEn: string | null }): Named => ({
  vi: one.name,
  en: one.nameEn ?? one.name,
});

export const existsOn = (office: Pick<Office, 'validFrom' | 'validTo'>, day: string): boolean =>
  office.validFrom <= day && (office.validTo === null || day <= office.validTo);

/** The office itself while it lives on `day`, else who took over from it, however often; undefined when nobody certain did. */
export function officeOn<T extends Office>(office: T, day: string, find: (id: number) => T | undefined): T | undefined {
  const seen = new Set<number>();
  let current: T | undefined = office;
  while (current && !existsOn(current, day)) {
    // An office of the future has no predecessor to fall back on; a ring of successors leads nowhere.
    if (current.successorId === null || seen.has(current.id) || day < current.validFrom) return undefined;
    seen.add(current.id);
    current = find(current.successorId);
  }
  return current;
}

/** The place a commune's office stands for: "UBND xã Ba Tơ" → "Xã Ba Tơ", "People's Committee of Ba Tơ Commune" → "Ba Tơ Commune". */
export function placeOf(commune: { name: string; nameEn: string | null }): Named {
  const { vi, en } = namesOf(commune);
  const place = vi.replace(/^UBND /, '');
  return { vi: place.charAt(0).toUpperCase() + place.slice(1), en: en.replace(/^People's Committee of /, '') };
}

/** Codes of offices are known however they are typed: 'sct' is SCT. */
export const codeKey = (code: string): string => code.trim().toUpperCase();
