// What the filter of the queue can be set to: only units, officers and tags that this officer has to do with.
import type { Language } from '../../i18n/translate.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { communeChoices, unitChoices } from '../organisations/index.server.ts';
import { fieldChoices } from '../procedures/index.server.ts';
import { tagChoices } from '../tags/index.server.ts';
import type { QueueQuery } from './forms.ts';

export async function filterChoices(actor: StaffActor, _query: QueueQuery, language: Language, now: Date) {
  const [units, communes, fields, tags] = await Promise.all([
    unitChoices(language, now),
    communeChoices(language, now),
    fieldChoices(language),
    tagChoices(actor),
  ]);
  const named = ({ id, name }: { id: number; name: string }) => ({ id, name });
  return {
    units: units.filter(({ id }) => actor.units === 'all' || actor.units.includes(id)).map(named),
    communes: communes.map(named),
    fields: fields.map(named),
    tags: tags.map(named),
    colleagues: [] as { id: number; name: string }[],
  };
}
