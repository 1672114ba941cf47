// An administrator confirms a proposed holiday, sees first whom it moves, and watches the dates move; a broken file moves nothing.
import type { Page } from '@playwright/test';
import { sendPhanAnh } from '../support/citizen-sends.ts';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

const later = (days: number) => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000);
const asDay = (date: Date) => date.toISOString().slice(0, 10);
/** A usual working day that lies within every limit of a petition sent now. */
async function usualDay(calendar: Page): Promise<string> {
  for (let days = 3; days < 20; days++) {
    const day = asDay(later(days));
    await calendar.goto(`/can-bo/lich?nam=${day.slice(0, 4)}`);
    const isListed = (await calendar.locator(`input[name=date][value="${day}"]`).count()) > 0;
    if (!isListed && ![0, 6].includes(later(days).getUTCDay())) return day;
  }
  throw new Error('no usual day in the next weeks');
}

test('administrator confirms a holiday', { tag: AT_A_DESK }, async ({ citizen, officer }) => {
  test.slow();
  const { code } = await sendPhanAnh(citizen, 'Chờ cấp giấy phép');
  await citizen.goto(`/ho-so/${code}`);
  const dateOf = async () => /Hạn trả lời\s*([\d/]{10})/.exec(await citizen.locator('main').innerText())![1]!;
  const before = await dateOf();

  const admin = await officer('quantri');
  const main = admin.locator('main');
  await admin.getByRole('link', { name: 'Quản trị', exact: true }).click();
  await admin.getByRole('link', { name: 'Lịch làm việc', exact: true }).click();
  await expectAccessible(admin);
  const day = await usualDay(admin);
  const year = day.slice(0, 4);

  await test.step('a proposed day does not count', async () => {
    await admin.goto(`/can-bo/lich?nam=${year}`);
    await admin.locator('#day-date').fill(day);
    await admin.locator('#day-kind').selectOption('holiday_PROPOSED');
    await admin.locator('#day-name').fill('Nghỉ bão');
    await admin.locator('#day-basis').fill('Đề xuất của Sở Nội vụ');
    await admin.getByRole('button', { name: 'Xem trước thay đổi' }).first().click();
    await expect(main).toContainText('Không hồ sơ nào đổi hạn.');
    await admin.getByRole('button', { name: 'Xác nhận thay đổi' }).click();
    await expect(admin.getByRole('status')).toContainText('Đã thay đổi lịch');
    await citizen.reload();
    expect(await dateOf()).toBe(before);
  });

  await test.step('confirmed, it shows first whom it moves', async () => {
    await admin.locator(`input[name=date][value="${day}"]`).check();
    await admin.getByRole('button', { name: 'Xác nhận các ngày đã chọn' }).click();
    await expect(admin.getByRole('status')).toContainText(/\d+ hồ sơ đổi hạn, \d+ thành quá hạn/);
    await expectAccessible(admin);
    await look(admin, 'calendar-preview');
    await citizen.reload();
    expect(await dateOf()).toBe(before);
    await admin.getByRole('button', { name: 'Xác nhận thay đổi' }).click();
    await expect(admin.getByRole('status')).toContainText(/[1-9]\d* hồ sơ đổi hạn/);
    await expect(main).toContainText('holiday, Nghỉ bão');
  });

  await test.step('the sender reads the new date and why it moved', async () => {
    await citizen.reload();
    expect(await dateOf()).not.toBe(before);
    await expect(citizen.locator('main')).toContainText('Lịch làm việc thay đổi, hạn được tính lại');
    await citizen.getByText('Vì sao là ngày này?').last().click();
    await expect(citizen.locator('main')).toContainText('Nghỉ bão');
  });

  await test.step('a broken file names its line and imports nothing', async () => {
    const broken = `date,kind,name,basis\n${year}-12-29,holiday,Nghỉ thử,QĐ\n${year}-12-29,holiday,Nghỉ thử,QĐ\n`;
    const file = { name: 'lich.csv', mimeType: 'text/csv', buffer: Buffer.from(broken) };
    await admin.locator('#import-file').setInputFiles(file);
    await admin.getByRole('button', { name: 'Xem trước thay đổi' }).last().click();
    await expect(main.getByRole('row', { name: /^3 date/ })).toContainText('Ngày này xuất hiện hai lần.');
    await expect(main).not.toContainText('Nghỉ thử');
    await expectAccessible(admin);
  });

  await test.step('taken back, the dates return', async () => {
    await admin.goto(`/can-bo/lich?nam=${year}`);
    await admin.locator(`input[name=date][value="${day}"]`).check();
    await admin.getByRole('button', { name: 'Bỏ', exact: true }).click();
    await admin.getByRole('button', { name: 'Xác nhận thay đổi' }).click();
    await expect(admin.getByRole('status')).toContainText('Đã thay đổi lịch');
    await citizen.reload();
    expect(await dateOf()).toBe(before);
  });

  await admin.getByRole('link', { name: 'Quản trị', exact: true }).click();
  await admin.getByRole('link', { name: 'Quy định thời hạn' }).click();
  await expect(main).toContainText('KN1-TL');
  await expectAccessible(admin);
});
