// What is typed stays: by every way out of a page, in two tabs, in both languages, after an error and after a session that ended.
import { chooseKind, choosePlace, goOn } from '../support/sending.ts';
import { AT_A_DESK, expect, expectAccessible, test } from '../support/story.ts';

const BODY = 'Tôi nộp hồ sơ đã quá hẹn mười hai ngày mà chưa có kết quả.';

test('a step half filled in is there again after the way back, the other language and a search by Enter', async ({
  citizen: page,
}) => {
  await chooseKind(page, 'Phản ánh');
  const place = page.url();
  await page.getByRole('searchbox', { name: /^Tìm xã, phường/ }).fill('ba to');
  await page.getByRole('searchbox', { name: /^Tìm xã, phường/ }).press('Enter');
  await expect(page).toHaveURL(`${place}#commune`);
  await expect(page.locator('#error-summary')).toHaveCount(0);
  await expect(page.locator('select[name=commune] option', { hasText: 'Xã Ba Tơ' })).toHaveCount(1);
  await page.getByRole('searchbox', { name: /^Tìm thủ tục/ }).press('Enter');
  await expect(page.locator('#error-summary')).toHaveCount(0);
  await choosePlace(page, 'ho kinh doanh', 'ba to', 'Xã Ba Tơ');

  const matter = page.url();
  await page.locator('[name=body]').fill(BODY);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/gui\/su-viec\?don=/);
  await expect(page.locator('[name=body]')).toHaveValue(BODY);
  await page.locator('[name=request]').fill('Đề nghị cho biết ngày trả kết quả.');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(page).toHaveURL(matter);
  await page.locator('[name=title]').fill('Hồ sơ quá hẹn');
  await page.getByRole('button', { name: 'Quay lại bước trước' }).click();
  await expect(page).toHaveURL(/\/gui\/noi\?don=/);
  await goOn(page);
  await expect(page.locator('[name=title]')).toHaveValue('Hồ sơ quá hẹn');
  await expect(page.locator('[name=body]')).toHaveValue(BODY);
  await page.locator('[name=title]').fill('Hồ sơ quá hẹn mười hai ngày');
  await page.getByRole('button', { name: 'đổi', exact: true }).click();
  await expect(page).toHaveURL(/\/gui\/noi\?don=[a-z0-9]{4}&ve=su-viec/);
  await goOn(page, 'Tiếp tục');
  await expect(page.locator('[name=title]')).toHaveValue('Hồ sơ quá hẹn mười hai ngày');
});

test('two petitions at a time do not mix, and one is thrown away only when it is said twice', async ({
  citizen: page,
}) => {
  const other = await page.context().newPage();
  await page.goto('/gui/loai');
  await other.goto('/gui/loai');
  await page.getByRole('radio', { name: /^Kiến nghị/ }).check();
  await other.getByRole('radio', { name: /^Góp ý/ }).check();
  await goOn(page);
  await goOn(other);
  await choosePlace(page, 'ho kinh doanh', 'ba to', 'Xã Ba Tơ');
  await choosePlace(other, 'ho kinh doanh', 'ba to', 'Xã Ba Tơ');
  await page.locator('[name=title]').fill('Đơn thứ nhất');
  await other.locator('[name=title]').fill('Đơn thứ hai');
  await page.getByRole('button', { name: 'Quay lại bước trước' }).click();
  await other.getByRole('button', { name: 'Xóa bản nháp' }).click();
  await expect(other.getByText('Đơn thứ hai')).toBeVisible();
  await expectAccessible(other);
  await other.getByRole('link', { name: 'Giữ lại, viết tiếp' }).click();
  await expect(other.locator('[name=title]')).toHaveValue('Đơn thứ hai');
  await goOn(page);
  await expect(page.locator('[name=title]')).toHaveValue('Đơn thứ nhất');

  await page.goto('/gui');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bạn có 2 đơn đang viết dở');
  await other.getByRole('button', { name: 'Xóa bản nháp' }).click();
  await other.getByRole('button', { name: 'Xóa hẳn' }).click();
  await page.goto('/gui');
  await expect(page.getByText('Đơn thứ nhất')).toBeVisible();
  await expect(page.getByText('Đơn thứ hai')).toHaveCount(0);
});

test('the office of a complaint is changed where it was chosen', async ({ citizen: page }) => {
  await chooseKind(page, 'Khiếu nại');
  await choosePlace(page, 'ho kinh doanh', 'ba to', 'Xã Ba Tơ');
  await page.locator('[name=title]').fill('Khiếu nại quyết định xử phạt');
  await page.locator('[name=body]').fill(BODY);
  await page.locator('[name=request]').fill('Đề nghị hủy quyết định xử phạt.');
  await goOn(page);
  await page.locator('input[name=target][value=act]').check();
  await page.locator('[name=subject]').fill('Không trả kết quả đúng hẹn');
  await page.locator('select[name=body]').selectOption({ index: 2 });
  await page.locator('[name=decidedOn]').fill('01/11/2026');
  await page.locator('[name=learntOn]').fill('02/11/2026');
  await goOn(page);
  await page.locator('[name=name]').fill('Trần Thị Hạnh');
  await page.getByRole('button', { name: 'đổi', exact: true }).click();
  await expect(page).toHaveURL(/\/gui\/quyet-dinh\?don=[a-z0-9]{4}&ve=nguoi-gui/);
  await page.locator('select[name=body]').selectOption({ index: 3 });
  await goOn(page);
  await expect(page.locator('[name=name]')).toHaveValue('Trần Thị Hạnh');
});

test('a faulty form has an address of its own, to go back to and to reload', async ({ citizen: page }) => {
  await page.goto('/tra-cuu');
  await page.locator('[name=code]').fill('QNG-không-phải-mã');
  await page.getByRole('button', { name: 'Tra cứu' }).click();
  await expect(page).toHaveURL(/\/tra-cuu\?lai=[\w-]{12}$/);
  await expect(page.locator('#error-summary')).toBeVisible();
  await page.getByRole('link', { name: 'Thủ tục', exact: true }).first().click();
  await page.goBack();
  await expect(page.locator('[name=code]')).toHaveValue('QNG-không-phải-mã');
  await expect(page.locator('#error-summary')).toBeVisible();
  await page.reload();
  await expect(page.locator('[name=code]')).toHaveValue('QNG-không-phải-mã');
  const address = page.url();
  await page.context().clearCookies();
  await page.goto(address);
  await expect(page.locator('[name=code]')).toHaveValue('');
  await expect(page.locator('#error-summary')).toHaveCount(0);
});

test('an officer whose session ended meanwhile signs in and goes on writing', { tag: AT_A_DESK }, async ({
  officer,
}) => {
  const desk = await officer('tiepnhan');
  await desk.goto('/can-bo?xem=all');
  await desk.locator('[data-queue] a[href*="/can-bo/ho-so/"]').first().click();
  const page = new URL(desk.url()).pathname;
  const note = `Đã gọi điện hỏi thêm người gửi. ${'Nội dung dài. '.repeat(50)}`;
  await desk.locator('#notes textarea[name=note]').fill(note);
  await desk.context().clearCookies({ name: 'can-bo' });
  await desk.locator('#notes button[value=addNote], #notes form button[type=submit]').last().click();
  await expect(desk).toHaveURL(/\/can-bo\/dang-nhap\?tiep=/);
  await desk.locator('[name=username]').fill('tiepnhan');
  await desk.locator('[name=password]').fill('hoi-am-trinh-dien');
  await desk.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(desk).toHaveURL(new RegExp(`${page}\\?.*chua-gui=co`));
  await expect(desk.locator('#notes textarea[name=note]')).toHaveValue(note);
  await expect(desk.getByRole('status').filter({ hasText: 'chưa được gửi' })).toBeVisible();
});
