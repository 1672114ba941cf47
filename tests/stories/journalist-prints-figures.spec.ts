// A journalist quotes the figures: sentences with their denominators, charts with their numbers, on paper and as a shared picture.
import { expect, expectAccessible, look, test } from '../support/story.ts';

test('every chart says what it shows, and has its numbers beside it', async ({ citizen }) => {
  for (const page of ['/thong-ke', '/thong-ke/thoi-han', '/thong-ke/co-quan']) {
    await citizen.goto(page);
    const drawings = citizen.getByRole('img');
    expect(await drawings.count()).toBeGreaterThan(1);
    for (const drawing of await drawings.all()) expect(await drawing.locator('title').textContent()).toMatch(/\S{2,}/);
    for (const figure of await citizen.locator('figure').all()) {
      await figure.getByText('Bảng số liệu của biểu đồ').click();
      expect(await figure.locator('tbody tr').count()).toBeGreaterThan(0);
    }
    await expectAccessible(citizen);
    await look(citizen, `bieu-do${page.replaceAll('/', '-')}`);
  }
});

test('the first page of figures is one: short, with what is on time and not yet decided before everything else', async ({
  citizen,
}) => {
  for (const [width, most] of [
    [1280, 3_500],
    [360, 6_000],
  ] as const) {
    await citizen.setViewportSize({ width, height: 900 });
    await citizen.goto('/thong-ke');
    expect(await citizen.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(most);
  }
  const first = citizen.locator('#dung-han');
  await expect(first).toContainText(
    /đơn đã trả lời hoặc đã quá hạn, \d+ đơn được trả lời đúng hạn: .*khoảng tin cậy 95.*Còn \d+ đơn trong hạn, chưa tính/s,
  );
  await expect(first.getByRole('img')).toHaveAccessibleName(/Thấp nhất .* cao nhất/);
  await expect(citizen.locator('#hai-long')).toContainText(/\d+ trên \d+ người được mời đã chấm: tỷ lệ trả lời/);
  await expect(citizen.locator('#hai-long')).toContainText('Mức phải đạt');
  const owing = citizen.locator('#no-tra-loi');
  const [most] = await owing.getByRole('link', { name: /^\d+$/ }).all();
  const said = await most!.textContent();
  await most!.click();
  await expect(citizen.getByRole('status')).toContainText(`${said} đơn`);
});

test('the marks of a chart stand where colours are forced', async ({ citizen }) => {
  await citizen.emulateMedia({ forcedColors: 'active' });
  for (const page of ['/thong-ke', '/thong-ke/thoi-han', '/thong-ke/ban-do']) {
    await citizen.goto(page);
    const vanished = await citizen.locator('main svg :is(rect, path, circle, line)').evaluateAll((marks) => {
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      const isSeen = (colour: string) => colour !== 'none' && colour !== ground && !/, 0\)$/.test(colour);
      return marks
        .filter((mark) => !mark.closest('defs') && mark.getClientRects().length > 0)
        .map((mark) => getComputedStyle(mark))
        .filter(({ fill, stroke }) => !isSeen(fill) && !isSeen(stroke)).length;
    });
    expect(vanished, page).toBe(0);
  }
});

test('offices are ranked only where they surely differ, and small ones are named without a rank', async ({
  citizen,
}) => {
  await citizen.goto('/thong-ke/co-quan#xep-hang');
  const ranking = citizen.locator('#xep-hang');
  await expect(ranking.getByText('Hai cơ quan chỉ đứng khác hạng khi')).toBeVisible();
  await ranking
    .getByText(/\d+ cơ quan không xếp hạng/)
    .first()
    .click();
  await expect(ranking.getByText(/Dưới \d+ nên khoảng tin cậy quá rộng/).first()).toBeVisible();
});

test('a quarter of one office, and days that cannot be', async ({ citizen }) => {
  await citizen.goto('/thong-ke');
  await citizen.getByText('Chọn kỳ hoặc cơ quan khác').click();
  await citizen.getByLabel('Từ ngày').fill('2026-07-01');
  await citizen.getByLabel('Đến hết ngày').fill('2026-09-30');
  await citizen.getByLabel('Cơ quan', { exact: true }).selectOption({ label: 'Sở Công Thương' });
  await citizen.getByRole('button', { name: 'Xem' }).click();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Thống kê từ 01/07/2026 đến 30/09/2026');
  await expect(citizen.locator('main header')).toContainText('Sở Công Thương');
  await expectAccessible(citizen);

  await citizen.goto('/thong-ke?tu=2026-09-30&den=2026-07-01');
  await expect(citizen.getByText('Ngày bắt đầu (“tu”) phải không sau ngày kết thúc (“den”).')).toBeVisible();
});

test('on paper nothing is cut, and the sources are printed', async ({ citizen }) => {
  await citizen.emulateMedia({ media: 'print' });
  // The text of an A4 sheet with the margins of the page.
  await citizen.setViewportSize({ width: 718, height: 1047 });
  await citizen.goto('/thong-ke');
  await expect(citizen.getByText(/https?:\/\/[^ ]+\/thong-ke\.csv/)).toBeVisible();
  await expect(citizen.getByRole('button', { name: 'Xem' })).toBeHidden();
  expect(await citizen.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  const cut = await citizen
    .locator('main section')
    .evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.getAttribute('aria-label')),
    );
  expect(cut).toEqual([]);
  await look(citizen, 'thong-ke-in');
});

test('a shared page shows its number as a picture', async ({ citizen }) => {
  for (const address of ['/thong-ke', '/thong-ke/hai-long', '/thong-ke/thoi-han', '/co-quan/SCT']) {
    await citizen.goto(address);
    const image = await citizen.locator('meta[property="og:image"]').getAttribute('content');
    expect(image).toMatch(/^https?:\/\/[^/]+\/.*anh\.png/);
    const card = await citizen.request.get(new URL(image!).pathname + new URL(image!).search);
    expect(card.headers()['content-type']).toBe('image/png');
    const bytes = await card.body();
    // Width and height stand in the header of a PNG.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});
