// An intake officer imports the list of a delegation: the report line by line, the petitions, the codes; and once more, without doubles.
import { dayOf } from '../../app/domain/deadline.ts';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';
import { writtenWorkbook } from '../support/workbooks.ts';

test('a list of voters’ petitions becomes petitions once', { tag: AT_A_DESK }, async ({ officer }) => {
  const page = await officer('tiepnhan');
  await page.goto('/can-bo/nhap-don/cu-tri');
  await look(page, 'voters');
  await expectAccessible(page);
  const session = `Kỳ họp thứ 2, Quốc hội khóa XVI (${Date.now()})`;
  const today = dayOf(new Date());
  const line = (number: number, body: string, unit = 'Sở Công Thương') => [
    ...[number, session, 'Đoàn ĐBQH tỉnh', new Date(`${today}T00:00:00Z`), body, 'doan@example.invalid', unit],
  ];
  const buffer = await writtenWorkbook([
    ['BẢNG TỔNG HỢP KIẾN NGHỊ CỬ TRI', null, null, null, null, null, null],
    ['Số', 'Kỳ họp', 'Đoàn đại biểu', 'Ngày nhận', 'Nội dung', 'Thư điện tử', 'Cơ quan'],
    line(1, 'Cử tri phản ánh điện yếu vào giờ cao điểm ở các thôn vùng cao.'),
    line(2, 'Cử tri đề nghị công khai kết quả kiểm tra cây xăng trên địa bàn.'),
    line(3, 'ngắn'),
    line(4, 'Cử tri đề nghị nâng cấp chợ trung tâm xã.', 'Sở Không Có'),
    line(1, 'Cử tri đề nghị một việc khác dưới cùng một số.'),
    line(5, 'Cử tri đề nghị niêm yết giá điện tại nhà văn hóa thôn.', ''),
  ]);
  const file = { name: 'kien-nghi-cu-tri.xlsx', mimeType: 'application/octet-stream', buffer };

  await page.locator('[name=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
  await expect(page.getByText('Có 3 dòng ghi nhận được')).toBeVisible();
  await expect(page.getByText('Nội dung: quá ngắn.')).toBeVisible();
  await expect(page.getByText('Cơ quan: không có “Sở Không Có”.')).toBeVisible();
  await expect(page.getByText('Số: trùng số với dòng 3.')).toBeVisible();
  await look(page, 'voters-report');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Ghi nhận 3 kiến nghị' }).click();
  await expect(page.getByRole('status')).toContainText('Đã ghi nhận 3 kiến nghị');
  await look(page, 'voters-done');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải báo cáo (CSV)' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^kien-nghi-cu-tri-\d+\.csv$/);

  const code = (await page.getByRole('link', { name: /^QNG-/ }).first().textContent())!;
  await page.getByRole('link', { name: 'Danh sách khác' }).click();
  await page.locator('[name=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
  await expect(page.getByText('Có 0 dòng ghi nhận được')).toBeVisible();
  await page.getByRole('link', { name: code }).click();
  await expect(page.getByText('Cử tri', { exact: true }).first()).toBeVisible();
});
