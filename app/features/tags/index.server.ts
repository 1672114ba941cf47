// The door of tags: who defines them, which cases carry them. Officers alone read them.
import { type Writer, write } from '#db/index.ts';
import {
  countTagsOf,
  countTagsOn,
  insertTag,
  putTagOn,
  tagById,
  tagsOnCases,
  tagsReadBy,
  tagUse,
  takeTagOff,
  updateTag,
} from '#db/tags.ts';
import { may, type Permitted } from '../../domain/permissions.ts';
import { TAGS_OF_A_UNIT_AT_MOST, TAGS_ON_A_CASE_AT_MOST, type TagColour } from '../../domain/tag.ts';
import type { Language } from '../../i18n/translate.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { audit } from '../audit/index.server.ts';
import type { KeptTag, TagView } from './types.ts';

/** The administrator keeps the province's tags, a head those of the unit. */
export const keepsTags = (who: Permitted): boolean => may(who, 'manage:tags') || may(who, 'arrange:desk');

/** Tags that may be put on cases by this officer, by name. */
export async function tagChoices(actor: StaffActor): Promise<TagView[]> {
  const tags = await tagsReadBy(actor.units);
  return tags.filter(({ isHidden }) => !isHidden).map(({ id, name, colour }) => ({ id, name, colour }));
}

/** The tags of these cases that this officer reads. */
export async function tagsOn(petitionIds: readonly number[], { units }: StaffActor): Promise<Map<number, TagView[]>> {
  const found = await tagsOnCases(petitionIds, units);
  const byCase = Map.groupBy(found, ({ petitionId }) => petitionId);
  return new Map([...byCase].map(([id, tags]) => [id, tags.map(({ petitionId: _, ...view }) => view)]));
}

const CASES_COUNTED = 101;

/** Tags as the page that keeps them shows them: an administrator sees the province's, a head the unit's own too. */
export async function keptTags(actor: StaffActor, language: Language): Promise<KeptTag[]> {
  const tags = await tagsReadBy(may(actor, 'manage:tags') ? [] : [actor.organisationId]);
  const use =
    tags.length > 0
      ? await tagUse(
          tags.map(({ id }) => id),
          CASES_COUNTED,
        )
      : [];
  const cases = new Map(use.map((one) => [one.id, one.cases]));
  return tags.map(({ organisationId, unit, unitEn, ...tag }) => ({
    ...tag,
    unit: language === 'en' ? (unitEn ?? unit) : unit,
    cases: cases.get(tag.id) ?? 0,
    isTheirs: isTheirs(actor, { organisationId, isForAll: tag.isForAll }),
  }));
}

const isTheirs = (actor: StaffActor, tag: { organisationId: number; isForAll: boolean }): boolean =>
  tag.isForAll ? may(actor, 'manage:tags') : may(actor, 'arrange:desk') && tag.organisationId === actor.organisationId;

export type TagResult = { ok: true } | { ok: false; why: 'forbidden' | 'taken' | 'tooMany' };

export function addTag(actor: StaffActor, given: { name: string; colour: TagColour }, now: Date): Promise<TagResult> {
  return write(async (tx): Promise<TagResult> => {
    if (!keepsTags(actor)) return { ok: false, why: 'forbidden' };
    const { organisationId, staffId } = actor;
    if ((await countTagsOf(tx, organisationId)) >= TAGS_OF_A_UNIT_AT_MOST) return { ok: false, why: 'tooMany' };
    const isForAll = may(actor, 'manage:tags');
    const id = await insertTag(tx, { ...given, organisationId, isForAll, createdBy: staffId, createdAt: now });
    if (id === null) return { ok: false, why: 'taken' };
    await audit(
      tx,
      { action: 'setting_changed', by: actor, subject: subjectOf(id), facts: { name: { from: null, to: given.name } } },
      now,
    );
    return { ok: true };
  });
}

/** Puts a tag away, or offers it again. On the cases that carry it, it stays. */
export function hideTag(actor: StaffActor, id: number, isHidden: boolean, now: Date): Promise<TagResult> {
  return write(async (tx): Promise<TagResult> => {
    const tag = await tagById(tx, id);
    if (!tag || !isTheirs(actor, tag)) return { ok: false, why: 'forbidden' };
    await updateTag(tx, id, { isHidden });
    const facts = { tag: tag.name, isHidden: { from: tag.isHidden, to: isHidden } };
    await audit(tx, { action: 'setting_changed', by: actor, subject: subjectOf(id), facts }, now);
    return { ok: true };
  });
}

const subjectOf = (id: number) => ({ kind: 'tag', key: String(id) });

export type TaggingResult = { ok: true; isNew: boolean } | { ok: false; why: 'unknownTag' | 'tooManyTags' };

/** Puts a tag on a case whose scope the caller has asked. */
export async function putOn(
  tx: Writer,
  actor: StaffActor,
  petitionId: number,
  tagId: number,
  now: Date,
): Promise<TaggingResult> {
  const tag = (await tagsReadBy(actor.units, tx)).find(({ id }) => id === tagId);
  if (!tag || tag.isHidden) return { ok: false, why: 'unknownTag' };
  if ((await countTagsOn(tx, petitionId)) >= TAGS_ON_A_CASE_AT_MOST) return { ok: false, why: 'tooManyTags' };
  return { ok: true, isNew: await putTagOn(tx, { petitionId, tagId, staffId: actor.staffId, at: now }) };
}

/** Takes a tag off a case whose scope the caller has asked; whether it was on it. */
export async function takeOff(tx: Writer, actor: StaffActor, petitionId: number, tagId: number): Promise<boolean> {
  const isRead = (await tagsReadBy(actor.units, tx)).some(({ id }) => id === tagId);
  return isRead && (await takeTagOff(tx, petitionId, tagId));
}
