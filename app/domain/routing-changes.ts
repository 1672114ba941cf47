// A change of the routing rules from a day on: what the rules are after it, whether two of them contradict, whom it sends elsewhere.
import { addDays } from './deadline-day.ts';
import { nextVersionCode } from './merger.ts';
import { type Offices, type RoutingFacts, type RoutingRule, routePetition } from './routing.ts';

export type RuleChange =
  | { what: 'add'; rule: RoutingRule }
  /** From `rule.validFrom` on; until the day before, the rule stays what it was. */
  | { what: 'change'; code: string; rule: Omit<RoutingRule, 'code'> }
  | { what: 'end'; code: string; lastDay: string };

export type RuleFault = 'codeTaken' | 'unknownRule' | 'endsBeforeItBegins' | 'startsBeforeIt' | 'alreadyOver';

/** The rows that differ afterwards: each as it was (null: there was none) and as it is. */
export interface RuleEdit {
  before: RoutingRule | null;
  after: RoutingRule;
}
export type Changed = { ok: true; rules: RoutingRule[]; edits: RuleEdit[] } | { ok: false; why: RuleFault };

const no = (why: RuleFault) => ({ ok: false, why }) as const;

export function rulesAfter(rules: readonly RoutingRule[], change: RuleChange): Changed {
  const edits = editsOf(rules, change);
  if (!Array.isArray(edits)) return edits;
  const isGone = (rule: RoutingRule) => edits.some(({ before }) => before === rule);
  return { ok: true, edits, rules: [...rules.filter((one) => !isGone(one)), ...edits.map(({ after }) => after)] };
}

function editsOf(rules: readonly RoutingRule[], change: RuleChange): RuleEdit[] | { ok: false; why: RuleFault } {
  if (change.what === 'add') {
    const { rule } = change;
    if (rules.some(({ code }) => code === rule.code)) return no('codeTaken');
    return isBackwards(rule) ? no('endsBeforeItBegins') : [{ before: null, after: rule }];
  }
  const before = rules.find(({ code }) => code === change.code);
  if (!before) return no('unknownRule');
  if (change.what === 'end') {
    if (change.lastDay < before.validFrom) return no('endsBeforeItBegins');
    if (before.validTo !== null && before.validTo <= change.lastDay) return no('alreadyOver');
    return [{ before, after: { ...before, validTo: change.lastDay } }];
  }
  const { rule } = change;
  if (isBackwards(rule)) return no('endsBeforeItBegins');
  if (rule.validFrom < before.validFrom) return no('startsBeforeIt');
  if (before.validTo !== null && before.validTo < rule.validFrom) return no('alreadyOver');
  if (rule.validFrom === before.validFrom) return [{ before, after: { ...rule, code: before.code } }];
  let code = nextVersionCode(before.code);
  while (rules.some((one) => one.code === code)) code = nextVersionCode(code);
  return [
    { before, after: { ...before, validTo: addDays(rule.validFrom, -1) } },
    { before: null, after: { ...rule, code } },
  ];
}

const isBackwards = ({ validFrom, validTo }: RoutingRule | Omit<RoutingRule, 'code'>) =>
  validTo !== null && validTo < validFrom;

const asksTheSame = (a: RoutingRule, b: RoutingRule) =>
  a.kind === b.kind && a.fieldId === b.fieldId && a.communeId === b.communeId;

const meet = (a: RoutingRule, b: RoutingRule) =>
  a.validFrom <= (b.validTo ?? '9999-99-99') && b.validFrom <= (a.validTo ?? '9999-99-99');

/** Another rule that answers the same question with the same rank on some day: only their codes would decide between them. */
export const rivalOf = (rule: RoutingRule, rules: readonly RoutingRule[]): RoutingRule | undefined =>
  rules.find(
    (other) =>
      other.code !== rule.code && asksTheSame(rule, other) && rule.priority === other.priority && meet(rule, other),
  );

/** The rule that always speaks before this one, so that it is never asked while the other's office lives. */
export const silencerOf = (rule: RoutingRule, rules: readonly RoutingRule[]): RoutingRule | undefined =>
  rules.find(
    (other) =>
      asksTheSame(rule, other) &&
      other.priority < rule.priority &&
      other.validFrom <= rule.validFrom &&
      (other.validTo === null || (rule.validTo !== null && rule.validTo <= other.validTo)),
  );

export interface PastPetition {
  code: string;
  facts: RoutingFacts;
}

export interface Elsewhere {
  code: string;
  kind: RoutingFacts['kind'];
  fromId: number;
  toId: number;
}

/** Which of these petitions would go to another office on `day` by the new rules than by the old ones. */
export function sentElsewhere(
  petitions: readonly PastPetition[],
  [before, after]: readonly [readonly RoutingRule[], readonly RoutingRule[]],
  offices: Offices,
  day: string,
): Elsewhere[] {
  return petitions.flatMap(({ code, facts }) => {
    const fromId = routePetition(facts, before, offices, day).organisationId;
    const toId = routePetition(facts, after, offices, day).organisationId;
    return fromId === toId ? [] : [{ code, kind: facts.kind, fromId, toId }];
  });
}
