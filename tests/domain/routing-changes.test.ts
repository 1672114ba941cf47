import { describe, expect, test } from 'vitest';
import type { RoutingRule } from '#app/domain/routing.ts';
import { rivalOf, rulesAfter, sentElsewhere, silencerOf } from '#app/domain/routing-changes.ts';

const rule = (code: string, more: Partial<RoutingRule> = {}): RoutingRule => ({
  code,
  priority: 100,
  kind: null,
  fieldId: 1,
  communeId: null,
  organisationId: 10,
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
});
const { code: _, ...moved } = rule('', { organisationId: 20, validFrom: '2026-07-01' });

describe('a change of the rules', () => {
  test('from a day on leaves what was, and goes on under the next code', () => {
    const old = rule('R-DIEN');
    const changed = rulesAfter([old, rule('R-DIEN.2', { fieldId: 9 })], {
      what: 'change',
      code: 'R-DIEN',
      rule: moved,
    });
    expect(changed).toMatchObject({
      ok: true,
      edits: [
        { before: old, after: { code: 'R-DIEN', organisationId: 10, validTo: '2026-06-30' } },
        { before: null, after: { code: 'R-DIEN.3', organisationId: 20, validFrom: '2026-07-01', validTo: null } },
      ],
    });
  });

  test('on the day the rule begins replaces it', () => {
    const changed = rulesAfter([rule('R')], { what: 'change', code: 'R', rule: { ...moved, validFrom: '2026-01-01' } });
    expect(changed).toMatchObject({ ok: true, rules: [{ code: 'R', organisationId: 20 }] });
  });

  test.each([
    [{ what: 'add', rule: rule('R') }, 'codeTaken'],
    [{ what: 'add', rule: rule('S', { validTo: '2025-01-01' }) }, 'endsBeforeItBegins'],
    [{ what: 'change', code: 'X', rule: moved }, 'unknownRule'],
    [{ what: 'change', code: 'R', rule: { ...moved, validFrom: '2025-12-31' } }, 'startsBeforeIt'],
    [{ what: 'change', code: 'OLD', rule: moved }, 'alreadyOver'],
    [{ what: 'end', code: 'R', lastDay: '2025-12-31' }, 'endsBeforeItBegins'],
    [{ what: 'end', code: 'OLD', lastDay: '2026-12-31' }, 'alreadyOver'],
  ] as const)('%j is refused: %s', (change, why) => {
    expect(rulesAfter([rule('R'), rule('OLD', { validTo: '2026-02-01' })], change)).toEqual({ ok: false, why });
  });
});

test('two rules contradict when they ask the same with the same rank on some day', () => {
  const other = rule('S', { organisationId: 20 });
  expect(rivalOf(other, [rule('R'), other])).toMatchObject({ code: 'R' });
  expect(rivalOf(other, [rule('R', { validTo: '2025-12-31' }), other])).toBeUndefined();
  expect(rivalOf(other, [rule('R', { priority: 99 }), other])).toBeUndefined();
  expect(rivalOf(other, [rule('R', { kind: 'gop_y' }), other])).toBeUndefined();
});

test('a rule is silent behind one that asks the same with a higher rank all its time', () => {
  const late = rule('S', { priority: 200, validFrom: '2026-03-01' });
  expect(silencerOf(late, [rule('R'), late])).toMatchObject({ code: 'R' });
  expect(silencerOf(late, [rule('R', { validTo: '2026-12-31' }), late])).toBeUndefined();
  expect(silencerOf(rule('R'), [rule('R'), late])).toBeUndefined();
});

test('petitions that the new rules send elsewhere are named, with where from and where to', () => {
  const office = (id: number) => ({
    id,
    code: `O${id}`,
    name: `Sở ${id}`,
    nameEn: null,
    validFrom: '2020-01-01',
    validTo: null,
    successorId: null,
  });
  const facts = (fieldId: number) => ({
    kind: 'phan_anh' as const,
    procedure: null,
    fields: [{ id: fieldId, name: 'x', nameEn: 'x' }],
    communeId: null,
    addressedId: null,
    decisionBodyId: null,
  });
  const petitions = [
    { code: 'A', facts: facts(1) },
    { code: 'B', facts: facts(2) },
    { code: 'C', facts: { ...facts(1), addressedId: 30 } },
  ];
  const rules = [[rule('R')], [rule('R', { organisationId: 20 })]] as const;
  expect(sentElsewhere(petitions, rules, { find: office, intake: office(1) }, '2026-11-20')).toEqual([
    { code: 'A', kind: 'phan_anh', fromId: 10, toId: 20 },
  ]);
});
