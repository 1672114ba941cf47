// A reader without a Vietnamese keyboard finds a case, reads it, and takes the list home as a spreadsheet.
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expect, expectAccessible, test } from '../support/story.ts';

test('a reader types without diacritics and finds what is written with them', async ({ citizen }) => {
  await citizen.goto('/cong-khai');
  await citizen.getByLabel('Tìm trong đơn công khai').fill('duong day dien');
  await citizen.getByRole('button', { name: 'Tìm' }).click();
  await expect(citizen).toHaveURL(/q=duong\+day\+dien/);
  const titles = citizen.locator('main article h2');
  expect(await titles.count()).toBeGreaterThan(0);
  const withMarks = await citizen.locator('main article').first().textContent();
  expect(withMarks).toMatch(/đường/i);
  await expectAccessible(citizen);

  await citizen.getByLabel('Tìm trong đơn công khai').fill('đường dây điện');
  const found = await titles.allTextContents();
  await citizen.getByRole('button', { name: 'Tìm' }).click();
  expect(await titles.allTextContents()).toEqual(found);

  const title = found[0]!;
  await titles.first().getByRole('link').click();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(citizen.getByRole('heading', { name: 'Diễn biến' })).toBeVisible();
  await citizen.getByText('Vì sao là ngày này?').first().click();
  await expect(citizen.getByText('Bộ luật Dân sự 2015').first()).toBeVisible();
  const words = await citizen.locator('main').textContent();
  expect(words).not.toMatch(/\b0[35789]\d{8}\b/);
  await expectAccessible(citizen);
});

test('narrows the list and goes through it page by page', async ({ citizen }) => {
  await citizen.goto('/cong-khai');
  await citizen.getByText('Lọc theo loại').click();
  await citizen.getByLabel('Loại', { exact: true }).selectOption('phan_anh');
  await citizen.getByRole('button', { name: 'Tìm' }).click();
  const kinds = citizen.locator('main article').getByText('Phản ánh', { exact: true });
  const lines = citizen.locator('main article');
  await expect(kinds).toHaveCount(await lines.count());
  // What was chosen is still chosen, and shown without opening the fold.
  await expect(citizen.getByLabel('Loại', { exact: true })).toHaveValue('phan_anh');

  const first = await citizen
    .locator('main article h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await citizen.getByRole('link', { name: 'Trang sau' }).click();
  await expect(citizen).toHaveURL(/loai=phan_anh.*sau=/);
  const second = await citizen
    .locator('main article h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(second.filter((href) => first.includes(href))).toEqual([]);
  await citizen.getByRole('link', { name: 'Về đầu danh sách' }).click();
  await expect(citizen).toHaveURL(/loai=phan_anh$/);
});

test('takes the list home: a CSV that a spreadsheet opens right, and JSON that goes on', async ({ citizen }) => {
  await citizen.goto('/cong-khai?q=dien');
  const [download] = await Promise.all([
    citizen.waitForEvent('download'),
    citizen.getByRole('link', { name: 'CSV (mở bằng Excel)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('ho-so-cong-khai.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\ufeffma,loai,trang_thai,tieu_de,')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  const shown = await citizen.locator('main article h2 a').allTextContents();
  expect(rows.slice(0, shown.length).map((row) => row.tieu_de)).toEqual(shown);
  expect(rows.every((row) => /^\d{4}-\d{2}-\d{2}$/.test(row.ngay_nhan!))).toBe(true);

  const answer = await citizen.request.get('/cong-khai.json');
  expect(answer.headers()['access-control-allow-origin']).toBe('*');
  const { links, du_lieu, tong_so } = await answer.json();
  expect(links.self).toMatch(/\/cong-khai\.json$/);
  const next = await (await citizen.request.get(links.next)).json();
  expect(du_lieu.length + next.du_lieu.length).toBeLessThanOrEqual(tong_so);
  expect(next.du_lieu[0].ma).not.toBe(du_lieu.at(-1).ma);
});

test('in English the same case has the same address', async ({ citizen }) => {
  await citizen.goto('/cong-khai');
  await citizen.locator('main article h2 a').first().click();
  const { pathname } = new URL(citizen.url());
  await citizen.getByRole('link', { name: 'English' }).click();
  await expect(citizen).toHaveURL(`/en${pathname}`);
  await expect(citizen.getByRole('heading', { name: 'What happened' })).toBeVisible();
});

test('a case that never was is not found, in words and for machines', async ({ citizen }) => {
  const answer = await citizen.goto('/cong-khai/QNG-26-XXXXX-X');
  expect(answer?.status()).toBe(404);
  await expect(citizen.getByRole('heading', { level: 1 })).toBeVisible();
  const twin = await citizen.request.get('/cong-khai/QNG-26-XXXXX-X.json');
  expect([twin.status(), await twin.json()]).toEqual([404, { loi: 'khong_co' }]);
});
