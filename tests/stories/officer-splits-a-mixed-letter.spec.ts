// One letter, two contents: the intake officer gives the second its own kind, office and dates, and the sender finds both with one key.
import { findInQueue, openMove, sendPhanAnh } from '../support/citizen-sends.ts';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

test('officer splits a mixed letter', { tag: AT_A_DESK }, async ({ citizen, officer }) => {
  const sent = await sendPhanAnh(citizen, 'Điện chập chờn và bãi rác đầu thôn');
  const intake = await officer('tiepnhan');
  await findInQueue(intake, sent);
  const split = await openMove(intake, 'split');
  await split.locator('select[name=kind1]').selectOption('kien_nghi');
  await split.locator('select[name=unit1]').selectOption({ label: 'Sở Nông nghiệp và Môi trường' });
  await split.locator('textarea[name=body1]').fill('Bãi rác đầu thôn đã đầy từ tháng trước.');
  // The title is asked for beside its field, and what was typed is still there.
  await split.locator('input[name=title1]').fill(' ');
  await split.locator('textarea[name=reason]').fill('Hai nội dung thuộc hai cơ quan.');
  await split.getByRole('button', { name: 'Tách đơn nhiều nội dung' }).click();
  await expect(intake.locator('#split-title1-error')).toBeVisible();
  await expect(intake.locator('#split-body1')).toHaveValue(/Bãi rác/);
  await look(intake, 'desk-split');
  await expectAccessible(intake);
  const title = sent.title.replace('Điện chập chờn và bãi', 'Bãi');
  await intake.locator('#split-title1').fill(title);
  await intake.locator('#move-split').getByRole('button', { name: 'Tách đơn nhiều nội dung' }).click();
  await expect(intake.getByRole('status')).toContainText('Tách đơn nhiều nội dung');
  await look(intake, 'desk-split-done');

  await intake.locator('#related').getByRole('link', { name: title }).click();
  await expect(intake.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(intake.locator('main')).toContainText('Kiến nghị');
  await expect(intake.locator('#related')).toContainText(sent.code);
  await expect(intake.locator('#timeline')).toContainText(`Tách từ đơn: ${sent.code}`);

  await citizen.goto(`/ho-so/${sent.code}`);
  await expect(citizen.locator('main')).toContainText('Đơn của bạn được tách thành nhiều đơn');
  await look(citizen, 'case-split');
  await expectAccessible(citizen);
  await citizen.getByRole('link', { name: title }).click();
  await expect(citizen.locator('main')).toContainText('Bãi rác đầu thôn đã đầy từ tháng trước.');
});
