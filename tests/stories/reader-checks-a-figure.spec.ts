// A reader doubts a figure: reads what it means, fetches the data, counts again, and looks at the cases behind it.
import { parse } from 'csv-parse/sync';
import { expect, expectAccessible, look, test } from '../support/story.ts';

const printed = (fraction: number) => `${(Math.floor(fraction * 1000 + 0.5) / 10).toFixed(1).replace('.', ',')}\u00a0%`;

interface Figure {
  ma: string;
  so: number;
  mau_so: { so: number } | null;
  ty_le: number | null;
}

test('a reader recounts the share of answers on time', async ({ citizen }) => {
  await citizen.goto('/gioi-thieu');
  await citizen.getByRole('link', { name: 'Mọi con số và cách tính' }).click();
  const row = citizen.locator('#so-lieu dl > div').filter({ hasText: 'Trả lời đúng hạn' }).first();
  await expect(row.getByText(/không muộn hơn ngày hết hạn/)).toBeVisible();
  await expectAccessible(citizen);

  const href = await citizen.locator('link[type="application/json"]').getAttribute('href');
  const data = await (await citizen.request.get(href!)).json();
  const onTime = data.so_lieu.find(({ ma }: Figure) => ma === 'dung_han') as Figure;
  expect(onTime.ty_le).toBe(onTime.so / onTime.mau_so!.so);
  const [so, of] = [onTime.so, onTime.mau_so!.so];
  await expect(row).toContainText(`${so} trên ${of} đơn đã trả lời = ${printed(so / of)}`);
});

test('the table of a spreadsheet adds up: by month, office, kind and field, each to the whole', async ({ citizen }) => {
  await citizen.goto('/thong-ke');
  const href = await citizen.getByRole('link', { name: /CSV/ }).getAttribute('href');
  const text = await (await citizen.request.get(href!)).text();
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  const number = (row: Record<string, string>, name: string) => Number(row[name]);
  for (const row of rows) {
    const parts = ['da_tra_loi', 'dang_giai_quyet', 'khong_tiep_nhan', 'da_chuyen', 'da_rut', 'da_gop'];
    expect(parts.reduce((sum, part) => sum + number(row, part), 0)).toBe(number(row, 'da_nhan'));
  }
  const whole = rows.find(({ theo }) => theo === 'tat_ca')!;
  expect(number(whole, 'da_nhan')).toBeGreaterThan(100);
  for (const cut of ['thang', 'co_quan', 'loai', 'linh_vuc']) {
    const group = rows.filter(({ theo }) => theo === cut);
    for (const name of ['da_nhan', 'dung_han', 'qua_han'])
      expect(group.reduce((sum, row) => sum + number(row, name), 0)).toBe(number(whole, name));
  }
});

test('from a figure to exactly the cases it counts, and to an office', async ({ citizen }) => {
  await citizen.goto('/thong-ke');
  const link = citizen.locator('#so-lieu dl > div').filter({ hasText: 'Trả lời đúng hạn' }).getByRole('link');
  const said = await link.textContent();
  await link.click();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Trả lời đúng hạn');
  await expect(citizen.getByRole('status')).toContainText(`${said} đơn`);

  await citizen.goto('/thong-ke');
  await citizen.getByRole('link', { name: 'Sở Công Thương', exact: true }).first().click();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Sở Công Thương');
  await expect(citizen.getByRole('heading', { name: 'Bên cạnh toàn tỉnh' })).toBeVisible();
  await expectAccessible(citizen);
});

test('a year without petitions says so, in both languages', async ({ citizen }) => {
  for (const [address, words] of [
    ['/thong-ke?nam=2012', 'Kỳ này chưa có đơn nào.'],
    ['/en/thong-ke?nam=2012', 'Nothing was received in this period.'],
  ] as const) {
    await citizen.goto(address);
    await expect(citizen.getByText(words)).toBeVisible();
    await expectAccessible(citizen);
  }
});

test('a reader finds a commune on the map, its list behind it, and its place in the province', async ({ citizen }) => {
  await citizen.goto('/thong-ke');
  await citizen.getByRole('link', { name: 'Bản đồ số liệu theo xã, phường' }).click();
  const map = citizen.locator('main figure > svg');
  const places = map.getByRole('link', { includeHidden: true });
  await expect(places).toHaveCount(96);
  const rows = citizen.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(97);
  await look(citizen, 'ban-do');
  for (const measure of ['Đúng hạn', 'Đang quá hạn', 'Hài lòng', 'Đã nhận']) {
    await citizen.getByRole('navigation', { name: 'Tô màu theo' }).getByRole('link', { name: measure }).click();
    await expect(map.locator('title').first()).toContainText(measure);
    expect(await map.evaluate((one) => new TextEncoder().encode(one.outerHTML).length)).toBeLessThanOrEqual(40_960);
    await expectAccessible(citizen);
  }
  const place = places.filter({ has: citizen.locator('title', { hasText: /: \d+ đơn$/ }) }).first();
  const [, name, said] = /^(.+): (\d+) đơn$/.exec((await place.locator('title').textContent())!)!;
  await expect(rows.filter({ has: citizen.getByRole('rowheader', { name, exact: true }) })).toContainText(said!);
  await place.dispatchEvent('click');
  await expect(citizen.getByRole('status')).toContainText(`${said} đơn`);

  await citizen.goto('/co-quan/21244');
  await expect(citizen.getByRole('img', { name: /^Vị trí của UBND xã .* trong tỉnh$/ })).toBeVisible();
});

test('a dissolved office names who took over; a procedure is found without diacritics', async ({ citizen }) => {
  await citizen.goto('/co-quan');
  await citizen.locator('#da-ket-thuc a').first().click();
  await expect(citizen.getByText('Đã kết thúc hoạt động')).toBeVisible();
  await expectAccessible(citizen);

  await citizen.goto('/thu-tuc');
  await citizen.getByLabel('Tên hoặc mã thủ tục').fill('ho kinh doanh');
  await citizen.getByRole('button', { name: 'Tìm' }).click();
  await expect(citizen.getByRole('heading', { level: 2 }).first()).toContainText('hộ kinh doanh');
  await citizen.getByRole('link', { name: 'Gửi kiến nghị về thủ tục này' }).first().click();
  await citizen.getByRole('radio', { name: /^Phản ánh/ }).check();
  await citizen.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(
    citizen.locator('[name=procedure][type=radio]:checked, [name=procedure] option:checked').first(),
  ).toHaveAttribute('value', /^1\.001612$/);
});
