// A department reports a quarter: figures that the portal counts, figures that the unit enters, a wrong sum refused, issued for all to read.
import { readFileSync } from 'node:fs';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

const day = (days: number) => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

test('head issues the report of a quarter', { tag: AT_A_DESK }, async ({ citizen, officer }) => {
  test.slow();
  const number = `${Date.now() % 100_000}/BC-SCT`;
  const head = await officer('lanhdao.sct');
  const main = head.locator('main');
  await head.getByRole('link', { name: 'Biểu thống kê' }).click();
  await expectAccessible(head);
  await look(head, 'form-reports');

  await test.step('the portal counts what it can', async () => {
    await head
      .locator('#report-form')
      .selectOption({ label: '04/XLD – TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN KIẾN NGHỊ, PHẢN ÁNH' });
    await head.locator('#report-period').selectOption('days');
    await head.getByText('Kỳ khác: từ ngày đến ngày').click();
    await head.getByRole('button', { name: 'Lập báo cáo' }).click();
    await expect(head.locator('#report-from')).toHaveAttribute('aria-invalid', 'true');
    // Days of its own, so that the story can be told again on the same portal.
    await head.locator('#report-from').fill(day(-90 - Math.floor(Math.random() * 200)));
    await head.locator('#report-to').fill(day(-1));
    await head.getByRole('button', { name: 'Lập báo cáo' }).click();
    await expect(head.getByRole('status')).toContainText('Đã lập báo cáo');
    await expect(main).toContainText('đều khớp');
    await expectAccessible(head);
    await look(head, 'form-report-draft');
  });

  const cell = head.locator('[name="o:SCT:3"]');
  const counted = await cell.inputValue();
  const wrong = String(Number(counted.replaceAll('.', '')) + 2);
  await test.step('a correction needs its reason, and the sums must hold', async () => {
    await cell.fill(wrong);
    await head.getByRole('button', { name: 'Lưu số liệu' }).click();
    await expect(cell).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(head);
    await head.locator('#fill-reason').fill('Hai đơn giấy nhận ngoài cổng');
    await head.getByRole('button', { name: 'Lưu số liệu' }).click();
    await expect(main).toContainText('✗ Lệch');
    await expect(main).toContainText('Chưa ban hành được');
    await expectAccessible(head);
    await look(head, 'form-report-wrong');
    await cell.fill('');
    await head.getByRole('button', { name: 'Lưu số liệu' }).click();
    await expect(cell).toHaveValue(counted);
  });

  await test.step('issued, it can be filled in no more', async () => {
    await head.locator('#issue-number').fill(number);
    await head.locator('#issue-signerName').fill('Nguyễn Văn Bình');
    await head.locator('#issue-signerTitle').fill('Giám đốc');
    await head.getByRole('button', { name: 'Ban hành và công khai' }).click();
    await expect(head.getByRole('status')).toContainText('Đã ban hành');
    await expect(cell).toHaveCount(0);
    await expectAccessible(head);
  });

  await test.step('everybody reads it, and takes it along', async () => {
    await citizen.goto('/thong-ke/bao-cao');
    await expectAccessible(citizen);
    await look(citizen, 'published-reports');
    await citizen
      .getByRole('row', { name: new RegExp(number) })
      .getByRole('link', { name: '04/XLD', exact: true })
      .click();
    await expect(citizen.locator('main')).toContainText('GIÁM ĐỐC');
    await expect(citizen.locator('main')).toContainText('đều khớp');
    await expectAccessible(citizen);
    await look(citizen, 'published-report');
    for (const format of ['XLSX', 'DOCX']) {
      const saving = citizen.waitForEvent('download');
      await citizen.getByRole('link', { name: format, exact: true }).click();
      expect(
        readFileSync(await (await saving).path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }
    const twin = await (await citizen.request.get(`${citizen.url()}.json`)).json();
    expect(twin).toMatchObject({ bieu: '04/XLD', don_vi: 'SCT', so_ky_hieu: number, trang_thai: 'issued' });
  });
});
