// Routing rules, reasons to refuse, and the settings of the portal: from their files into their tables.
import { z } from 'zod';
import { KINDS, type Kind } from '#app/domain/petition.ts';
import type { Writer } from '../index.ts';
import { refusalReason, routingRule } from '../schema/organisations.ts';
import { setting } from '../schema/portal.ts';
import { checkKnown, checkUnique, readFile, shaped, value } from './csv.ts';
import type { KnownIds, OrganisationFiles } from './organisations.ts';
import { type Changes, sync } from './sync.ts';

/** Stands for a unit: the commune where it happened. */
const WHERE_IT_HAPPENED = 'commune';

const ruleShape = z.strictObject({
  code: value.code,
  priority: value.count,
  kind: z.union([z.literal('').transform(() => null), z.enum(KINDS)]),
  field: value.optional,
  commune: value.optional,
  organisation: value.text,
  valid_from: value.day,
  valid_to: value.optionalDay,
  source: value.text,
});

const reasonShape = z.strictObject({
  code: value.code,
  title: value.text,
  title_en: value.text,
  wording: value.text,
  wording_en: value.text,
  article: value.text,
  kinds: z.string().refine((list) => list.split(',').every((kind) => KINDS.includes(kind as Kind))),
  asks_right_body: value.flag,
  source: value.text,
});

const settingShape = z.strictObject({
  key: value.code.or(z.string().regex(/^[a-z_.]+$/)),
  value: z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('is not JSON');
      return z.NEVER;
    }
  }),
  source: value.text,
});

export type RuleFiles = ReturnType<typeof readRuleFiles>;

export function readRuleFiles(folder: string, { organisations, fields }: OrganisationFiles) {
  const rules = readFile(folder, 'routing_rules.csv', shaped(ruleShape));
  const reasons = readFile(folder, 'refusal_reasons.csv', shaped(reasonShape));
  const settings = readFile(folder, 'settings.csv', shaped(settingShape));
  const units = new Set([...organisations.map((one) => one.code), WHERE_IT_HAPPENED]);
  const communes = new Set(organisations.filter((one) => one.level === 'commune').map((one) => one.code));
  checkUnique('routing_rules.csv', rules, 'code');
  checkKnown('routing_rules.csv', rules, 'field', new Set(fields.map((one) => one.code)));
  checkKnown('routing_rules.csv', rules, 'commune', communes);
  checkKnown('routing_rules.csv', rules, 'organisation', units);
  checkUnique('refusal_reasons.csv', reasons, 'code');
  checkUnique('settings.csv', settings, 'key');
  return { rules, reasons, settings };
}

export async function storeRules(tx: Writer, files: RuleFiles, known: KnownIds): Promise<Record<string, Changes>> {
  const rules = files.rules.map((one) => ({
    code: one.code,
    priority: one.priority,
    kind: one.kind,
    fieldId: one.field === null ? null : known.field(one.field),
    communeId: one.commune === null ? null : known.organisation(one.commune),
    organisationId: one.organisation === WHERE_IT_HAPPENED ? null : known.organisation(one.organisation),
    validFrom: one.valid_from,
    validTo: one.valid_to,
    source: one.source,
  }));
  const reasons = files.reasons.map(({ line: _, title_en, wording_en, asks_right_body, ...one }) => ({
    ...one,
    titleEn: title_en,
    wordingEn: wording_en,
    asksRightBody: asks_right_body,
  }));
  const settings = files.settings.map(({ line: _, ...one }) => one);
  return {
    'routing_rules.csv': await sync(tx, routingRule, rules, { key: ['code'], origin: 'source', removes: true }),
    'refusal_reasons.csv': await sync(tx, refusalReason, reasons, { key: ['code'], origin: 'source' }),
    'settings.csv': await sync(tx, setting, settings, { key: ['key'], origin: 'source' }),
  };
}
