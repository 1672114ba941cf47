// A head filters the queue, saves the view for the unit, tags what belongs together, acts on many cases at once and takes it back.
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

test('a view is saved and shared, cases are tagged and assigned together, and it is undone', {
  tag: AT_A_DESK,
}, async ({ officer }) => {
  const head = await officer('lanhdao.sct');
  await head.goto('/can-bo/nhan');
  const tag = `Điểm nóng ${Date.now().toString(36)}`;
  await head.locator('#tag-name').fill(tag);
  await head.locator('#tag-colour').selectOption('bad');
  await head.getByRole('button', { name: 'Thêm nhãn' }).click();
  await expect(head.getByRole('status')).toContainText('Đã ghi');
  await look(head, 'tags');
  await expectAccessible(head);

  await head.goto('/can-bo?xem=unit');
  const rows = head.locator('[data-queue] > li');
  const count = await rows.count();
  expect(count).toBeGreaterThan(2);
  for (const at of [0, 1, 2]) await rows.nth(at).locator('input').check();
  await expect(head.locator('[data-ticked]')).toHaveText('đã chọn 3');
  await head.locator('#bulk-action').selectOption('tag');
  await head.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(head.locator('main')).toContainText('3 hồ sơ sẽ được xử lý');
  await head.locator('#bulk-tag').selectOption({ label: tag });
  await look(head, 'bulk-count');
  await expectAccessible(head);
  await head.getByRole('button', { name: 'Làm với 3 hồ sơ' }).click();
  await expect(head.getByRole('status')).toContainText('Đã xử lý 3 hồ sơ');
  await look(head, 'bulk-done');
  await expectAccessible(head);
  await head.getByRole('link', { name: 'Về danh sách hồ sơ' }).first().click();

  // The tag is filtered by, and the view kept for the unit.
  await head.getByText('Thêm điều kiện').click();
  await head.locator('select[name=nhan]').selectOption({ label: tag });
  await head.getByRole('button', { name: 'Lọc', exact: true }).click();
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText(tag);
  await head.getByText('Cột', { exact: true }).click();
  await head.getByRole('checkbox', { name: 'Nhãn' }).check();
  await head.getByRole('button', { name: 'Dùng các cột này' }).click();
  await head.getByText('Lưu chế độ xem này').click();
  const name = `Việc nóng ${Date.now().toString(36)}`;
  await head.locator('#save-ten').fill(name);
  await head.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(head.getByRole('heading', { level: 1 })).toHaveText(name);
  await look(head, 'queue-saved');
  await expectAccessible(head);
  await head.getByRole('link', { name: 'Sửa chế độ xem đã lưu' }).click();
  await head.getByRole('button', { name: `Chia sẻ với đơn vị: ${name}` }).click();
  await expect(head.locator('main')).toContainText('Cả đơn vị thấy');
  await look(head, 'saved-views');
  await expectAccessible(head);

  const handler = await officer('xuly.sct');
  await handler.goto('/can-bo');
  await handler.getByRole('link', { name: new RegExp(name) }).click();
  await expect(handler.locator('[data-queue] > li')).toHaveCount(3);

  // Four are ticked, three carry it: the fourth says why not. What was taken off comes back, and nothing else does.
  await head.goto('/can-bo?xem=unit');
  const tagged = head.locator('[data-queue] > li', { hasText: tag });
  for (const at of [0, 1, 2]) await tagged.nth(at).locator('input').check();
  await head.locator('[data-queue] > li').filter({ hasNotText: tag }).first().locator('input').check();
  await head.locator('#bulk-action').selectOption('untag');
  await head.getByRole('button', { name: 'Tiếp tục' }).click();
  await head.locator('#bulk-tag').selectOption({ label: tag });
  await head.getByRole('button', { name: /^Làm với/ }).click();
  await expect(head.getByRole('status')).toContainText('Đã xử lý 3 hồ sơ; 1 hồ sơ không xử lý được');
  await expect(head.locator('main')).toContainText('Hồ sơ không có nhãn này');
  await look(head, 'bulk-part-done');
  await head.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(head.getByRole('heading', { level: 1 })).toContainText('Hoàn tác: Gỡ nhãn');
  await expect(head.getByRole('button', { name: 'Hoàn tác' })).toHaveCount(0);
  await head.goto('/can-bo?xem=unit');
  await expect(tagged).toHaveCount(3);
});

test('every list and form of it works without JavaScript, and fits a phone', async ({ citizen, officer }) => {
  const handler = await officer('xuly.sct');
  await citizen.context().addCookies(await handler.context().cookies());
  await citizen.goto('/can-bo?xem=all');
  await look(citizen, 'queue-all');
  await expectAccessible(citizen);
  await citizen.locator('select[name=loai]').selectOption('kien_nghi');
  await citizen.getByRole('button', { name: 'Lọc', exact: true }).click();
  await expect(citizen).toHaveURL(/loai=kien_nghi/);
  await citizen.locator('[data-queue] input').first().check();
  await citizen.locator('#bulk-action').selectOption('close');
  await citizen.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(citizen.locator('main')).toContainText('1 hồ sơ không thể');
  await expect(citizen.locator('main')).toContainText('Không xử lý được');
});
