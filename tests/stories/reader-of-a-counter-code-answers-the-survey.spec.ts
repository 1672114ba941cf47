// Somebody scans the code at a counter and answers; the next one uses the tablet there, which goes back to the start by itself.
import type { Page } from '@playwright/test';
import { expect, expectAccessible, look, ON_A_PHONE, test } from '../support/story.ts';

const SURVEY = '/khao-sat/DEMO.007';
const level = (page: Page, criterion: string, value: number) =>
  page.locator(`input[name=${criterion}][value="${value}"]`).check();
const send = (page: Page) => page.getByRole('button', { name: 'Gửi phiếu' }).click();

test('reader of a counter code answers the survey', { tag: ON_A_PHONE }, async ({ citizen, officer }) => {
  test.slow();
  await test.step('the code to put up at the counter', async () => {
    await citizen.goto(`${SURVEY}/ma-qr?don-vi=SCT`);
    await expect(citizen.getByRole('img', { name: 'Mã QR' })).toBeVisible();
    await expect(citizen.locator('main')).toContainText(`${SURVEY}?don-vi=SCT`);
    await expectAccessible(citizen);
    await look(citizen, 'survey-poster');
  });

  await test.step('on a phone: nothing judged is no ballot, what was chosen is kept', async () => {
    await citizen.goto(`${SURVEY}?don-vi=SCT`);
    await expect(citizen.locator('fieldset')).toHaveCount(22 + 5);
    await expectAccessible(citizen);
    await look(citizen, 'survey');
    await citizen.locator('input[name=tuoi][value="25-34"]').check();
    await send(citizen);
    await expect(citizen.locator('#error-summary')).toContainText('Hãy trả lời ít nhất một tiêu chí.');
    await expect(citizen.locator('input[name=tuoi][value="25-34"]')).toBeChecked();
    for (const option of ['nhanh-hon', 'don-gian', 'chi-phi', 'thai-do'])
      await citizen.locator(`input[name=uu-tien][value=${option}]`).check();
    await level(citizen, 'c01', 4);
    await send(citizen);
    await expect(citizen.locator('#error-summary')).toContainText('Chọn quá số cho phép.');
    await expectAccessible(citizen);
    await citizen.locator('input[name=uu-tien][value=thai-do]').uncheck();
    await level(citizen, 'c22', 2);
    await send(citizen);
    await expect(citizen.locator('h1')).toHaveText('Cảm ơn bạn');
    expect(new URL(citizen.url()).pathname, 'the address says nothing of the vote').toBe(`${SURVEY}/cam-on`);
    await expectAccessible(citizen);
    await citizen.getByRole('link', { name: 'Xem chỉ số hài lòng' }).click();
    await expect(citizen.locator('main')).toContainText('theo phương pháp của cổng');
  });

  await test.step('on the tablet: nothing leads away, and it goes back to an empty ballot without a script', async () => {
    await citizen.goto(`${SURVEY}?don-vi=SCT&quay=1`);
    await expect(citizen.getByRole('navigation')).toHaveCount(0);
    await expectAccessible(citizen);
    await level(citizen, 'c01', 5);
    const form = await citizen.locator('input[name=form]').inputValue();
    await send(citizen);
    await expect(citizen.locator('h1')).toHaveText('Cảm ơn bạn');
    await expectAccessible(citizen);
    await look(citizen, 'survey-kiosk-thanks');
    await expect(citizen).toHaveURL(/DEMO\.007\?don-vi=SCT&quay=1$/);
    await expect(citizen.locator('input[name=c01]:checked')).toHaveCount(0);
    expect(await citizen.locator('input[name=form]').inputValue(), 'a form of its own').not.toBe(form);
  });

  await test.step('after a procedure an officer hands out a slip that works once', async () => {
    const handler = await officer('xuly.sct');
    await handler.getByRole('link', { name: 'Phát link khảo sát' }).click();
    await expectAccessible(handler);
    await look(handler, 'survey-hand-out');
    await handler.getByRole('button', { name: 'Phát liên kết: Cấp giấy phép hoạt động bán lẻ điện' }).click();
    await expect(handler.getByRole('img', { name: 'Mã QR' })).toBeVisible();
    await expectAccessible(handler);
    await look(handler, 'survey-slip');
    const link = await handler.locator('input[name=link]').inputValue();
    await citizen.goto(link);
    await expect(citizen.locator('h1')).toHaveText('Cấp giấy phép hoạt động bán lẻ điện');
    await level(citizen, 'c01', 4);
    await send(citizen);
    await expect(citizen.locator('h1')).toHaveText('Cảm ơn bạn');
    await citizen.goto(link);
    await expect(citizen.locator('h1')).toHaveText('Liên kết này đã được dùng');
  });

  await test.step('in English, and for what there is not', async () => {
    await citizen.goto(`/en${SURVEY}`);
    await expect(citizen.locator('main')).toContainText('Officials are polite');
    await expectAccessible(citizen);
    expect((await citizen.goto('/khao-sat/KHONG.CO'))?.status()).toBe(404);
  });
});
