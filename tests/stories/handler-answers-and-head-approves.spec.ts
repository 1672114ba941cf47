// A handler drafts the answer, the head returns it once, approves it, and the citizen reads it – published without personal data.
import { dayOf } from '#app/domain/deadline-day.ts';
import { findInQueue, openMove, sendPhanAnh } from '../support/citizen-sends.ts';
import { expect, expectAccessible, look, test } from '../support/story.ts';

test('handler answers, head approves', async ({ citizen, officer }) => {
  const sent = await sendPhanAnh(citizen, 'Cấp giấy phép bán lẻ điện quá hẹn', { consents: true });
  const intake = await officer('tiepnhan');
  await findInQueue(intake, sent);
  const acceptance = await openMove(intake, 'accept');
  await expect(acceptance.locator('textarea[name=publicBody]')).not.toHaveValue(/0905123456/);
  await acceptance.getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(intake.getByText('Đang công khai').first()).toBeVisible();

  const handler = await officer('xuly.sct');
  await findInQueue(handler, sent);
  await handler.getByRole('button', { name: 'Nhận giải quyết' }).click();
  await handler.locator('#draftAnswer-summary').fill('Giấy phép đã được cấp.');
  await handler.locator('#draftAnswer-body').fill('Giấy phép đã ký, mời ông bà đến nhận.');
  await handler.locator('#draftAnswer-legalBasis').fill('Nghị định 20/2008/NĐ-CP, Điều 14');
  await handler.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
  await expect(handler.getByText('Chờ duyệt').first()).toBeVisible();
  await expectAccessible(handler);

  const head = await officer('lanhdao.sct');
  await head.goto('/can-bo?xem=approval');
  await head.getByRole('link', { name: sent.title }).click();
  const remarks = await openMove(head, 'returnAnswer');
  await remarks.locator('textarea[name=reason]').fill('Nêu rõ ngày và nơi nhận.');
  await remarks.getByRole('button', { name: 'Trả lại dự thảo' }).click();

  await findInQueue(handler, sent);
  await expect(handler.locator('#answer')).toContainText('Nêu rõ ngày và nơi nhận.');
  await handler
    .locator('#draftAnswer-body')
    .fill('Giấy phép đã ký ngày hôm nay, mời ông bà đến nhận tại bộ phận một cửa.');
  await handler.getByRole('button', { name: 'Lưu và trình duyệt' }).click();

  await findInQueue(head, sent);
  const approval = await openMove(head, 'sendAnswer');
  await approval.locator('input[name=documentNumber]').fill('215/SCT-QLNL');
  await approval.locator('input[name=documentDay]').fill(dayOf(new Date()));
  await approval.locator('input[name=files]').setInputFiles({
    name: 'cong-van.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  });
  await approval.getByRole('button', { name: 'Duyệt và gửi trả lời' }).click();
  await expect(head.getByRole('status')).toContainText('Duyệt và gửi trả lời');
  await expect(head.getByRole('link', { name: 'cong-van.pdf' }).first()).toBeVisible();
  await look(head, 'desk-case-answered');

  await citizen.goto(`/ho-so/${sent.code}`);
  await expect(citizen.locator('main')).toContainText('Đã trả lời');
  await expect(citizen.locator('main')).toContainText('mời ông bà đến nhận tại bộ phận một cửa');
  await expect(citizen.locator('main')).toContainText('215/SCT-QLNL');
  await expect(citizen.getByRole('link', { name: /cong-van\.pdf/ })).toBeVisible();

  await citizen.goto(`/cong-khai/${sent.code}`);
  await expect(citizen.locator('main')).toContainText('mời ông bà đến nhận tại bộ phận một cửa');
  await expect(citizen.locator('main')).not.toContainText('0905123456');
  await expect(citizen.locator('main')).not.toContainText('Hạnh');
});
