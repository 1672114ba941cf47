// A citizen follows what they sent: by the code alone, with the key, and answers what the office asks, all without JavaScript.
import { readFile } from 'node:fs/promises';
import { findInQueue, openMove, sendPhanAnh } from '../support/citizen-sends.ts';
import { expect, expectAccessible, look, test } from '../support/story.ts';

const KEY = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}(?!-)/;
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

test('citizen follows a petition', async ({ citizen, officer }) => {
  test.slow(true, 'a long way, looked at by axe at every step');
  const { code, title } = await sendPhanAnh(citizen, 'Đèn đường hỏng nhiều tuần');
  const main = citizen.locator('main');
  const key = KEY.exec((await main.innerText()).replaceAll(code, ''))![0];
  // Another day, another telephone: nothing but what stands on the receipt.
  await citizen.context().clearCookies();

  await citizen.goto('/tra-cuu');
  await expectAccessible(citizen);
  const lookUp = citizen.getByRole('button', { name: 'Tra cứu' });
  await lookUp.click();
  await expect(citizen.locator('#error-summary')).toBeFocused();
  await expect(citizen.locator('#code')).toHaveAttribute('aria-invalid', 'true');

  // One sign mistyped: the check character notices.
  await citizen.locator('#code').fill(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`);
  await lookUp.click();
  await expect(main).toContainText('có thể gõ nhầm một ký tự');
  await expectAccessible(citizen);

  await test.step('the code alone tells state and dates', async () => {
    await citizen.locator('#code').fill(code.toLowerCase().replaceAll('-', ' '));
    await lookUp.click();
    await expect(citizen).toHaveURL(`/ho-so/${code}`);
    await expect(main).toContainText('Chờ tiếp nhận');
    await expect(main).toContainText('Hạn trả lời');
    await expect(main).not.toContainText(title);
    await expect(main).not.toContainText('Hạnh');
    await expectAccessible(citizen);
    await look(citizen, 'case-by-code');
    const twin = await citizen.request.get(`/ho-so/${code}.json`);
    expect(await twin.json()).toMatchObject({ code, state: 'received', answeredDay: null });
    expect(await twin.text()).not.toContain(title);
  });

  await test.step('a wrong key says only that the two do not belong together', async () => {
    await citizen.locator('#key').fill('AAAA-BBBB-CCCC');
    await citizen.getByRole('button', { name: 'Mở đơn' }).click();
    await expect(main).toContainText('Mã đơn và mã bí mật không khớp nhau');
    await expect(citizen.locator('#code')).toHaveValue(code);
  });

  await test.step('the key opens the whole case and leaves the address', async () => {
    await citizen.locator('#key').fill(key.toLowerCase().replaceAll('-', ' '));
    await lookUp.click();
    await expect(citizen).toHaveURL(`/ho-so/${code}`);
    await expect(citizen.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(main).toContainText('Sở Công Thương đã nhận đơn');
    await citizen.getByText('Vì sao là ngày này?').last().click();
    await expect(main).toContainText('Hạn cuối: hết ngày');
    await expectAccessible(citizen);
    await citizen.goto(`/en/ho-so/${code}`);
    await expect(main).toContainText('What you can do');
    await expectAccessible(citizen);
    // The link of a mail does the same in one step.
    await citizen.context().clearCookies();
    await citizen.goto(`/ho-so/${code}?khoa=${key}`);
    await expect(citizen).toHaveURL(`/ho-so/${code}`);
    await expect(citizen.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  await test.step('the office asks, the citizen answers with a file', async () => {
    const intake = await officer('tiepnhan');
    await findInQueue(intake, { code, title });
    const question = await openMove(intake, 'askInformation');
    await question.locator('textarea').fill('Đèn ở trước nhà số mấy?');
    await question.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();

    await citizen.reload();
    await expect(main).toContainText('Đèn ở trước nhà số mấy?');
    await citizen.getByRole('link', { name: 'Bổ sung thông tin' }).click();
    await expectAccessible(citizen);
    const send = citizen.getByRole('button', { name: 'Gửi bổ sung' });
    const text = citizen.locator('#text');
    await text.fill('Trước nhà số 14.');
    await citizen
      .locator('input[type=file]')
      .setInputFiles({ name: 'anh.exe', mimeType: 'image/png', buffer: Buffer.from('MZ no picture') });
    await send.click();
    await expect(citizen.locator('input[type=file]')).toHaveAttribute('aria-invalid', 'true');
    await expect(text).toHaveValue('Trước nhà số 14.');
    await citizen
      .locator('input[type=file]')
      .setInputFiles({ name: 'vị trí đèn.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) });
    await send.click();
    await expect(citizen.getByRole('status')).toContainText('Đã gửi thông tin bổ sung');
    await expect(main).toContainText('Trước nhà số 14.');
    await look(citizen, 'case-of-sender');

    const [download] = await Promise.all([
      citizen.waitForEvent('download'),
      citizen.getByRole('link', { name: 'vị trí đèn.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('vị trí đèn.pdf');
    expect(await readFile(await download.path(), 'utf8')).toBe(PDF);
  });

  await test.step('and withdraws, asked once more', async () => {
    await citizen.goto(`/ho-so/${code}`);
    await citizen.getByRole('link', { name: 'Rút đơn' }).click();
    await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Rút đơn này?');
    await expectAccessible(citizen);
    await citizen.locator('#reason').fill('Đèn đã sáng lại.');
    await citizen.getByRole('button', { name: 'Rút đơn' }).click();
    await expect(citizen.getByRole('status')).toContainText('Bạn đã rút đơn.');
    await expect(main).toContainText('Lúc này bạn không cần làm gì');
    await citizen.goto(`/ho-so/${code}/rut-don`);
    await expect(citizen).toHaveURL(`/ho-so/${code}`);
  });
});

test('who guesses keys waits, and is told so kindly', async ({ citizen }) => {
  const { code } = await sendPhanAnh(citizen, 'Công tơ điện chạy nhanh');
  await citizen.context().clearCookies();
  for (let guess = 0; guess < 7; guess++) {
    await citizen.goto('/tra-cuu');
    await citizen.locator('#code').fill(code);
    await citizen.locator('#key').fill(`AAAA-BBBB-CCC${guess + 2}`);
    await citizen.getByRole('button', { name: 'Tra cứu' }).click();
  }
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Xin đợi một chút rồi thử lại');
  await expect(citizen.locator('main')).toContainText(/thử lại sau \d+ (giây|phút)/);
  await expectAccessible(citizen);
});
