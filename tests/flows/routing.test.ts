import { expect, test } from 'vitest';
import { fieldChoices, procedureView } from '#app/features/procedures/index.server.ts';
import { type RoutingQuestion, route } from '#app/features/routing/index.server.ts';
import { write } from '#db/index.ts';
import { organisationByCode, organisationById } from '#db/organisations.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const unit = async (code: string) => (await organisationByCode(code))!.id;
const procedure = async (code: string) => (await procedureView(code, 'vi'))!.id;
const field = async (code: string) => (await fieldChoices('vi')).find((one) => one.code === code)!.id;

const question = (some: Partial<RoutingQuestion>): RoutingQuestion => ({
  kind: 'kien_nghi',
  procedureId: null,
  fieldId: null,
  communeId: null,
  addressedId: null,
  decisionBodyId: null,
  ...some,
});

async function goesTo(some: Partial<RoutingQuestion>, now = NOW) {
  const { organisationId, because } = await route(question(some), now);
  return [(await organisationById(organisationId))!.code, because.ground, because.ended?.ending ?? null];
}

const BA_TO = '21484';
const VAN_TUONG = '21061';

test('a first complaint goes to the body whose decision it is', async () => {
  const facts = { kind: 'khieu_nai', procedureId: await procedure('2.000004') } as const;
  expect(await goesTo({ ...facts, decisionBodyId: await unit(BA_TO) })).toEqual([BA_TO, 'decisionBody', null]);
  expect(await goesTo({ ...facts, decisionBodyId: await unit('SNNPTNT') })).toEqual([
    'SNNMT',
    'decisionBody',
    'merged',
  ]);
  expect(await goesTo({ ...facts, decisionBodyId: await unit('H-BINHSON') })).toEqual([
    'VPUB',
    'intake',
    'endedWithoutSuccessor',
  ]);
  expect(await goesTo({ kind: 'khieu_nai' })).toEqual(['BTCD', 'kind', null]);
});

test('a petition addressed to an office that has ended goes to its successor, however many steps away', async () => {
  expect(await goesTo({ addressedId: await unit('SGTVT') })).toEqual(['SXD', 'addressed', 'merged']);
  expect(await goesTo({ addressedId: await unit('SNNPTNT-TCCB') })).toEqual(['SNNMT-TCCB', 'addressed', 'merged']);
  expect(await goesTo({ addressedId: await unit('H-LYSON') })).toEqual(['21548', 'addressed', 'merged']);
  const old = await route(question({ addressedId: await unit('SNNPTNT') }), NOW);
  expect(old.because).toEqual({
    ground: 'addressed',
    unit: { vi: 'Sở Nông nghiệp và Môi trường', en: 'Department of Agriculture and Environment' },
    ended: {
      ending: 'merged',
      unit: {
        vi: 'Sở Nông nghiệp và Phát triển nông thôn',
        en: 'Department of Agriculture and Rural Development',
      },
      lastDay: '2025-02-28',
    },
  });
});

test('a procedure goes to its owner, or to the commune that carries it out', async () => {
  expect(await goesTo({ procedureId: await procedure('2.000004') })).toEqual(['SCT', 'procedure', null]);
  const household = await procedure('1.001612');
  expect(await goesTo({ procedureId: household })).toEqual(['STC', 'procedure', null]);
  expect(await goesTo({ procedureId: household, communeId: await unit(BA_TO) })).toEqual([
    BA_TO,
    'procedureOfCommune',
    null,
  ]);
});

test('without a procedure the field decides, the nearest rule first', async () => {
  const at = await unit(BA_TO);
  expect(await goesTo({ fieldId: await field('hoa-don-tien-dien') })).toEqual(['SCT', 'field', null]);
  expect(await goesTo({ fieldId: await field('quan-ly-thi-truong') })).toEqual(['SCT-QLTT', 'field', null]);
  expect(await goesTo({ fieldId: await field('giao-thong'), communeId: at })).toEqual(['SXD', 'field', null]);
  expect(await goesTo({ fieldId: await field('duong-thon-xom'), communeId: at })).toEqual([
    BA_TO,
    'fieldOfCommune',
    null,
  ]);
  expect(await goesTo({ fieldId: await field('duong-thon-xom') })).toEqual(['SXD', 'field', null]);
  expect(await goesTo({ fieldId: await field('moi-truong'), communeId: at })).toEqual(['SNNMT', 'field', null]);
  expect(await goesTo({ fieldId: await field('moi-truong'), communeId: await unit(VAN_TUONG) })).toEqual([
    'BQLKKT',
    'fieldInCommune',
    null,
  ]);
});

test('what nothing speaks about goes to the focal point of its kind, else to the intake office', async () => {
  expect(await goesTo({ kind: 'gop_y' })).toEqual(['TTPVHCC', 'kind', null]);
  expect(await goesTo({ fieldId: await field('khac'), communeId: await unit(BA_TO) })).toEqual([
    'VPUB',
    'intake',
    null,
  ]);
  const unknown = { procedureId: 999_999, fieldId: 999_999, communeId: 999_999, addressedId: 999_999 };
  expect(await goesTo(unknown)).toEqual(['VPUB', 'intake', null]);
});

test('rules and offices count as of the day in Việt Nam', async () => {
  const dayBefore = new Date('2025-02-28T16:59:59Z');
  const dayAfter = new Date('2025-02-28T17:00:00Z');
  expect(await goesTo({ addressedId: await unit('SNNPTNT') }, dayBefore)).toEqual(['SNNPTNT', 'addressed', null]);
  expect(await goesTo({ addressedId: await unit('SNNPTNT') }, dayAfter)).toEqual(['SNNMT', 'addressed', 'merged']);
  expect(await goesTo({ fieldId: await field('dien') }, dayBefore)).toEqual(['VPUB', 'intake', null]);
  expect(await goesTo({ fieldId: await field('dien') }, dayAfter)).toEqual(['SCT', 'field', null]);
});

test('it can be asked within a change', async () => {
  const found = await write(async (tx) => route(question({ fieldId: await field('dien') }), NOW, tx));
  expect(found.organisationId).toBe(await unit('SCT'));
});
