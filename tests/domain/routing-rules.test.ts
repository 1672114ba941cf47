import { describe, expect, test } from 'vitest';
import { type RoutingFacts, type RoutingRule, rulesThatApply } from '#app/domain/routing.ts';

const TODAY = '2026-11-21';
const [TRADE, BOARD] = [2, 9];
const [COMMUNE, OTHER_COMMUNE] = [6, 7];
const [INDUSTRY, MARKET, LAND] = [1, 2, 3];
const industry = { id: INDUSTRY, name: 'Công Thương', nameEn: 'Industry and trade' };
const market = { id: MARKET, name: 'Quản lý thị trường', nameEn: 'Market surveillance' };

const rule = (code: string, one: Partial<RoutingRule>): RoutingRule => ({
  code,
  priority: 200,
  kind: null,
  fieldId: null,
  communeId: null,
  organisationId: null,
  validFrom: '2025-03-01',
  validTo: null,
  ...one,
});
const facts = (some: Partial<RoutingFacts>): RoutingFacts => ({
  kind: 'kien_nghi',
  procedure: null,
  fields: [],
  communeId: null,
  addressedId: null,
  decisionBodyId: null,
  ...some,
});

describe('rules', () => {
  test.each([
    ['before its first day', '2025-02-28', []],
    ['from its first day', '2025-03-01', ['limited']],
    ['to its last day', '2025-12-31', ['limited']],
    ['not after it', '2026-01-01', []],
  ])('a rule holds only while it is valid: %s', (_what, day, codes) => {
    const limited = rule('limited', { fieldId: INDUSTRY, organisationId: TRADE, validTo: '2025-12-31' });
    expect(rulesThatApply(facts({ fields: [industry] }), [limited], day).map((one) => one.code)).toEqual(codes);
  });

  test('are asked by priority, then the nearer field, then the named commune, then code', () => {
    const many = [
      rule('f kind', { priority: 1, kind: 'kien_nghi', organisationId: BOARD }),
      rule('e far', { fieldId: INDUSTRY, organisationId: TRADE }),
      rule('d near', { fieldId: MARKET, organisationId: TRADE }),
      rule('c near and here', { fieldId: MARKET, communeId: COMMUNE, organisationId: TRADE }),
      rule('b twin', { fieldId: MARKET, organisationId: TRADE }),
      rule('a urgent', { priority: 5, communeId: COMMUNE, organisationId: TRADE }),
      rule('other place', { fieldId: MARKET, communeId: OTHER_COMMUNE, organisationId: TRADE }),
      rule('other kind', { kind: 'gop_y', fieldId: MARKET, organisationId: TRADE }),
      rule('other field', { fieldId: LAND, organisationId: TRADE }),
    ];
    const about = facts({ fields: [market, industry], communeId: COMMUNE });
    expect(rulesThatApply(about, many, TODAY).map((one) => one.code)).toEqual([
      'a urgent',
      'c near and here',
      'b twin',
      'd near',
      'e far',
      'f kind',
    ]);
  });
});
