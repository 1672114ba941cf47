// An intake officer types in a paper letter with the keyboard, prints its receipt, and the sender opens the case with it.
import { writeFileSync } from 'node:fs';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

test('an officer types in a letter of last week, and its sender follows it', { tag: AT_A_DESK }, async ({
  officer,
  citizen,
}) => {
  const page = await officer('tiepnhan');
  await page.goto('/can-bo');
  await page.getByRole('link', { name: 'Nhập đơn', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhập đơn đến');
  await look(page, 'entry-fresh');
  await expectAccessible(page);

  // The first channel has the focus: arrows choose, tabs go on.
  await expect(page.getByRole('radio', { name: 'Tại quầy' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Bưu chính' })).toBeChecked();
  await page.getByRole('radio', { name: 'Phản ánh' }).check();
  await page.locator('[name=arrivedTime]').fill('0:05');
  await page.locator('[name=incomingNumber]').fill('214/Đ');
  await page.locator('[name=title]').fill('Cầu treo thôn Gò Đá hư hỏng, học sinh đi lại nguy hiểm');
  await page.locator('[name=body]').fill(`Cầu treo thôn Gò Đá hư mặt ván từ tháng trước, phiếu số ${Date.now()}.`);
  await page.locator('[name=name]').fill('Đinh Thị Thử');
  await page.locator('[name=signatories]').fill('12');
  await page.locator('[name=address]').fill('Thôn Gò Đá, xã Ba Tơ');
  await page.locator('[name=commune]').fill('ba to');

  // Enter only checks: where it goes, by when, and what is unclear.
  await page.locator('[name=commune]').press('Enter');
  await expect(page.locator('#error-summary')).toContainText('Có nhiều nơi khớp');
  await look(page, 'entry-error');
  await page.locator('[name=commune]').fill('Xã Ba Tơ');
  await page.locator('[name=commune]').press('Enter');
  await expect(page.getByText('Thời hạn theo luật')).toBeVisible();
  await expect(page.locator('[name=body]')).toHaveValue(/Gò Đá/);
  await look(page, 'entry-checked');

  await page.locator('[name=title]').press('Control+Enter');
  await expect(page.getByRole('status').first()).toContainText('Đã ghi nhận đơn QNG-');
  const code = /QNG-\d\d-\w+-\w/.exec((await page.getByRole('status').first().textContent())!)![0];
  const key = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent())!;
  await expect(page.getByText('đại diện cho 12 người')).toBeVisible();
  await look(page, 'entry-receipt');
  await expectAccessible(page);
  for (const sheet of ['a4', 'a5']) {
    await page.locator(`#paper-${sheet}`).check();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    if (!process.env.CI) writeFileSync(`test-results/looks/entry-receipt-${sheet}.pdf`, pdf);
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), `one sheet of ${sheet}`).toHaveLength(1);
  }

  await citizen.goto('/tra-cuu');
  await citizen.locator('[name=code]').fill(code);
  await citizen.locator('[name=key]').fill(key);
  await citizen.locator('main form button').first().click();
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText('Cầu treo thôn Gò Đá');

  // The key was lost on the way home: a new one is given out, the old one opens nothing.
  await page.goto(`/can-bo/nhap-don/bien-nhan/${code}`);
  await expect(page.getByText(key)).toHaveCount(0);
  await page.getByRole('button', { name: 'Cấp mã bí mật mới và in lại' }).click();
  await expect(page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).not.toHaveText(key);
});

test('the officer’s own name is refused, and what was typed is there after the browser was closed', {
  tag: AT_A_DESK,
}, async ({ officer }) => {
  const page = await officer('tiepnhan');
  await page.goto('/can-bo/nhap-don');
  const own = (await page.locator('header .font-semibold').last().textContent())!;
  await page.getByRole('radio', { name: 'Kiến nghị', exact: true }).check();
  await page.locator('[name=title]').fill('Đề nghị niêm yết phí tại bộ phận một cửa');
  await page.locator('[name=body]').fill(`Đề nghị niêm yết công khai mức phí, lệ phí, phiếu số ${Date.now()}.`);
  await page.locator('[name=name]').fill(own);
  await page.locator('[name=address]').fill('Tổ 3, phường Cẩm Thành');
  await expect(page.getByText('Đã giữ bản nháp.')).toBeVisible();
  await page.getByRole('button', { name: 'Ghi nhận, in biên nhận' }).click();
  await expect(page.locator('#error-summary')).toContainText('Người gửi không thể là chính cán bộ đang nhập');

  await page.goto('/can-bo/nhap-don');
  await page.getByText('phiếu đang nhập dở').click();
  await page.getByRole('link', { name: /Đề nghị niêm yết phí/ }).click();
  await expect(page.locator('[name=title]')).toHaveValue('Đề nghị niêm yết phí tại bộ phận một cửa');
  await page.getByRole('radio', { name: 'Khiếu nại' }).check();
  await expect(page.locator('[name=decidedOn]')).toBeVisible();
  await page.getByRole('radio', { name: 'Cử tri' }).check();
  await expect(page.locator('[name=session]')).toBeVisible();
  await expect(page.locator('[name=name]')).toBeHidden();
  await look(page, 'entry-all-parts');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bỏ phiếu này' }).click();
  await expect(page.locator('[name=title]')).toHaveValue('');
});
