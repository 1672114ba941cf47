// A reader doubts a number: opens the cases that it counts, counts them to the end, and reads one that is public.
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

test('the list behind "answered on time" is as long as the figure', async ({ citizen }) => {
  await citizen.goto('/thong-ke/thoi-han');
  const row = citizen.locator('dl > div').filter({ hasText: 'Trả lời đúng hạn' }).first();
  const link = row.getByRole('link');
  const said = Number(await link.textContent());
  expect(said).toBeGreaterThan(0);
  await expectAccessible(citizen);
  await look(citizen, 'timeliness');

  await link.click();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Trả lời đúng hạn');
  await expect(citizen.getByRole('status')).toContainText(String(said));
  await expectAccessible(citizen);
  await look(citizen, 'figure-cases');
  const cases = citizen.locator('main article');
  let counted = await cases.count();
  const next = citizen.getByRole('link', { name: 'Trang sau' });
  while (await next.isVisible()) {
    await next.click();
    counted += await cases.count();
  }
  expect(counted).toBe(said);

  await citizen.getByRole('link', { name: 'Về đầu danh sách' }).click();
  const open = cases.getByRole('link').first();
  const title = await open.textContent();
  await open.click();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText(title!);
});

test('an office beside the province: its targets, and a cut of its figures', async ({ citizen }) => {
  await citizen.goto('/co-quan/SCT');
  await expect(citizen.getByText('Số do đơn vị báo cáo, đến ngày 30/06/2021').first()).toBeVisible();
  await expectAccessible(citizen);
  await look(citizen, 'office');
  await citizen
    .getByRole('link', { name: /^Mọi con số/ })
    .first()
    .click();
  await citizen.getByRole('navigation', { name: 'Chia theo' }).getByRole('link', { name: 'Thủ tục' }).click();
  await expect(citizen.getByText('Theo thủ tục hành chính mà đơn nói đến.')).toBeVisible();
  await expect(citizen.getByLabel('Cơ quan', { exact: true })).toHaveValue('SCT');
  await expectAccessible(citizen);
  await look(citizen, 'timeliness-of-an-office');
});

test('an administrator enters what a unit reports, and the public page says whether it is enough', {
  tag: AT_A_DESK,
}, async ({ officer, citizen }) => {
  const desk = await officer('quantri');
  await desk.goto('/can-bo/quan-tri/chi-tieu');
  await expectAccessible(desk);
  await look(desk, 'targets');
  await desk.getByRole('link', { name: /^Sửa TRUC-TUYEN/ }).click();
  await desk.getByLabel('Đơn vị báo cáo: số đạt').fill('43');
  await desk.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(desk.getByText('Số đạt không thể lớn hơn tổng số.').first()).toBeVisible();
  await desk.getByLabel('Đơn vị báo cáo: số đạt').fill('42');
  await desk.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(desk.getByText('37 → 42')).toBeVisible();

  await citizen.goto('/co-quan/SCT');
  const target = citizen.getByRole('listitem').filter({ hasText: '42 trên 42' });
  await expect(target.getByText('Đạt', { exact: true })).toBeVisible();
});
