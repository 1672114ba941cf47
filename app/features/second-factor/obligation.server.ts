// Which roles must have a second factor: a setting, for administrators and inspectors where nobody has changed it.
import { read, type Writer, write } from '#db/index.ts';
import { changeSetting, settingValues } from '#db/settings.ts';
import { differences } from '../../domain/audit.ts';
import { OBLIGED_AT_FIRST } from '../../domain/second-factor.ts';
import { settings } from '../../settings.server.ts';
import { audit } from '../audit/index.server.ts';

const KEY = 'second_factor_roles';
export const OBLIGATION_SUBJECT = { kind: 'setting', key: KEY } as const;

/** In a demonstration nobody is obliged at first: whoever tries it out has only the password that is shown. */
export async function obligedRoles(on: Parameters<typeof settingValues>[1] = read): Promise<readonly string[]> {
  const value = (await settingValues([KEY], on)).get(KEY);
  if (Array.isArray(value)) return value.filter((role) => typeof role === 'string');
  return settings().mode === 'demonstration' ? [] : OBLIGED_AT_FIRST;
}

/** Whoever calls has the right to. */
export const obligeRoles = (
  by: { id: number; organisationId: number },
  roles: readonly string[],
  now: Date,
): Promise<void> =>
  write(async (tx: Writer) => {
    const before = await obligedRoles(tx);
    const facts = differences({ roles: [...before].sort() }, { roles: [...roles].sort() });
    if (Object.keys(facts).length === 0) return;
    await changeSetting(tx, KEY, roles);
    const subject = OBLIGATION_SUBJECT;
    const who = { staffId: by.id, organisationId: by.organisationId };
    await audit(tx, { action: 'setting_changed', by: who, subject, facts }, now);
  });
