// An answer begins from a template, is kept as it is typed, returned, compared, approved and printed; its sender has the letter.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { findInQueue, openMove, sendPhanAnh } from '../support/citizen-sends.ts';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Follows a link that saves a file; what the file begins with, and its name. */
async function saved(page: Page, name: string | RegExp) {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync((await file.path())!) };
}

test('handler drafts, head returns and approves the letter', { tag: AT_A_DESK }, async ({ citizen, officer }) => {
  test.slow();
  const sent = await sendPhanAnh(citizen, 'Giấy phép bán lẻ điện quá hẹn', { consents: true });
  const intake = await officer('tiepnhan');
  await findInQueue(intake, sent);
  await (await openMove(intake, 'accept')).getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(intake.getByRole('status').first()).toBeVisible();

  await test.step('the notice of acceptance is ready to sign', async () => {
    await intake.getByRole('link', { name: 'Thông báo tiếp nhận, thụ lý', exact: true }).click();
    await expect(intake.locator('article')).toContainText('THÔNG BÁO');
    await expect(intake.locator('article')).toContainText(sent.code);
    await expectAccessible(intake);
    await look(intake, 'letter-acceptance');
  });

  const handler = await officer('xuly.sct');
  await findInQueue(handler, sent);
  await handler.getByRole('button', { name: 'Nhận giải quyết' }).click();
  const body = handler.locator('#draftAnswer-body');

  await test.step('the template is filled from the case; its gaps keep it from going out', async () => {
    await handler.locator('#draftAnswer-template').selectOption({ label: 'Trả lời phản ánh về hồ sơ quá hẹn' });
    await handler.getByRole('button', { name: 'Chèn mẫu' }).click();
    await expect(body).toHaveValue(new RegExp(`Trần Thị Hạnh, mã đơn ${sent.code}[\\s\\S]*\\[\\[điền ngày trả\\]\\]`));
    await handler.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
    await expect(handler.locator('#draftAnswer-body-error')).toContainText('Còn chỗ phải điền');
    await expect(body, 'nothing typed is lost').toHaveValue(/\[\[điền ngày trả\]\]/);
    await expectAccessible(handler);
    await look(handler, 'draft-with-gaps');
  });

  await test.step('what is typed is kept by itself, and others see who writes', async () => {
    await handler.locator('#draftAnswer-summary').fill('Giấy phép đã được cấp.');
    await body.fill('Giấy phép đã ký, mời ông (bà) đến nhận.');
    await handler.locator('#draftAnswer-whatWasDone').fill('Đã cấp giấy phép và gửi thư xin lỗi.');
    // At once, before the script has told the server.
    await handler.reload();
    await expect(body).toHaveValue('Giấy phép đã ký, mời ông (bà) đến nhận.');
    const kept = handler.waitForResponse((response) => response.url().endsWith('/soan'));
    await body.pressSequentially(' ');
    expect((await kept).status()).toBe(200);
  });

  const head = await officer('lanhdao.sct');
  await findInQueue(head, sent);
  await expect(head.locator('#answer')).toContainText('đang soạn trả lời');
  await expect(head.getByRole('button', { name: 'Giành quyền soạn' })).toBeVisible();
  await look(head, 'somebody-else-writes');

  await handler.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
  await expect(handler.getByText('Chờ duyệt').first()).toBeVisible();

  await findInQueue(head, sent);
  const remarks = await openMove(head, 'returnAnswer');
  await remarks.locator('textarea[name=reason]').fill('Nêu rõ nơi nhận.');
  await remarks.getByRole('button', { name: 'Trả lại dự thảo' }).click();

  await test.step('the second version is compared with the first', async () => {
    await findInQueue(handler, sent);
    await expect(handler.locator('#answer')).toContainText('Nêu rõ nơi nhận.');
    await body.fill('Giấy phép đã ký, mời ông (bà) đến nhận tại bộ phận một cửa.');
    await handler
      .locator('input[name=files]')
      .last()
      .setInputFiles({
        name: 'phieu-tra-ket-qua.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
      });
    await handler.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
    await handler.getByRole('link', { name: 'Các phiên bản' }).click();
    await expect(handler.locator('ins')).toContainText('tại bộ phận một cửa');
    await expectAccessible(handler);
    await look(handler, 'versions');
  });

  await test.step('the head reads the letter, signs for the director and sends it', async () => {
    await findInQueue(head, sent);
    await head.getByRole('link', { name: 'Văn bản trả lời', exact: true }).click();
    await expect(head.locator('article')).toContainText('mời ông (bà) đến nhận tại bộ phận một cửa');
    await expect(head.getByText('Dự thảo:')).toBeVisible();
    await head.goBack();
    const approval = await openMove(head, 'sendAnswer');
    await approval.locator('input[name=documentNumber]').fill('7/SCT-QLNL');
    await approval.locator('input[name=documentDay]').fill(today());
    await approval.locator('select[name=signingForm]').selectOption('deputy');
    await approval.locator('input[name=signerTitle]').fill('Phó Giám đốc');
    await approval.locator('input[name=signerName]').fill('Lê Thị Thu Hường');
    await approval.getByRole('button', { name: 'Duyệt và gửi trả lời' }).click();
    await expect(head.getByRole('status').first()).toContainText('Duyệt và gửi trả lời');
    await head.getByRole('link', { name: 'Văn bản trả lời', exact: true }).click();
    const letter = head.locator('article');
    for (const words of ['SỞ CÔNG THƯƠNG', 'Số: 07/SCT-QLNL', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lê Thị Thu Hường'])
      await expect(letter).toContainText(words);
    await expectAccessible(head);
    await look(head, 'letter-of-answer');
    const docx = await saved(head, 'Tải DOCX');
    expect([docx.name, docx.bytes.subarray(0, 2).toString()]).toEqual([`${sent.code}-tra-loi.docx`, 'PK']);
  });

  await test.step('the sender reads every part and has the letter', async () => {
    await citizen.goto(`/ho-so/${sent.code}`);
    const main = citizen.locator('main');
    for (const words of [
      'Giấy phép đã được cấp.',
      'Đã cấp giấy phép và gửi thư xin lỗi.',
      '7/SCT-QLNL',
      'Lê Thị Thu Hường',
    ])
      await expect(main).toContainText(words);
    await expect(citizen.getByRole('link', { name: 'phieu-tra-ket-qua.pdf' })).toBeVisible();
    const pdf = await saved(citizen, 'Tải văn bản trả lời (PDF)');
    expect([pdf.name, pdf.bytes.subarray(0, 5).toString()]).toEqual([`${sent.code}-tra-loi.pdf`, '%PDF-']);
    await expectAccessible(citizen);
  });

  await citizen.goto(`/cong-khai/${sent.code}`);
  await expect(citizen.locator('main')).toContainText('Đã cấp giấy phép và gửi thư xin lỗi.');
  await expect(citizen.locator('main')).not.toContainText('Hạnh');
  await look(citizen, 'public-answer-in-parts');
});
