// A head opens the report that is owed, finishes what a handler began, signs it; it counts as sent, and everybody can read it.
import { AT_A_DESK } from '../support/screens.ts';
import { expect, expectAccessible, look, test } from '../support/story.ts';

test('the six-month report on grassroots democracy is written, signed, sent and public', { tag: AT_A_DESK }, async ({
  officer,
  citizen,
}) => {
  const head = await officer('lanhdao.sct');
  await head.getByRole('link', { name: /^Lịch báo cáo/ }).click();
  await look(head, 'reporting-calendar');
  await expectAccessible(head);
  const duty = head.locator('#QCDC-6T');
  await expect(duty).toContainText('trước ngày 20/5');
  await duty.getByRole('link', { name: 'Mở: Sở Công Thương' }).click();
  await look(head, 'reporting-owed');
  await expectAccessible(head);

  // The handler wrote two parts; the figures are there; the rest is the head's.
  await head.getByRole('link', { name: 'Mở văn bản' }).click();
  await expect(head.getByLabel('II. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI')).toHaveValue(/Quán triệt/);
  await expect(head.locator('dl > div', { hasText: '{{tiep_nhan}}' }).locator('dd')).toContainText(/\d/);
  await look(head, 'report-writing');
  await expectAccessible(head);
  for (const heading of ['1. Dân chủ trong quản lý', '1. Ưu điểm', '2. Hạn chế', '3. Nhiệm vụ'])
    await head.getByLabel(heading).fill(`Nội dung của mục ${heading}.`);
  await head.getByRole('button', { name: 'Lưu nội dung' }).click();
  await expect(head.getByRole('status')).toContainText('Đã lưu 4 mục');
  await head.locator('#issue-documentNumber').fill('45/BC-SCT');
  await head.getByRole('button', { name: 'Ký ban hành' }).click();
  await expect(head.getByRole('alert')).toContainText('Còn số liệu chưa có: rut_ngan; truc_tuyen');
  await expect(head.locator('#issue-documentNumber')).toHaveValue('45/BC-SCT');
  for (const [name, some, all] of [
    ['rut_ngan', '55', '133'],
    ['truc_tuyen', '37', '42'],
  ] as const) {
    await head.locator(`#frame-${name}`).fill(some);
    await head.locator(`#frame-${name}_of`).fill(all);
  }
  await head.getByRole('button', { name: 'Lưu', exact: true }).click();
  await head.locator('#issue-documentNumber').fill('45/BC-SCT');
  await head.getByRole('button', { name: 'Ký ban hành' }).click();
  await expect(head.locator('main')).toContainText('Số: 45/BC-SCT');
  await expect(head.locator('main article')).toContainText('55/133 (41,4 %)');
  await look(head, 'report-issued');
  await expectAccessible(head);
  const saving = head.waitForEvent('download');
  await head.getByRole('link', { name: 'Tải DOCX' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^QCDC-6T-\d{4}-SCT\.docx$/);
  await head.getByRole('link', { name: 'Về báo cáo phải gửi' }).click();
  await expect(head.locator('main')).toContainText('45/BC-SCT');

  await citizen.goto('/thong-ke/bao-cao-dinh-ky');
  await look(citizen, 'reporting-public');
  await expectAccessible(citizen);
  await citizen
    .getByRole('link', { name: /^Kết quả thực hiện/ })
    .first()
    .click();
  await expect(citizen.locator('main article')).toContainText('BÁO CÁO');
  await look(citizen, 'report-public');
  await expectAccessible(citizen);
});

test('an administrator keeps the duties, and sees who has sent', { tag: AT_A_DESK }, async ({ officer }) => {
  const administrator = await officer('quantri');
  await administrator.goto('/can-bo/lich-bao-cao');
  await expect(administrator.getByRole('row', { name: /6 tháng/ }).first()).toContainText(/\d/);
  await look(administrator, 'reporting-matrix');
  await expectAccessible(administrator);
  await administrator.getByRole('link', { name: 'Sửa các báo cáo phải gửi' }).click();
  await look(administrator, 'reporting-duties');
  await expectAccessible(administrator);
  await administrator.getByRole('link', { name: /dân vận chính quyền năm/ }).click();
  await expect(administrator.locator('#duty-date')).toHaveValue('20');
  await look(administrator, 'reporting-duty');
  await expectAccessible(administrator);
});
