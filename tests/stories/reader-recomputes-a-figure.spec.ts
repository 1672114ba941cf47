// A reader doubts a figure: takes the bundle of the night from the page, counts it again at home, and gets the number of the page.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, look, ON_A_PHONE, test } from '../support/story.ts';

test('a reader takes the bundle home and counts every figure again', { tag: ON_A_PHONE }, async ({ citizen }) => {
  await citizen.goto('/thong-ke');
  await citizen.getByRole('contentinfo').getByRole('link', { name: 'Dữ liệu mở' }).click();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Dữ liệu mở');
  await expect(async () => {
    await citizen.reload();
    await expect(citizen.getByRole('link', { name: /^Tải gói ngày/ })).toBeVisible({ timeout: 500 });
  }).toPass();
  await citizen.locator('#ho-so summary').click();
  await expect(citizen.locator('#ho-so').getByText('thang_nhan', { exact: true })).toBeVisible();
  await expectAccessible(citizen);
  await look(citizen, 'du-lieu-mo');

  const download = citizen.waitForEvent('download');
  await citizen.getByRole('link', { name: /^Tải gói ngày/ }).click();
  const file = await (await download).path();
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  await expect(citizen.getByText(sha256)).toBeVisible();

  const { status, stdout } = spawnSync(process.execPath, ['app/launch/recompute.ts', file], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', DATABASE_URL: 'file:/there/is/none.db' },
  });
  expect(stdout).toContain('0 chỗ khác');
  expect(status).toBe(0);

  await test.step('nobody who is not public can be told by commune, procedure, field or day', async () => {
    const files = unzipSync(readFileSync(file));
    const rows = parse<Record<string, string>>(Buffer.from(files['ho-so.csv']!), { columns: true });
    const hidden = rows.filter(({ ma }) => ma === '');
    expect(hidden.length).toBeGreaterThan(20);
    expect(
      hidden.filter((row) =>
        Object.entries(row).some(([name, value]) => name.startsWith('ngay_') && /-\d\d-\d\d$/.test(value)),
      ),
    ).toEqual([]);
    for (const together of [
      ['dia_ban', 'thang_nhan'],
      ['dia_ban', 'thu_tuc', 'loai'],
      ['co_quan', 'thu_tuc', 'loai'],
      ['dia_ban', 'linh_vuc', 'loai'],
      ['co_quan', 'linh_vuc', 'loai'],
    ])
      for (const [key, some] of Map.groupBy(hidden, (row) => together.map((name) => row[name]).join('|')))
        if (['dia_ban', 'thu_tuc', 'linh_vuc'].some((name) => together.includes(name) && some[0]![name]))
          expect(some.length, key).toBeGreaterThanOrEqual(5);
  });

  // What was received in a year that is over does not change while other stories are told.
  const [, year = '', received = ''] = /Năm (\d{4}), toàn tỉnh: đã nhận ([\d.]+)/.exec(stdout) ?? [];
  const page = await (await citizen.request.get(`/thong-ke.json?nam=${year}`)).json();
  expect(page.so_lieu.find(({ ma }: { ma: string }) => ma === 'da_nhan').so).toBe(Number(received.replaceAll('.', '')));
});

test('machines find the catalogue and take a dataset only when it has changed', { tag: ON_A_PHONE }, async ({
  citizen,
}) => {
  await citizen.goto('/en/du-lieu-mo');
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Open data');
  const href = await citizen.locator('link[type="application/ld+json"]').getAttribute('href');
  const catalogue = await (await citizen.request.get(href!)).json();
  expect(catalogue['dcat:dataset'].length).toBeGreaterThan(10);
  const first = await citizen.request.get('/du-lieu-mo/linh-vuc.csv');
  expect(first.headers()['access-control-allow-origin']).toBe('*');
  expect(await first.text()).toMatch(/^ma,ten,ten_en,thuoc\r\n/);
  const records = await (await citizen.request.get('/du-lieu-mo/co-quan.json')).json();
  expect(records.du_lieu.length).toBeGreaterThan(50);
});
