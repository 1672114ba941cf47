// An inspector reads a case with its clocks and its course, never who sent it, finds nothing by the name, and has no button to press.
import { findInQueue, openMove, sendPhanAnh } from '../support/citizen-sends.ts';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

test('an inspector checks without seeing names', { tag: AT_A_DESK }, async ({ citizen, officer }) => {
  const sent = await sendPhanAnh(citizen, 'Cấp giấy phép quá hẹn');
  const intake = await officer('tiepnhan');
  await findInQueue(intake, sent);
  await (await openMove(intake, 'accept')).getByRole('button', { name: 'Tiếp nhận' }).click();
  await intake.locator('#addNote-note').fill('Đã gọi bà Trần Thị Hạnh, số 0905123456.');
  await intake.getByRole('button', { name: 'Thêm ghi chú' }).click();
  await expect(intake.getByRole('status')).toBeVisible();

  const inspector = await officer('thanhtra');
  const main = inspector.locator('main');
  await test.step('the case is open to them, its sender is not', async () => {
    await findInQueue(inspector, sent);
    await expect(main).toContainText('quá hẹn mười hai ngày');
    await expect(main).toContainText('Đã gọi bà');
    await expect(main).toContainText('Diễn biến');
    for (const telling of ['Trần Thị Hạnh', 'T. T. H.', '0905123456', '•••456', '12 Quang Trung'])
      await expect(inspector.locator('html')).not.toContainText(telling);
    await expect(main.locator('form[method=post]')).toHaveCount(0);
    await expectAccessible(inspector);
    await look(inspector, 'inspector-case');
  });

  await test.step('its sender’s name finds nothing, what it is about does', async () => {
    await inspector.goto('/can-bo?xem=all');
    await inspector.locator('input[name=tim]').fill('Trần Thị Hạnh');
    await inspector.getByRole('button', { name: 'Lọc', exact: true }).click();
    await expect(main).toContainText('Không có hồ sơ nào');
    await look(inspector, 'inspector-queue');
    await inspector.locator('input[name=tim]').fill(sent.title);
    await inspector.getByRole('button', { name: 'Lọc', exact: true }).click();
    await expect(inspector.getByRole('link', { name: sent.title })).toBeVisible();
  });

  await test.step('who looked at what is there for them to read', async () => {
    await inspector.getByRole('link', { name: 'Nhật ký', exact: true }).click();
    await inspector.goto(`/can-bo/nhat-ky?ho-so=${sent.code}`);
    await expect(main).toContainText('Mở hồ sơ');
    await inspector.goto('/can-bo/tai-khoan');
    await expect(main).not.toContainText('quantri');
  });
});
