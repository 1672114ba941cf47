// Every dataset as it is given away: its columns are those of the dictionary, it is sent once, and machines find it.
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { catalogue, columnNames, openDataPage, packageOfToday, rowsOf } from '#app/features/open-data/index.server.ts';
import { changeProvince, provinceSettings } from '#app/features/portal/index.server.ts';
import { createRound } from '#app/features/surveys/index.server.ts';
import { datasetAnswer } from '#app/http/open-data.server.ts';
import { tableOf } from '#tests/support/bundles.ts';
import { administratorAt } from '#tests/support/offices.ts';
import { answered, crew, sent } from '#tests/support/petitions.ts';
import { meaningOfLinkedData, plainTable } from '#tests/support/strict-readers.ts';
import { closed, counted, round } from '#tests/support/surveys.ts';

const SENT = instantAt('2026-10-05', '09:00');
const TODAY = instantAt('2026-11-20', '10:00');
const names = (await openDataPage('vi')).datasets.map(({ name }) => name);

beforeAll(async () => {
  await answered(await sent(SENT), await crew(SENT), instantAt('2026-10-08', '10:00'));
  await createRound(null, round('MO'), TODAY);
  await counted('MO', `don_vi,c01,uu-tien\n${'SCT,4,nhanh-hon\n'.repeat(5)}`);
  await closed('MO');
});

const ask = (name: (typeof names)[number], format: 'csv' | 'json', more: RequestInit = {}) =>
  datasetAnswer(new Request(`http://localhost/du-lieu-mo/${name}/${format}`, more), name, format, TODAY);

describe.each(names)('%s', (name) => {
  test('has the columns of its dictionary, in CSV as in JSON', async () => {
    const columns = columnNames(name);
    for await (const rows of rowsOf(name, TODAY))
      for (const row of rows) expect(Object.keys(row).sort()).toEqual([...columns].sort());
    const csv = await (await ask(name, 'csv')).text();
    const json = await (await ask(name, 'json')).json();
    expect(Object.keys(plainTable(csv)[0]!)).toEqual(columns);
    expect(json).toMatchObject({ tap_du_lieu: name, tinh_den: '2026-11-20' });
    expect(json.du_lieu).toHaveLength(tableOf(csv).length);
    expect(json.du_lieu.length).toBeGreaterThan(0);
  });

  test('keeps its keys, and to the values that are allowed', async () => {
    const { resources } = await packageOfToday();
    const { primaryKey = [], fields } = resources.find((one) => one.name === name)!.schema;
    const table = tableOf(await (await ask(name, 'csv')).text());
    const keys = table.map((row) => (primaryKey as string[]).map((column) => row[column]).join('|'));
    if (primaryKey.length > 0) expect(new Set(keys).size).toBe(keys.length);
    for (const field of fields as { name: string; constraints?: { enum?: string[]; required?: boolean } }[]) {
      const values = new Set(table.map((row) => row[field.name]!));
      if (field.constraints?.required) expect(values.has(''), field.name).toBe(false);
      for (const value of values) if (field.constraints?.enum && value) expect(field.constraints.enum).toContain(value);
    }
    expect(fields.length).toBeGreaterThan(0);
  });
});

test('every dataset and column is explained in both languages', async () => {
  for (const language of ['vi', 'en'] as const)
    for (const { title, about, recompute, columns } of (await openDataPage(language)).datasets)
      for (const words of [title, about, recompute, ...columns.map(({ meaning }) => meaning)])
        expect(words).not.toMatch(/^(open-data:|column\.|set\.)/);
});

test('is fetched again only when something public has changed, or the day', async () => {
  const first = await ask('ho-so', 'csv');
  const etag = first.headers.get('ETag')!;
  expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(first.headers.get('Link')).toContain('rel="describedby"');
  const again = await ask('ho-so', 'csv', { headers: { 'If-None-Match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  await answered(await sent(SENT), await crew(SENT), instantAt('2026-10-09', '10:00'));
  const later = await ask('ho-so', 'csv', { headers: { 'If-None-Match': etag } });
  expect(later.status).toBe(200);
  expect(Date.parse(later.headers.get('Last-Modified')!)).toBeLessThanOrEqual(TODAY.getTime());
  await later.body!.cancel();
});

test('the catalogue names every dataset in both languages, with licence and files', async () => {
  const whole = await catalogue(TODAY);
  expect(await meaningOfLinkedData(whole)).toHaveLength(1);
  const { 'dcat:dataset': datasets, ...about } = whole;
  expect(about).toMatchObject({
    '@type': 'dcat:Catalog',
    'dct:license': { '@id': expect.stringContaining('/by/4.0/') },
  });
  expect(datasets.map((one) => one['dct:identifier'])).toEqual([...names, 'goi']);
  for (const one of datasets.slice(0, -1)) {
    for (const recommended of ['dcat:theme', 'dcat:keyword', 'dcat:contactPoint', 'dct:spatial', 'dct:temporal'])
      expect(one, recommended).toHaveProperty([recommended]);
    expect(one['dcat:distribution'].every((file) => file['dct:format']['@id'].includes('/file-type/'))).toBe(true);
    expect(one['dct:title'].map((words) => words['@language'])).toEqual(['vi', 'en']);
    expect(one['dcat:distribution'].map((file) => file['dcat:mediaType']['@id'])).toEqual([
      'https://www.iana.org/assignments/media-types/text/csv',
      'https://www.iana.org/assignments/media-types/application/json',
    ]);
  }
});

test('the licence is the province’s to decide, and says so until it has', async () => {
  expect((await openDataPage('vi')).licence).toMatchObject({ code: 'CC-BY-4.0', isPending: true });
  const administrator = await administratorAt(SENT);
  await changeProvince(administrator, { ...(await provinceSettings()), dataLicence: 'ODbL-1.0' }, TODAY);
  expect((await openDataPage('en')).licence).toMatchObject({ name: 'ODbL 1.0', isPending: false });
});
