import { describe, expect, test } from 'vitest';
import type { Office } from '#app/domain/organisation.ts';
import { type RoutingFacts, type RoutingReason, type RoutingRule, routePetition } from '#app/domain/routing.ts';

const TODAY = '2026-11-21';
const office = (id: number, name: string, life: Partial<Office> = {}): Office => ({
  id,
  code: name,
  name,
  nameEn: `${name} (en)`,
  validFrom: '2008-01-01',
  validTo: null,
  successorId: null,
  ...life,
});

const [INTAKE, TRADE, FARMING, OLD_FARMING, OLD_DISTRICT, COMMUNE, OTHER_COMMUNE, ZONE, BOARD, DIVISION, FUTURE] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
] as const;
const offices = [
  office(INTAKE, 'Văn phòng UBND tỉnh'),
  office(TRADE, 'Sở Công Thương'),
  office(FARMING, 'Sở Nông nghiệp và Môi trường', { validFrom: '2025-03-01' }),
  office(OLD_FARMING, 'Sở Nông nghiệp và PTNT', { validTo: '2025-02-28', successorId: FARMING }),
  office(OLD_DISTRICT, 'UBND huyện Bình Sơn', { validTo: '2025-06-30' }),
  office(COMMUNE, 'UBND xã Ba Tơ', { nameEn: "People's Committee of Ba Tơ Commune" }),
  office(OTHER_COMMUNE, 'UBND xã Vạn Tường', { nameEn: "People's Committee of Vạn Tường Commune" }),
  office(ZONE, 'Ban Quản lý Khu kinh tế Dung Quất'),
  office(BOARD, 'Ban Tiếp công dân'),
  office(DIVISION, 'Chi cục Quản lý thị trường'),
  office(FUTURE, 'Cơ quan năm sau', { validFrom: '2027-01-01' }),
];
const known = { find: (id: number) => offices.find((one) => one.id === id), intake: offices[0]! };

const [INDUSTRY, MARKET, LAND, WASTE] = [1, 2, 3, 4] as const;
const field = (id: number, name: string) => ({ id, name, nameEn: `${name} (en)` });
const [industry, market, land, waste] = [
  field(INDUSTRY, 'Công Thương'),
  field(MARKET, 'Quản lý thị trường'),
  field(LAND, 'Đất đai'),
  field(WASTE, 'Rác thải'),
] as const;

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
const rules = [
  rule('complaints', { priority: 1, kind: 'khieu_nai', organisationId: BOARD }),
  rule('industry', { fieldId: INDUSTRY, organisationId: TRADE }),
  rule('market', { fieldId: MARKET, organisationId: DIVISION }),
  rule('land', { fieldId: LAND, organisationId: OLD_FARMING }),
  rule('waste', { priority: 100, fieldId: WASTE }),
  rule('waste in the zone', { priority: 60, fieldId: WASTE, communeId: OTHER_COMMUNE, organisationId: ZONE }),
];

const facts = (some: Partial<RoutingFacts> = {}): RoutingFacts => ({
  kind: 'kien_nghi',
  procedure: null,
  fields: [],
  communeId: null,
  addressedId: null,
  decisionBodyId: null,
  ...some,
});
const procedure = {
  code: '1.001612',
  name: 'Đăng ký thành lập hộ kinh doanh',
  level: 'province',
  ownerId: TRADE,
} as const;
const ofCommune = { ...procedure, level: 'commune' } as const;

type Case = [what: string, facts: Partial<RoutingFacts>, unit: number, because: Partial<RoutingReason>];

describe('the first ground that leads to a living office decides', () => {
  test.each<Case>([
    [
      'a complaint: the body whose decision it is, before the office named and the procedure',
      { kind: 'khieu_nai', decisionBodyId: COMMUNE, addressedId: TRADE, procedure },
      COMMUNE,
      { ground: 'decisionBody' },
    ],
    ['another kind does not ask for a body', { decisionBodyId: COMMUNE, procedure }, TRADE, { ground: 'procedure' }],
    ['the office named, before the procedure', { addressedId: COMMUNE, procedure }, COMMUNE, { ground: 'addressed' }],
    [
      'the owner of the procedure, before the rules',
      { procedure, fields: [land] },
      TRADE,
      { ground: 'procedure', procedure: { code: '1.001612', name: 'Đăng ký thành lập hộ kinh doanh' } },
    ],
    [
      'a procedure of the communes: the commune where it happened',
      { procedure: ofCommune, communeId: COMMUNE },
      COMMUNE,
      { ground: 'procedureOfCommune', commune: { vi: 'Xã Ba Tơ', en: 'Ba Tơ Commune' } },
    ],
    [
      'a procedure of the communes without a place: its owner',
      { procedure: ofCommune },
      TRADE,
      { ground: 'procedure' },
    ],
    ['the field', { fields: [industry] }, TRADE, { ground: 'field', rule: 'industry' }],
    [
      'the nearer field before the one above it',
      { fields: [market, industry] },
      DIVISION,
      { ground: 'field', rule: 'market' },
    ],
    [
      'a field below a known one',
      { fields: [field(9, 'Điện'), industry] },
      TRADE,
      { ground: 'field', rule: 'industry' },
    ],
    [
      'a field that the communes answer for',
      { fields: [waste], communeId: COMMUNE },
      COMMUNE,
      { ground: 'fieldOfCommune' },
    ],
    ['the same without a place: nobody yet', { fields: [waste] }, INTAKE, { ground: 'intake' }],
    [
      'a field in one commune, by priority',
      { fields: [waste], communeId: OTHER_COMMUNE },
      ZONE,
      { ground: 'fieldInCommune', rule: 'waste in the zone' },
    ],
    [
      'the field before the focal point of the kind',
      { kind: 'khieu_nai', fields: [industry] },
      TRADE,
      { ground: 'field' },
    ],
    ['the focal point of the kind', { kind: 'khieu_nai' }, BOARD, { ground: 'kind', kind: 'khieu_nai' }],
    ['nothing known: the intake office', {}, INTAKE, { ground: 'intake' }],
    ['an office nobody knows is passed over', { addressedId: 999, fields: [industry] }, TRADE, { ground: 'field' }],
    ['an office of the future is passed over', { addressedId: FUTURE, fields: [industry] }, TRADE, { ground: 'field' }],
  ])('%s', (_what, some, unit, because) => {
    const found = routePetition(facts(some), rules, known, TODAY);
    expect(found.organisationId).toBe(unit);
    expect(found.because).toMatchObject(because);
    expect(found.because.unit.vi).toBe(known.find(unit)!.name);
    expect(found.because.ended).toBeUndefined();
  });
});

describe('an office that has ended', () => {
  const merged = { ending: 'merged', unit: { vi: 'Sở Nông nghiệp và PTNT' }, lastDay: '2025-02-28' };
  const gone = { ending: 'endedWithoutSuccessor', unit: { vi: 'UBND huyện Bình Sơn' }, lastDay: '2025-06-30' };

  test.each<[what: string, facts: Partial<RoutingFacts>, unit: number, ground: string, ended: object]>([
    ['named: its successor, and says so', { addressedId: OLD_FARMING }, FARMING, 'addressed', merged],
    [
      'complained of: its successor',
      { kind: 'khieu_nai', decisionBodyId: OLD_FARMING },
      FARMING,
      'decisionBody',
      merged,
    ],
    [
      'owner of a procedure: its successor',
      { procedure: { ...procedure, ownerId: OLD_FARMING } },
      FARMING,
      'procedure',
      merged,
    ],
    ['in a rule: its successor', { fields: [land] }, FARMING, 'field', merged],
    [
      'named, without successor: intake, not the next rule',
      { addressedId: OLD_DISTRICT, fields: [industry] },
      INTAKE,
      'intake',
      gone,
    ],
    [
      'complained of, without successor: intake',
      { kind: 'khieu_nai', decisionBodyId: OLD_DISTRICT },
      INTAKE,
      'intake',
      gone,
    ],
  ])('%s', (_what, some, unit, ground, ended) => {
    const found = routePetition(facts(some), rules, known, TODAY);
    expect(found.organisationId).toBe(unit);
    expect(found.because).toMatchObject({ ground, ended });
  });

  test('is explained by something that survives being kept as JSON', () => {
    const { because } = routePetition(facts({ addressedId: OLD_DISTRICT }), rules, known, TODAY);
    expect(JSON.parse(JSON.stringify(because))).toEqual(because);
  });

  test('on its last day it is still itself', () => {
    const found = routePetition(facts({ addressedId: OLD_FARMING }), rules, known, '2025-02-28');
    expect(found).toMatchObject({ organisationId: OLD_FARMING, because: { ground: 'addressed' } });
    expect(found.because.ended).toBeUndefined();
  });

  test('owner of a procedure without successor: the next ground', () => {
    const orphan = { ...procedure, ownerId: OLD_DISTRICT };
    const found = routePetition(facts({ procedure: orphan, fields: [industry] }), rules, known, TODAY);
    expect(found).toMatchObject({ organisationId: TRADE, because: { ground: 'field' } });
  });
});

test('a rule for one commune without a field says so', () => {
  const here = rule('here', { communeId: COMMUNE, organisationId: ZONE });
  const found = routePetition(facts({ communeId: COMMUNE }), [here], known, TODAY);
  expect(found).toMatchObject({ organisationId: ZONE, because: { ground: 'commune', rule: 'here' } });
});
