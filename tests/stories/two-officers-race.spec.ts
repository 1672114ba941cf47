// Two officers have the same case open: the first decides, the second is told what happened and keeps what they typed.
import { findInQueue, openMove, sendPhanAnh } from '../support/citizen-sends.ts';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

test('two officers race: one wins, the other is told', { tag: AT_A_DESK }, async ({ citizen, officer }) => {
  const sent = await sendPhanAnh(citizen, 'Công tơ điện chạy nhanh');
  const [first, second] = [await officer('tiepnhan'), await officer('lanhdao.sct')];
  await findInQueue(first, sent);
  await findInQueue(second, sent);

  const typed = 'Việc này do điện lực giải quyết, không phải thủ tục hành chính.';
  const refusal = await openMove(second, 'refuse');
  await refusal.locator('select[name=refusalReason]').selectOption({ index: 1 });
  await refusal.locator('textarea[name=reason]').fill(typed);

  await (await openMove(first, 'accept')).getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(first.getByRole('status')).toContainText('Tiếp nhận');

  await refusal.getByRole('button', { name: 'Không tiếp nhận' }).click();
  const told = second.getByRole('alert').filter({ hasText: 'Chưa ghi được' });
  await expect(told).toContainText('Có người vừa xử lý đơn này trước bạn');
  await expect(told).toContainText('Tiếp nhận, giao Sở Công Thương giải quyết');
  await expect(told).toContainText(typed);
  await expectAccessible(second);
  await look(second, 'desk-race');
  await expect(second.locator('#timeline')).not.toContainText('Không tiếp nhận, có nêu lý do');
});

test('an older draft does not overwrite a newer one', { tag: AT_A_DESK }, async ({ citizen, officer }) => {
  const sent = await sendPhanAnh(citizen, 'Giấy phép hoạt động điện lực');
  const intake = await officer('tiepnhan');
  await findInQueue(intake, sent);
  await (await openMove(intake, 'accept')).getByRole('button', { name: 'Tiếp nhận' }).click();
  const [handler, head] = [await officer('xuly.sct'), await officer('lanhdao.sct')];
  await findInQueue(handler, sent);
  await handler.getByRole('button', { name: 'Nhận giải quyết' }).click();
  await findInQueue(head, sent);

  const write = async (page: typeof head, body: string) => {
    await page.locator('#draftAnswer-summary').fill('Đã có kết quả.');
    await page.locator('#draftAnswer-body').fill(body);
    await page.locator('#draftAnswer-legalBasis').fill('Nghị định 20/2008/NĐ-CP, Điều 14');
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  };
  await write(handler, 'Bản của cán bộ xử lý.');
  await expect(handler.getByRole('status')).toContainText('Lưu dự thảo');
  await write(head, 'Bản của thủ trưởng.');
  await expect(head.getByRole('alert').first()).toContainText('Dự thảo đã được người khác sửa');
  await expect(head.locator('#answer')).toContainText('Bản của cán bộ xử lý.');
  await expect(head.locator('#draftAnswer-body')).toHaveValue('Bản của thủ trưởng.');
});
