// A business complains more than 90 days after it learnt of a decision: it is warned with the article, asked why, and may send.
import { chooseKind, choosePlace, codeAndKey, goOn, tell } from '../support/sending.ts';
import { expect, expectAccessible, look, ON_A_PHONE, test } from '../support/story.ts';

const dayBefore = (days: number) =>
  new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');

test('business sends a complaint past 90 days', { tag: ON_A_PHONE }, async ({ citizen: page }) => {
  test.slow();
  await chooseKind(page, 'Khiếu nại');
  await choosePlace(page, 'khuyen mai', 'cam thanh', 'Phường Cẩm Thành');
  await tell(page, {
    title: 'Khiếu nại quyết định thu hồi văn bản xác nhận khuyến mại',
    body: 'Công ty nhận quyết định thu hồi mà không được báo trước và không có biên bản.',
    request: 'Đề nghị hủy quyết định và khôi phục văn bản xác nhận.',
  });

  await expect(page.locator('h1')).toHaveText('Bạn khiếu nại điều gì?');
  await expect(page.getByText('Đã quá 90 ngày')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Một quyết định bằng văn bản/ }).check();
  await page.getByLabel('Số của quyết định').fill('Quyết định số 125/QĐ-SCT');
  await page.getByRole('searchbox', { name: 'Tìm cơ quan' }).fill('so cong thuong');
  await page.getByRole('button', { name: 'Tìm: Tìm cơ quan' }).click();
  await page.locator('select[name=body]').selectOption('SCT');
  await page.getByLabel('Ngày của quyết định').fill(dayBefore(120));
  await page.getByLabel('Ngày bạn nhận được').fill(dayBefore(110));
  await goOn(page);

  await expect(
    page.getByText('90 ngày kể từ ngày nhận được hoặc biết được quyết định, hành vi (Điều 9)'),
  ).toBeVisible();
  await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#lateGround');
  await expect(page.getByLabel('Số của quyết định')).toHaveValue('Quyết định số 125/QĐ-SCT');
  await expectAccessible(page);
  await look(page, 'late-complaint');
  await page.getByRole('radio', { name: 'Trở ngại khách quan khác' }).check();
  await page.getByLabel('Nói rõ thêm').fill('Người đại diện ở nước ngoài chữa bệnh từ tháng trước.');
  await goOn(page);

  await page.getByRole('radio', { name: /^Doanh nghiệp/ }).check();
  await page.getByRole('textbox', { name: 'Tên doanh nghiệp, tổ chức' }).fill('Công ty TNHH Thử Nghiệm');
  await page.getByLabel('Mã số thuế').fill('0314409058-003');
  await page.getByLabel('Email', { exact: true }).fill('phaply@vidu.example');
  await page.getByLabel('Địa chỉ').fill('Phường Cẩm Thành, tỉnh Quảng Ngãi');
  await page.getByLabel('Mã số thuế').fill('0314409059');
  await goOn(page);
  await expect(page.getByRole('alert')).toContainText('Mã số thuế chưa đúng');
  await expect(page.getByRole('alert')).toContainText('Hãy ghi họ và tên người đại diện.');
  await expectAccessible(page);
  await page.getByLabel('Mã số thuế').fill('0314409058-002');
  await page.getByLabel('Người đại diện', { exact: true }).fill('Trần Văn Thử');
  await goOn(page);
  await goOn(page);

  await expect(page.getByText('Trở ngại khách quan khác. Người đại diện ở nước ngoài')).toBeVisible();
  await expect(page.getByText(/khiếu nại lần đầu về quyết định, hành vi của Sở Công Thương/)).toBeVisible();
  await expectAccessible(page);
  await goOn(page, 'Gửi');
  const { code } = await codeAndKey(page);
  await expect(page.getByText('Sở Công Thương').first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/ho-so/${code}`);
  await expect(page.locator('main')).toContainText('Quyết định số 125/QĐ-SCT');
});
