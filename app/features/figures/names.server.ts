// What the groups of the figures are called: keys become codes and names in the language of the reader.
import { procedureNames } from '#db/figures.ts';
import type { Grouping, GroupKey } from '../../domain/figure-groups.ts';
import { type Channel, KINDS, type Kind } from '../../domain/petition.ts';
import { type Language, wordsOf } from '../../i18n/translate.ts';
import { communeChoices, unitChoices } from '../organisations/index.server.ts';
import { fieldChoices } from '../procedures/index.server.ts';

export interface Named {
  code: string;
  name: string;
}

/** Names for the groups of a figure; procedures are looked up by the keys that occur. */
export async function namesIn(language: Language, now: Date, procedureIds: readonly number[]) {
  const say = wordsOf(language);
  const [units, communes, fields, procedures] = await Promise.all([
    unitChoices(language, now),
    communeChoices(language, now),
    fieldChoices(language),
    procedureNames(procedureIds),
  ]);
  const byKey = (rows: readonly (Named & { id: number })[]) => new Map(rows.map((row) => [row.id, row]));
  const known = {
    units: byKey(units),
    communes: byKey(communes),
    fields: byKey(fields),
    procedures: byKey(procedures),
  };
  const found = (row: Named | undefined, none: string): Named =>
    row ? { code: row.code, name: row.name } : { code: '', name: none };
  const unit = (key: GroupKey): Named => found(known.units.get(Number(key)), String(key));
  const named: Record<Exclude<Grouping, 'all'>, (key: GroupKey) => Named> = {
    unit,
    kind: (key) => ({ code: String(key), name: say(`petition:kind.${key as Kind}`) }),
    field: (key) => found(known.fields.get(Number(key)), say('public:figures.noField')),
    procedure: (key) => found(known.procedures.get(Number(key)), say('period:noProcedure')),
    commune: (key) =>
      key === null ? { code: '', name: say('period:noCommune') } : (known.communes.get(Number(key)) ?? unit(key)),
    channel: (key) => ({ code: String(key), name: say(`petition:channel.${key as Channel}`) }),
    month: (key) => ({ code: String(key), name: `${String(key).slice(5)}/${String(key).slice(0, 4)}` }),
  };
  return named;
}

export const orderOfKinds = (one: Named, other: Named): number => placeOfKind(one) - placeOfKind(other);

const placeOfKind = ({ code }: Named) => (KINDS as readonly string[]).indexOf(code);
