// A citizen counts a limit for themselves and opens "vì sao là ngày này" wherever a date stands, without JavaScript.
import { expect, expectAccessible, look, ON_A_PHONE, test } from '../support/story.ts';

test('citizen opens why this date', { tag: ON_A_PHONE }, async ({ citizen: page }) => {
  test.slow();
  const main = page.locator('main');

  await test.step('the calculator: seven working days over the holiday of 24/11/2026', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Tính thời hạn' }).click();
    await expect(page).toHaveTitle(/Tính thời hạn/);
    await expectAccessible(page);
    await page.locator('#so').fill('7');
    await page.locator('#tu').fill('2026-11-20');
    await page.getByRole('button', { name: 'Tính' }).first().click();
    await expect(page).toHaveURL('/tinh-thoi-han?so=7&don_vi=ngay_lam_viec&tu=2026-11-20&gio=');
    await expect(main).toContainText('Hạn cuối: Thứ Tư, 02/12/2026');
    await expect(main).toContainText('Nghỉ lễ, không tính: Thứ Ba, 24/11/2026');
    await expect(main).toContainText('Mới là đề xuất, chưa áp dụng: Thứ Hai, 23/11/2026');
    await expectAccessible(page);
    await look(page, 'calculator');
  });

  await test.step('the same for machines', async () => {
    const twin = await page.request.get('/tinh-thoi-han.json?chinh_sach=KN1-TL&tu=2026-11-20');
    expect(await twin.json()).toMatchObject({ han: '2026-12-02', nhan: '2026-11-20' });
    const refused = await page.request.get('/tinh-thoi-han.json?don_vi=ngay&so=7&tu=2026-02-30');
    expect(refused.status()).toBe(400);
    expect(Object.keys((await refused.json()).loi)).toEqual(['tu']);
  });

  await test.step('by a rule; what is not right is said beside its field', async () => {
    await page.locator('#chinh_sach').selectOption('KN1-GQ');
    await page.locator('#theo-quy-dinh-tu').fill('2026-07-01');
    await page.getByRole('button', { name: 'Tính' }).last().click();
    await expect(main).toContainText('Hạn cuối: Thứ Sáu, 31/07/2026');
    await expect(main).toContainText('Luật Khiếu nại, Điều 28 khoản 1');
    await page.goto('/tinh-thoi-han?so=0&don_vi=ngay&tu=2026-02-30');
    await expect(page.locator('#error-summary')).toBeVisible();
    await expect(page.locator('#tu')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#so')).toHaveValue('0');
    await expectAccessible(page);
  });

  await test.step('in English', async () => {
    await page.goto('/en/tinh-thoi-han?so=1&don_vi=thang&tu=2026-01-31');
    await expect(main).toContainText('Monday, 02/03/2026');
    await expectAccessible(page);
  });

  await test.step('on a public case', async () => {
    await page.goto('/cong-khai');
    await main.locator('a[href^="/cong-khai/"]').first().click();
    const why = main.getByText('Vì sao là ngày này?').last();
    await why.click();
    await expect(main).toContainText('Sự kiện bắt đầu');
    await expect(main).toContainText('Bộ luật Dân sự 2015, Điều 147, 148');
    await expectAccessible(page);
  });
});
