// Routing rules in the hands of an administrator: tried on the last petitions before they are saved, never two for one question. Reads across organisations and procedures.
import { read, type Writer, write } from '#db/index.ts';
import { type Organisation, organisationsAfter } from '#db/organisations.ts';
import { allFields, type Field, proceduresWithIds } from '#db/procedures.ts';
import { allRules, lastPetitions, saveRule } from '#db/routing.ts';
import { addDays, dayOf } from '../../domain/deadline-day.ts';
import { namesOf, placeOf } from '../../domain/organisation.ts';
import { may } from '../../domain/permissions.ts';
import type { Kind } from '../../domain/petition.ts';
import type { RoutingReason, RoutingRule } from '../../domain/routing.ts';
import {
  type PastPetition,
  type RuleChange,
  type RuleEdit,
  type RuleFault,
  rivalOf,
  rulesAfter,
  sentElsewhere,
  silencerOf,
} from '../../domain/routing-changes.ts';
import type { Language } from '../../i18n/translate.ts';
import { type Administrator, recordChange } from '../administration/index.server.ts';
import type { RuleChangeGiven } from './forms.ts';
import type { ReplayView, RuleView } from './types.ts';

/** So many petitions a change is tried on. */
export const PETITIONS_TRIED = 500;
const CASES_SHOWN = 100;

interface Known {
  rules: RoutingRule[];
  offices: Organisation[];
  fields: Field[];
}

async function everything(on = read): Promise<Known> {
  const rules = (await allRules(on)).map((rule) => ({ ...rule, kind: rule.kind as Kind | null }));
  return { rules, offices: await organisationsAfter('', Number.POSITIVE_INFINITY, on), fields: await allFields(on) };
}

/** All rules in the order in which they are asked. */
export async function ruleList(language: Language, now: Date): Promise<RuleView[]> {
  const known = await everything();
  const today = dayOf(now);
  return known.rules.map((rule) => {
    const { field, commune, organisation } = namedOf(rule, known, language);
    const { code, priority, kind, validFrom, validTo } = rule;
    const standing = validTo !== null && validTo < today ? 'over' : today < validFrom ? 'toCome' : 'inForce';
    const silencedBy = silencerOf(rule, known.rules)?.code ?? null;
    return { code, priority, kind, field, commune, organisation, validFrom, validTo, standing, silencedBy };
  });
}

function namedOf({ fieldId, communeId, organisationId }: RoutingRule, { offices, fields }: Known, language: Language) {
  const field = fields.find(({ id }) => id === fieldId);
  const commune = offices.find(({ id }) => id === communeId);
  const organisation = offices.find(({ id }) => id === organisationId);
  return {
    field: field ? { code: field.code, name: namesOf(field)[language] } : null,
    commune: commune ? { code: commune.code, name: placeOf(commune)[language] } : null,
    organisation: organisation ? { code: organisation.code, name: namesOf(organisation)[language] } : null,
  };
}

type Fault =
  | RuleFault
  | 'forbidden'
  | 'unknownField'
  | 'unknownUnit'
  | 'unknownCommune'
  | 'noPlace'
  | 'changedMeanwhile';
type Refused = { ok: false; why: Fault } | { ok: false; why: 'ambiguous'; with: string };
type Checked = { ok: true; known: Known; rules: RoutingRule[]; edits: RuleEdit[] } | Refused;

/** The rules as they would be, or what is wrong with the change. */
async function check(by: Administrator, given: RuleChangeGiven, on = read): Promise<Checked> {
  if (!may(by, 'manage:routing')) return { ok: false, why: 'forbidden' };
  const known = await everything(on);
  const change = changeOf(given, known);
  if ('why' in change) return { ok: false, why: change.why };
  const changed = rulesAfter(known.rules, change);
  if (!changed.ok) return changed;
  const { rules, edits } = changed;
  for (const { after } of change.what === 'end' ? [] : edits) {
    const rival = rivalOf(after, rules);
    if (rival) return { ok: false, why: 'ambiguous', with: rival.code };
  }
  return { ok: true, known, rules, edits };
}

function changeOf(given: RuleChangeGiven, { offices, fields }: Known): RuleChange | { why: Fault } {
  if (given.what === 'end') return given;
  const field = fields.find(({ code }) => code === given.field);
  const commune = offices.find(({ code, level }) => code === given.commune && level === 'commune');
  const office = offices.find(({ code }) => code === given.organisation);
  if (given.field && !field) return { why: 'unknownField' };
  if (given.commune && !commune) return { why: 'unknownCommune' };
  if (given.organisation && !office) return { why: 'unknownUnit' };
  // "Where it happened" says nothing about a kind or field that any place may have, unless a field or kind narrows it.
  if (!given.organisation && !given.field && !given.petitionKind) return { why: 'noPlace' };
  const { code, priority, petitionKind, validFrom, validTo } = given;
  const ids = { fieldId: field?.id ?? null, communeId: commune?.id ?? null, organisationId: office?.id ?? null };
  const rule = { priority, kind: petitionKind, ...ids, validFrom, validTo };
  return given.what === 'add' ? { what: 'add', rule: { ...rule, code } } : { what: 'change', code, rule };
}

/** "Trong 500 đơn gần nhất, bao nhiêu đơn sẽ đi nơi khác": by the rules before and after, with the offices of the day it begins. */
export async function replayChange(
  by: Administrator,
  given: RuleChangeGiven,
  language: Language,
  now: Date,
): Promise<{ ok: true; replay: ReplayView } | Refused> {
  const checked = await check(by, given);
  if (!checked.ok) return checked;
  const { known, rules } = checked;
  const today = dayOf(now);
  const begins = given.what === 'end' ? addDays(given.lastDay, 1) : given.validFrom;
  const day = begins > today ? begins : today;
  const petitions = await pastPetitions(known);
  const byId = new Map(known.offices.map((one) => [one.id, one]));
  const intake = known.offices.find(({ isIntake, validTo }) => isIntake && (validTo === null || validTo >= day))!;
  const offices = { find: (id: number) => byId.get(id), intake };
  const moved = sentElsewhere(petitions, [known.rules, rules], offices, day);
  const named = (id: number) => namesOf(byId.get(id)!)[language];
  const cases = moved
    .slice(0, CASES_SHOWN)
    .map(({ code, kind, fromId, toId }) => ({ code, kind, from: named(fromId), to: named(toId) }));
  return { ok: true, replay: { tried: petitions.length, moved: moved.length, day, cases } };
}

async function pastPetitions({ fields }: Known): Promise<PastPetition[]> {
  const rows = await lastPetitions(PETITIONS_TRIED);
  const ids = [...new Set(rows.flatMap(({ procedureId }) => procedureId ?? []))];
  const procedures = new Map((ids.length > 0 ? await proceduresWithIds(ids) : []).map((one) => [one.id, one]));
  const lineOf = (id: number | null): Field[] => {
    const field = fields.find((one) => one.id === id);
    return field ? [field, ...lineOf(field.parentId)] : [];
  };
  return rows.map(({ code, kind, procedureId, fieldId, communeId, decisionBodyId, sentTo, sent }) => {
    const procedure = procedureId === null ? null : (procedures.get(procedureId) ?? null);
    const because = sent.because as Partial<RoutingReason> | undefined;
    return {
      code,
      facts: {
        kind,
        procedure,
        fields: lineOf(fieldId ?? procedure?.fieldId ?? null),
        communeId,
        addressedId: because?.ground === 'addressed' ? sentTo : null,
        decisionBodyId,
      },
    };
  });
}

class ChangedMeanwhile extends Error {}

/** Saves the change, all of it or nothing, and keeps each rule from what to what. */
export async function changeRule(
  by: Administrator,
  given: RuleChangeGiven,
  now: Date,
): Promise<{ ok: true } | Refused> {
  try {
    return await write(async (tx: Writer) => {
      const checked = await check(by, given, tx);
      if (!checked.ok) return checked;
      for (const edit of checked.edits) {
        if (!(await saveRule(tx, edit))) throw new ChangedMeanwhile();
        const [before, after] = [edit.before && told(edit.before, checked.known), told(edit.after, checked.known)];
        await recordChange(tx, by, { kind: 'routing_rule', key: edit.after.code }, before, after, now);
      }
      return { ok: true };
    });
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { ok: false, why: 'changedMeanwhile' };
    throw error;
  }
}

/** The rule in codes, as the history tells it. */
function told(rule: RoutingRule, known: Known): Record<string, unknown> {
  const { field, commune, organisation } = namedOf(rule, known, 'vi');
  const { priority, kind, validFrom, validTo } = rule;
  return {
    ...{ priority, petitionKind: kind, validFrom, validTo },
    field: field?.code ?? null,
    commune: commune?.code ?? null,
    organisation: organisation?.code ?? null,
  };
}
