// The settings of the portal: province, hotline, contact; read by key, changed by an administrator.
import { asc, inArray } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
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
