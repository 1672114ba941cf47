// Two departments merge: the administrator sees what moves, it moves, the sender reads where it lies now, nobody loses a case or a date.
import type { Page } from '@playwright/test';
import { openMove, sendPhanAnh } from '../support/citizen-sends.ts';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
/** Codes and names that no office of the demonstration has. */
const suffix = () => Date.now().toString(36).slice(-5).toUpperCase();

async function addOffice(admin: Page, code: string, name: string): Promise<void> {
  await admin.goto('/can-bo/quan-tri/co-quan');
  await admin.locator('#office-code').fill(code);
  await admin.locator('#office-level').selectOption('department');
  await admin.locator('#office-parent').selectOption('UBND');
  await admin.locator('#office-name').fill(name);
  await admin.locator('#office-phone').fill('0255 000 000');
  await admin.locator('#office-validFrom').fill('2020-01-01');
  await admin.getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** A citizen writes to an office by name, without an account and without JavaScript. */
const sendTo = async (citizen: Page, office: string, what: string): Promise<string> =>
  (await sendPhanAnh(citizen, what, { office })).code;

test('departments merge and nothing is lost', { tag: AT_A_DESK }, async ({ citizen, officer }) => {
  test.slow();
  const end = suffix();
  const [old, next] = [`SKH${end}`, `STC${end}`];
  const [oldName, nextName] = [`Sở Kế hoạch ${end}`, `Sở Tài chính ${end}`];
  const admin = await officer('quantri');
  const main = admin.locator('main');
  await addOffice(admin, old, oldName);
  await addOffice(admin, next, nextName);

  const open = await sendTo(citizen, old, `Đơn đang mở ${end}`);
  await citizen.goto(`/ho-so/${open}`);
  await expect(citizen.locator('main')).toContainText(oldName);
  const dateOf = async () => /Hạn trả lời\s*([\d/]{10})/.exec(await citizen.locator('main').innerText())![1]!;
  const date = await dateOf();
  const refused = await sendTo(citizen, old, `Đơn đã xong ${end}`);

  await test.step('one case is finished before', async () => {
    const intake = await officer('tiepnhan');
    await intake.goto(`/can-bo/ho-so/${refused}`);
    const form = await openMove(intake, 'refuse');
    await form.locator('select[name=refusalReason]').selectOption('PA-TRUNG');
    await form.locator('textarea[name=reason]').fill('Trùng với hồ sơ đang giải quyết.');
    await form.getByRole('button', { name: 'Không tiếp nhận' }).click();
    await expect(intake.getByRole('status').first()).toBeVisible();
  });

  await test.step('what would move is seen first', async () => {
    await admin.goto('/can-bo/quan-tri');
    await expectAccessible(admin);
    await look(admin, 'administration');
    await admin.goto(`/can-bo/quan-tri/co-quan/${old}`);
    await admin.locator('#merger-kind').selectOption('merged');
    await admin.locator('#merger-successor').selectOption(next);
    await admin.locator('#merger-effectiveOn').fill(today());
    await admin.locator('#merger-document').fill('Nghị quyết số 12/NQ-HĐND ngày 01/11/2026');
    await admin.getByRole('button', { name: 'Xem trước' }).first().click();
    await expect(admin.getByRole('status')).toContainText(`${oldName} → ${nextName}`);
    await expect(admin.getByRole('status')).toContainText('1 hồ sơ đang mở');
    await expectAccessible(admin);
    await look(admin, 'merger-preview');
    await citizen.goto(`/ho-so/${open}`);
    await expect(citizen.locator('main')).not.toContainText(nextName);
  });

  await test.step('it moves, and the history says who decided and what followed', async () => {
    await admin.getByRole('button', { name: 'Xác nhận và thực hiện' }).click();
    await expect(admin.getByRole('status')).toContainText('Đã quyết định');
    await expect(main).toContainText('Đã xong');
    await expect(main.locator('#lich-su')).toContainText('Đã thực hiện sáp nhập');
    await expectAccessible(admin);
    await look(admin, 'merger-done');
  });

  await test.step('the sender reads where it lies now, by the same date', async () => {
    await citizen.goto(`/ho-so/${open}`);
    await expect(citizen.locator('main')).toContainText(`Cơ quan được sắp xếp lại, đơn chuyển đến ${nextName}`);
    await expect(citizen.locator('main')).toContainText('Nghị quyết số 12/NQ-HĐND');
    expect(await dateOf()).toBe(date);
    await citizen.goto(`/co-quan/${old}`);
    await expect(citizen.locator('main')).toContainText(nextName);
    await look(citizen, 'merged-office');
  });

  await test.step('who writes to the old office reaches the new one', async () => {
    await citizen.goto('/gui/loai');
    const intake = await officer('tiepnhan');
    await intake.goto(`/can-bo/ho-so/${open}`);
    await expect(intake.locator('main')).toContainText(nextName);
  });
});
