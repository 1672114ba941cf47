// A head goes on leave, a handler sits at the head's desk, approves an answer in their own name, and has nothing once it is taken back.
import { findInQueue, openMove, sendPhanAnh } from '../support/citizen-sends.ts';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

/** The day it is in Vietnam, so many days from now. */
const day = (later = 0) => new Date(Date.now() + 7 * 3_600_000 + later * 86_400_000).toISOString().slice(0, 10);

test('a deputy covers a leave', { tag: AT_A_DESK }, async ({ citizen, officer }, { project }) => {
  test.slow();
  const sent = await sendPhanAnh(citizen, `Mất điện kéo dài ${project.name}`);
  const intake = await officer('tiepnhan');
  await findInQueue(intake, sent);
  await (await openMove(intake, 'accept')).getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(intake.getByRole('status')).toBeVisible();

  const deputy = await officer('xuly.sct');
  await findInQueue(deputy, sent);
  await deputy.getByRole('button', { name: 'Nhận giải quyết' }).click();
  await deputy.locator('#draftAnswer-summary').fill('Đã khắc phục.');
  await deputy.locator('#draftAnswer-body').fill('Trạm biến áp đã được thay, điện ổn định từ hôm nay.');
  await deputy.locator('#draftAnswer-legalBasis').fill('Nghị định 20/2008/NĐ-CP, Điều 14');
  await deputy.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
  await expect(deputy.locator('#move-sendAnswer')).toHaveCount(0);

  const head = await officer('lanhdao.sct');
  const name = await test.step('the head hands over the desk for a week', async () => {
    await head.getByRole('link', { name: 'Vắng mặt', exact: true }).click();
    await expectAccessible(head);
    const deputies = head.locator('#deputy-deputy');
    const own = (await head.locator('#deputy-absent option:checked').innerText()).split(',')[0]!;
    const label = await deputies.locator('option', { hasText: 'Chuyên viên' }).first().innerText();
    await deputies.selectOption({ label });
    await head.locator('#deputy-fromDay').fill(day());
    await head.locator('#deputy-toDay').fill(day(6));
    await head.getByRole('button', { name: 'Giao bàn' }).click();
    await expect(head.getByRole('status')).toContainText('Đã giao bàn làm việc.');
    await expect(head.locator('main')).toContainText('Đang làm thay');
    await look(head, 'deputies');
    return own;
  });

  await test.step('the deputy sits down there and approves, in their own name', async () => {
    await deputy.goto('/can-bo');
    await deputy.getByRole('button', { name: `Làm thay ${name}` }).click();
    const banner = deputy.getByRole('region', { name: 'Bàn đang được giao cho bạn' });
    await expect(banner).toContainText(`Đang làm thay ${name}`);
    await findInQueue(deputy, sent);
    const approval = await openMove(deputy, 'sendAnswer');
    await approval.locator('input[name=documentNumber]').fill('218/SCT-QLNL');
    await approval.locator('input[name=documentDay]').fill(day());
    await approval.getByRole('button', { name: 'Duyệt và gửi trả lời' }).click();
    await expect(deputy.locator('main')).toContainText(`làm thay ${name}`);
    await expectAccessible(deputy);
    await look(deputy, 'deputy-at-another-desk');
    await deputy.getByRole('button', { name: 'Về bàn của tôi' }).click();
    await expect(banner).not.toContainText('Đang làm thay');
  });

  await test.step('the log names both, and once it is taken back nothing is left', async () => {
    await head.goto('/can-bo/vang-mat');
    await head
      .getByRole('button', { name: /^Thu hồi:/ })
      .first()
      .click();
    await expect(head.getByRole('status')).toContainText('Đã thu hồi');
    await deputy.goto('/can-bo');
    await expect(deputy.getByRole('button', { name: `Làm thay ${name}` })).toHaveCount(0);
    const administrator = await officer('quantri');
    await administrator.goto('/can-bo/nhat-ky?nhom=accounts');
    await expect(administrator.locator('main')).toContainText('Giao bàn làm việc cho người làm thay');
    await expect(administrator.locator('main')).toContainText('Thu hồi việc làm thay');
  });
});
