// The settings of the portal: province, hotline, contact; read by key, changed by an administrator.
import { and, asc, eq, inArray, notExists } from 'drizzle-orm';
import { FEWEST_RANKED } from '#app/domain/ranking.ts';
import { CODE_PREFIX } from '#app/domain/tracking-code.ts';
import { type Reader, read, type Writer } from './index.ts';
import { petition } from './schema/petitions.ts';
import { setting } from './schema/portal.ts';

const MOST_SETTINGS = 500;
/** The source that the loader of the files respects (db/seed/sync.ts). */
export const BY_ADMINISTRATOR = 'administrator';

/** The values of these settings (of all without keys), by key. */
export async function settingValues(keys?: readonly string[], on: Reader = read): Promise<Map<string, unknown>> {
  const found = await on
    .select({ key: setting.key, value: setting.value })
    .from(setting)
    .where(keys ? inArray(setting.key, [...keys]) : undefined)
    .orderBy(asc(setting.key))
    .limit(MOST_SETTINGS);
  return new Map(found.map(({ key, value }) => [key, value]));
}

/** Sets a value for good: loading the files again leaves it alone. */
export async function changeSetting(tx: Writer, key: string, value: unknown): Promise<void> {
  const row = { value, source: BY_ADMINISTRATOR };
  await tx
    .insert(setting)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: setting.key, set: row });
}

/** From how many cases or ballots on an office is ranked. */
export const FEWEST_RANKED_KEY = 'figures.fewest_ranked';

export async function fewestRanked(on: Reader = read): Promise<number> {
  const value = Number((await settingValues([FEWEST_RANKED_KEY], on)).get(FEWEST_RANKED_KEY));
  return Number.isInteger(value) && value > 0 ? value : FEWEST_RANKED;
}

const DENUNCIATION_KEY = 'denunciation.organisation';

/** The codes of the offices that receive denunciations. */
export async function denunciationOffices(on: Reader = read): Promise<string[]> {
  const value = (await settingValues([DENUNCIATION_KEY], on)).get(DENUNCIATION_KEY);
  return (Array.isArray(value) ? value : [value]).filter((code) => typeof code === 'string');
}

export const changeDenunciationOffices = (tx: Writer, codes: readonly string[]): Promise<void> =>
  changeSetting(tx, DENUNCIATION_KEY, [...new Set(codes)]);

/** The licence of open data; nothing until the province has decided. */
export const DATA_LICENCE_KEY = 'open_data.licence';

const PREFIX_KEY = 'code.prefix';

/** What every tracking code begins with. */
export async function codePrefix(on: Reader = read): Promise<string> {
  const value = (await settingValues([PREFIX_KEY], on)).get(PREFIX_KEY);
  return typeof value === 'string' ? value : CODE_PREFIX;
}

/** The same, for good: the first petition fixes it, and who changes it at that moment comes before or too late. */
export async function fixedCodePrefix(tx: Writer): Promise<string> {
  const [row] = await tx.select().from(setting).where(eq(setting.key, PREFIX_KEY)).limit(1);
  if (!row || row.isFixed) return codePrefix(tx);
  await tx
    .update(setting)
    .set({ isFixed: true, source: BY_ADMINISTRATOR })
    .where(and(eq(setting.key, PREFIX_KEY), eq(setting.isFixed, false)));
  return codePrefix(tx);
}

/** Whether the prefix could still be changed, and was. */
export async function changeCodePrefix(tx: Writer, prefix: string): Promise<boolean> {
  const changed = await tx
    .update(setting)
    .set({ value: prefix, source: BY_ADMINISTRATOR })
    .where(
      and(
        eq(setting.key, PREFIX_KEY),
        eq(setting.isFixed, false),
        notExists(tx.select({ id: petition.id }).from(petition).limit(1)),
      ),
    )
    .returning({ key: setting.key });
  return changed.length === 1;
}
