// The answer does not help: the citizen rates it "chưa", without a name, and has the case opened again.
import { findInQueue, sendPhanAnh } from '../support/citizen-sends.ts';
import { officeAnswers } from '../support/office-answers.ts';
import { expect, expectAccessible, look, ON_A_PHONE, test } from '../support/story.ts';

test('citizen rates "chưa" and it reopens', { tag: ON_A_PHONE }, async ({ citizen, officer }) => {
  test.slow(true, 'four people take part');
  const sent = await sendPhanAnh(citizen, 'Giấy phép điện vẫn chưa có');
  const handler = await officeAnswers(officer, sent, 'Đề nghị ông bà chờ thêm.');
  const main = citizen.locator('main');
  await citizen.goto(`/ho-so/${sent.code}`);
  await expect(main).toContainText('Đề nghị ông bà chờ thêm.');
  await expect(main).toContainText('216/SCT-QLNL');
  await expectAccessible(citizen);
  await look(citizen, 'case-answered');

  await citizen.getByRole('link', { name: 'Đánh giá việc giải quyết' }).click();
  await expect(citizen).toHaveURL(/danh-gia\/[\w-]+$/);
  const address = citizen.url();
  await expect(main).not.toContainText(sent.title);
  await citizen.goto(address.replace('/danh-gia', '/en/danh-gia'));
  await expectAccessible(citizen);
  await citizen.goto(address);
  await look(citizen, 'ballot');

  // What matters is missing: said beside the field, and what was chosen is kept.
  await citizen.locator('input[name=officials][value="4"]').check();
  await citizen.getByRole('button', { name: 'Gửi phiếu' }).click();
  await expect(citizen.locator('#error-summary')).toContainText('Hãy cho biết việc đã được giải quyết chưa.');
  await expect(citizen.locator('input[name=officials][value="4"]')).toBeChecked();
  await expectAccessible(citizen);

  await citizen.locator('input[name=resolved][value=no]').check();
  await citizen.locator('input[name=result][value="1"]').check();
  await citizen.getByRole('button', { name: 'Gửi phiếu' }).click();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Cảm ơn bạn');
  // What was faulty has an address of its own (`lai`); neither says what was voted.
  const { origin, pathname, searchParams } = new URL(citizen.url());
  expect([origin + pathname, [...searchParams.keys()]], 'the address does not say what was voted').toEqual([
    address,
    ['lai'],
  ]);
  await expectAccessible(citizen);
  await look(citizen, 'ballot-thanks');

  await citizen.getByRole('link', { name: 'Đề nghị giải quyết lại' }).click();
  await expectAccessible(citizen);
  await citizen.getByRole('button', { name: 'Đề nghị giải quyết lại' }).click();
  await expect(citizen.locator('#reason')).toHaveAttribute('aria-invalid', 'true');
  await citizen.locator('#reason').fill('Đã chờ thêm mười ngày, vẫn chưa có giấy phép.');
  await citizen.getByRole('button', { name: 'Đề nghị giải quyết lại' }).click();
  await expect(citizen.getByRole('status')).toContainText('Đơn đã được mở lại');
  await expect(main).toContainText('Mở lại');
  await expect(main).toContainText('Hạn trả lời');
  await expect(citizen.getByRole('link', { name: 'Đánh giá việc giải quyết' })).toHaveCount(0);

  await citizen.goto(address);
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Liên kết này đã được dùng');
  await expectAccessible(citizen);

  await findInQueue(handler, sent);
  await expect(handler.locator('main')).toContainText('Đã chờ thêm mười ngày');
});
