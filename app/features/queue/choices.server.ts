// What the filter of the queue and an action on many cases can be set to: only units, officers and tags this officer has to do with.
import type { Language } from '../../i18n/translate.ts';
import { colleaguesOf, type StaffActor } from '../accounts/index.server.ts';
import { communeChoices, organisationNamed, unitChoices } from '../organisations/index.server.ts';
import { fieldChoices } from '../procedures/index.server.ts';
import { tagChoices } from '../tags/index.server.ts';
import type { BulkPlan } from './bulk-types.ts';
import { NOBODY, type QueueQuery } from './forms.ts';

const named = ({ id, name }: { id: number; name: string }) => ({ id, name });

export async function filterChoices(actor: StaffActor, query: QueueQuery, language: Language, now: Date) {
  // Officers of the unit that is filtered by, else one's own colleagues: the whole province's would be a list of thousands.
  const unit = query['don-vi'] ?? actor.organisationId;
  const isOurs = actor.units === 'all' || actor.units.includes(unit);
  const [units, communes, fields, tags, colleagues] = await Promise.all([
    unitChoices(language, now),
    communeChoices(language, now),
    fieldChoices(language),
    tagChoices(actor),
    isOurs ? colleaguesOf(unit) : [],
  ]);
  const isListed = [undefined, NOBODY, actor.onBehalfOf ?? actor.staffId, ...colleagues.map(({ id }) => id)].includes(
    query.nguoi,
  );
  return {
    units: units.filter(({ id }) => actor.units === 'all' || actor.units.includes(id)).map(named),
    communes: communes.map(named),
    fields: fields.map(({ id, name, depth }) => ({ id, name: `${'– '.repeat(depth)}${name}` })),
    tags: tags.map(named),
    colleagues: colleagues.filter(({ id }) => id !== (actor.onBehalfOf ?? actor.staffId)).map(named),
    me: actor.onBehalfOf ?? actor.staffId,
    /** An officer of another unit stands in the address: without a name, but the filter stays. */
    other: isListed ? null : Number(query.nguoi),
  };
}

/** Only what the action asks for is looked up. */
export async function bulkChoices(actor: StaffActor, { action, lines }: BulkPlan, language: Language, now: Date) {
  const asksUnit = action === 'accept' || action === 'handOver';
  const asksTag = action === 'tag' || action === 'untag';
  const units = action === 'assign' ? [...new Set(lines.map(({ unitId }) => unitId))] : [];
  const [offices, tags, colleagues] = await Promise.all([
    asksUnit ? unitChoices(language, now) : [],
    asksTag ? tagChoices(actor) : [],
    Promise.all(
      units.map(async (unitId) => ({
        unit: (await organisationNamed(unitId, language))?.name ?? '',
        officers: (await colleaguesOf(unitId)).map(named),
      })),
    ),
  ]);
  return { units: offices.filter(({ hasEnded }) => !hasEnded).map(named), tags: tags.map(named), colleagues };
}
