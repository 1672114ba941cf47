// A department gets a petition that is not its own, returns it naming the right unit, and intake sends it there.
import { findInQueue, openMove, sendPhanAnh } from '../support/citizen-sends.ts';
import { expect, expectAccessible, test } from '../support/story.ts';

test('department returns a petition that is not theirs', async ({ citizen, officer }) => {
  const sent = await sendPhanAnh(citizen, 'Đường dây điện qua rừng phòng hộ');
  const intake = await officer('tiepnhan');
  await findInQueue(intake, sent);
  await (await openMove(intake, 'accept')).getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(intake.getByRole('status')).toContainText('Tiếp nhận');
  const answerDue = intake.locator('li', { hasText: 'Hạn trả lời' }).first();
  const before = await answerDue.locator('.font-semibold').first().innerText();

  const department = await officer('xuly.sct');
  await findInQueue(department, sent);
  const back = await openMove(department, 'returnToIntake');
  await back.locator('select[name=unit]').selectOption({ label: 'Sở Nông nghiệp và Môi trường' });
  await back.locator('textarea[name=reason]').fill('Rừng phòng hộ do Sở Nông nghiệp và Môi trường quản lý.');
  await back.getByRole('button', { name: 'Trả lại nơi tiếp nhận' }).click();
  // It is theirs no more: the queue says so, and the case answers as if it did not exist.
  await expect(department).toHaveURL(/\/can-bo\?/);
  await expect(department.getByRole('status').first()).toContainText(sent.code);
  await expectAccessible(department);
  expect((await department.goto(`/can-bo/ho-so/${sent.code}`))?.status()).toBe(404);

  await findInQueue(intake, sent);
  await expect(intake.locator('#timeline')).toContainText('Đơn vị được đề xuất: Sở Nông nghiệp và Môi trường');
  const on = await openMove(intake, 'handOver');
  await on.locator('select[name=unit]').selectOption({ label: 'Sở Nông nghiệp và Môi trường' });
  await on.locator('textarea[name=reason]').fill('Theo đề xuất của Sở Công Thương.');
  await on.getByRole('button', { name: 'Chuyển đơn vị khác' }).click();
  // The clock of the case went on all the while.
  await expect(answerDue.locator('.font-semibold').first()).toHaveText(before);

  const right = await officer('xuly.snnmt');
  await findInQueue(right, sent);
  await right.getByRole('button', { name: 'Nhận giải quyết' }).click();
  await expect(right.getByRole('status')).toContainText('Nhận giải quyết');
  await citizen.goto(`/ho-so/${sent.code}`);
  await expect(citizen.locator('main')).toContainText('Sở Nông nghiệp và Môi trường');
});
