// What an officer should see before a petition is made: others that may be the same, words of denouncing, where it goes and by when.
import { twinsBySender, twinsByText } from '#db/entry.ts';
import { addDays, dayOf } from '../../domain/deadline.ts';
import { searchText } from '../../domain/folding.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { previewClocks } from '../deadlines/index.server.ts';
import { isRemotePlace } from '../organisations/index.server.ts';
import { textKeyOf } from '../petitions/index.server.ts';
import { route } from '../routing/index.server.ts';
import { speaksOfDenouncing } from '../sending/forms.ts';
import type { Checked } from './check.server.ts';
import type { EntryPreview, Twin, Warnings } from './types.ts';

/** Two letters further apart than this are two matters, or a reminder. */
const TWINS_WITHIN_DAYS = 90;
const TWINS_SHOWN = 8;

type Told = Checked['submission'];

/** Cases in the officer's sight with the same text, telephone or name; one that agrees twice is shown once, for the stronger reason. */
export async function twinsOf(actor: StaffActor, told: Told, facts: Checked['facts'], now: Date): Promise<Twin[]> {
  const since = addDays(dayOf(now), -TWINS_WITHIN_DAYS);
  const { phone, name } = told.sender;
  // A delegation sends many petitions under its name, and nobody is like nobody.
  const isPerson = told.channel !== 'voters' && !facts.isNameless;
  const [byText, byPhone, byName] = await Promise.all([
    twinsByText(actor, textKeyOf(told.body), since),
    phone && isPerson ? twinsBySender(actor, { phone }, since) : [],
    isPerson ? twinsBySender(actor, { nameKey: searchText(name) }, since) : [],
  ]);
  const found = new Map<number, Twin>();
  for (const [by, twins] of [['text', byText] as const, ['phone', byPhone] as const, ['name', byName] as const])
    for (const { id, ...twin } of twins) if (!found.has(id)) found.set(id, { ...twin, by });
  return [...found.values()].slice(0, TWINS_SHOWN);
}

export async function warningsOf(actor: StaffActor, { submission, facts }: Checked, now: Date): Promise<Warnings> {
  const { title, body, request } = submission;
  return {
    twins: await twinsOf(actor, submission, facts, now),
    seemsDenouncing: speaksOfDenouncing(title, body, request),
  };
}

/** Where it would go and by when it would have to be answered, counted from its arrival. */
export async function previewOf(checked: Checked, warnings: Warnings, now: Date): Promise<EntryPreview> {
  const { kind, channel, sender, procedureId, fieldId, communeId, addressedId, complaint, arrivedAt } =
    checked.submission;
  const decisionBodyId = complaint?.bodyId ?? null;
  const standing = {
    ...{ kind, channel, target: complaint?.target, broughtBy: sender.name },
    isRemote: communeId !== null && (await isRemotePlace(communeId)),
  };
  const { because } = await route({ kind, procedureId, fieldId, communeId, addressedId, decisionBodyId }, now);
  return { ...warnings, because, dates: await previewClocks(standing, arrivedAt) };
}
