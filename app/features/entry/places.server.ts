// Offices, communes, fields and procedures as officers type them: by code, by name, or by a few letters with or without diacritics.
import { dayOf } from '../../domain/deadline.ts';
import { fold } from '../../domain/folding.ts';
import { placesCalled } from '../../domain/places.ts';
import { keptLine } from '../../domain/plain-text.ts';
import { communeChoices, formerPlacesOf, unitChoices } from '../organisations/index.server.ts';
import { fieldChoices, procedureView } from '../procedures/index.server.ts';
import { findProcedures, shorten } from '../sending/index.server.ts';

export interface Named {
  id: number;
  code: string;
  name: string;
}

export async function placesFor(now: Date) {
  const [units, communes, former, fields] = await Promise.all([
    unitChoices('vi', now),
    communeChoices('vi', now),
    formerPlacesOf(),
    fieldChoices('vi'),
  ]);
  return { units, communes, former, fields };
}
export type Places = Awaited<ReturnType<typeof placesFor>>;

/** `isFormer`: by its name of before. */
export type Found<T> =
  | { ok: true; one: T | null; isFormer?: boolean }
  | { ok: false; why: 'none' | 'many'; likely: string[] };

const LIKELY_SHOWN = 6;

/** The one that is meant; nothing typed means none. Codes and whole names go before likeness. */
export function oneIn<T extends Named>(all: readonly T[], typed: string): Found<T> {
  const text = keptLine(typed);
  if (text === '') return { ok: true, one: null };
  const exact = exactIn(all, text);
  if (exact) return { ok: true, one: exact };
  const { items, found } = shorten(all, text, '');
  return onlyOf(found ? items : []);
}

/** The commune, by its name of today or of before; of several that succeeded one, none is chosen. */
export function communeIn({ communes, former }: Pick<Places, 'communes' | 'former'>, typed: string): Found<Named> {
  const text = keptLine(typed);
  if (text === '') return { ok: true, one: null };
  const exact = exactIn(communes, text);
  if (exact) return { ok: true, one: exact };
  const { items, former: names } = placesCalled(communes, former, text);
  const found = onlyOf(items);
  return found.ok ? { ...found, isFormer: names.length > 0 } : found;
}

function exactIn<T extends Named>(all: readonly T[], text: string): T | undefined {
  const same = (one: string, other: string) => fold(one) === fold(other);
  const exact =
    all.find(({ code }) => code.toLowerCase() === text.toLowerCase()) ??
    all.find(({ name }) => keptLine(name).toLowerCase() === text.toLowerCase());
  const alike = all.filter(({ name }) => same(name, text));
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}

function onlyOf<T extends Named>(items: readonly T[]): Found<T> {
  if (items.length === 1) return { ok: true, one: items[0]! };
  if (items.length === 0) return { ok: false, why: 'none', likely: [] };
  return { ok: false, why: 'many', likely: items.slice(0, LIKELY_SHOWN).map(({ name }) => name) };
}

/** The procedure that was chosen from the list, or the only one that the typed words or code find. */
export async function procedureIn(chosen: string, search: string, now: Date): Promise<Found<Named>> {
  const exact = await inForce(chosen || search.trim(), now);
  if (exact) return { ok: true, one: exact };
  if (chosen) return { ok: false, why: 'none', likely: [] };
  if (search.trim() === '') return { ok: true, one: null };
  const { items, hasMore } = await findProcedures(search, '', 'vi', now);
  const only = items.length === 1 && !hasMore ? await inForce(items[0]!.code, now) : null;
  if (only) return { ok: true, one: only };
  return { ok: false, why: items.length === 0 ? 'none' : 'many', likely: [] };
}

async function inForce(code: string, now: Date): Promise<Named | null> {
  const found = /^[\w.-]{1,40}$/.test(code) ? await procedureView(code, 'vi') : undefined;
  const today = dayOf(now);
  return found && found.validFrom <= today && (found.validTo ?? today) >= today ? found : null;
}
