// A citizen sends a report from a telephone without JavaScript: mistakes, files, going back, sending twice, the receipt.
import { chooseKind, choosePlace, codeAndKey, goOn, introduce, tell } from '../support/sending.ts';
import { expect, expectAccessible, look, ON_A_PHONE, test } from '../support/story.ts';

const MATTER = {
  title: 'Hồ sơ đăng ký hộ kinh doanh bị trả lại hai lần',
  body: 'Tôi nộp hồ sơ ngày 02/11/2026.\nĐến nay đã bị trả lại hai lần, mỗi lần đòi một giấy khác nhau.',
  request: 'Đề nghị nhận hồ sơ và trả kết quả đúng hạn.',
};
/** One transparent pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('citizen sends a report, step by step', async ({ citizen: page }) => {
  test.slow();
  await page.goto('/');
  await page.getByRole('link', { name: 'Gửi kiến nghị, phản ánh, góp ý, khiếu nại' }).click();
  await expect(page.locator('h1')).toHaveText('Bạn muốn gửi gì?');
  await expectAccessible(page);

  await goOn(page);
  await expect(page.getByRole('alert')).toContainText('Hãy chọn một loại.');
  await expectAccessible(page);
  await chooseKind(page, 'Phản ánh');
  await expectAccessible(page);
  await choosePlace(page, 'ho kinh doanh', 'ba to', 'Xã Ba Tơ');

  await expect(page.getByText('Gửi đến: UBND xã Ba Tơ')).toBeVisible();
  await expectAccessible(page);
  await tell(page, { ...MATTER, request: 'ngắn' });
  await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#request');
  await expect(page.locator('#body')).toHaveValue(MATTER.body);
  await expect(page.locator('#request')).toHaveValue('ngắn');
  await expectAccessible(page);

  await page.locator('input[type=file]').setInputFiles([
    { name: 'ảnh.png', mimeType: 'image/png', buffer: PICTURE },
    { name: 'a=1; b.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ\u0000\u0001nothing good') },
  ]);
  await page.getByRole('button', { name: 'Tải tệp lên' }).click();
  await expect(page.getByText('a=1; b.exe: Loại tệp này không nhận được.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'ảnh.png' })).toBeVisible();
  await expect(page.locator('#body')).toHaveValue(MATTER.body);
  await expectAccessible(page);
  await look(page, 'send-matter');
  await tell(page, MATTER);

  await expect(page.locator('h1')).toHaveText('Bạn là ai?');
  await expectAccessible(page);
  await introduce(page, 'Nguyễn Thị Thử', 'thu@vidu.example');
  await expect(page.getByRole('checkbox')).not.toBeChecked();
  await expectAccessible(page);
  await goOn(page);

  await expect(page.locator('h1')).toHaveText('Kiểm tra trước khi gửi');
  await expect(page.getByText('Không công khai', { exact: true })).toBeVisible();
  await expect(page.getByText('Vì sao là ngày này?').first()).toBeVisible();
  await expectAccessible(page);
  await look(page, 'send-check');
  await page.getByRole('link', { name: 'Sửa phần “Sự việc”' }).click();
  await page.getByLabel('Tóm tắt trong một câu').fill('Hồ sơ hộ kinh doanh bị trả lại hai lần');
  await goOn(page, 'Lưu và về trang kiểm tra');
  await expect(page.getByText('Hồ sơ hộ kinh doanh bị trả lại hai lần')).toBeVisible();

  const check = page.url();
  await goOn(page, 'Gửi');
  const sent = await codeAndKey(page);
  expect(sent.code).toMatch(/^QNG-\d\d-[0-9A-Z]{5}-[0-9A-Z]$/);
  await expect(page.getByText('UBND xã Ba Tơ').first()).toBeVisible();
  await expectAccessible(page);
  await look(page, 'receipt');

  // Back, and once more: the same receipt, not a second petition.
  await page.goBack();
  await page.goto(check);
  expect(await codeAndKey(page)).toEqual(sent);

  await page.getByRole('link', { name: 'Mở đơn của tôi' }).click();
  await expect(page.locator('main')).toContainText('Hồ sơ hộ kinh doanh bị trả lại hai lần');
});

test('two clicks at once send one petition', async ({ citizen: page }) => {
  await chooseKind(page, 'Góp ý');
  await choosePlace(page, 'ho kinh doanh', 'ba to', 'Xã Ba Tơ');
  await tell(page, MATTER);
  await introduce(page);
  await goOn(page);
  const here = page.url();
  const { origin } = new URL(here);
  const send = () => page.request.post(here, { headers: { origin, 'sec-fetch-site': 'same-origin' }, maxRedirects: 0 });
  const answers = await Promise.all([send(), send(), send()]);
  const receipts = answers.map((answer) => answer.headers().location);
  expect(receipts[0]).toMatch(/\/ho-so\/QNG-.*\/bien-nhan$/);
  expect(new Set(receipts).size).toBe(1);
});

test('a step that is jumped to leads to the first that is missing, and a draft can be thrown away', async ({
  citizen: page,
}) => {
  await page.goto('/gui/nguoi-gui');
  await expect(page).toHaveURL('/gui/loai');
  await chooseKind(page, 'Kiến nghị');
  await page.goto('/gui/kiem-tra');
  await expect(page).toHaveURL(/\/gui\/noi\?don=/);
  await page.goto('/gui');
  await expect(page.getByRole('link', { name: 'Viết tiếp' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Xóa bản nháp' }).click();
  await page.getByRole('button', { name: 'Xóa hẳn' }).click();
  await expect(page.getByText('Đã xóa bản nháp')).toBeVisible();
  await page.goto('/gui/noi');
  await expect(page).toHaveURL(/\/gui\/loai/);
});

test('whoever wants to denounce is led elsewhere, and nothing is kept', async ({ citizen: page }) => {
  await page.goto('/gui/loai');
  await page.getByRole('radio', { name: /^Tố cáo/ }).check();
  await goOn(page);
  await expect(page).toHaveURL('/gui/to-cao');
  await expect(page.getByText('Không có gì bạn đã gõ được giữ lại.')).toBeVisible();
  await expect(page.getByText('Thanh tra tỉnh', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  await look(page, 'denunciation');
  expect((await page.context().cookies()).filter(({ name }) => name.startsWith('nhap'))).toEqual([]);
  await page.goto('/gui');
  await expect(page).toHaveURL('/gui/loai');
});

test('a text that speaks of denouncing is asked about before it is sent', async ({ citizen: page }) => {
  await chooseKind(page, 'Phản ánh');
  await choosePlace(page, 'ho kinh doanh', 'ba to', 'Xã Ba Tơ');
  await tell(page, { ...MATTER, body: 'Tôi muốn tố cáo một cán bộ nhận tiền để làm nhanh hồ sơ.' });
  await introduce(page);
  await goOn(page);
  await page.getByRole('button', { name: /^Đúng, tôi muốn tố cáo/ }).click();
  await expect(page).toHaveURL('/gui/to-cao');
  await page.goto('/gui/kiem-tra');
  await expect(page).toHaveURL('/gui/loai');
});

test('emergencies are led to the telephone', async ({ citizen: page }) => {
  await chooseKind(page, 'Việc khẩn cấp');
  await expect(page).toHaveURL('/gui/khan-cap');
  await expect(page.getByRole('link', { name: /^114/ })).toHaveAttribute('href', 'tel:114');
  await expectAccessible(page);
});

test('the receipt is only for the browser that sent it', async ({ citizen: page, page: stranger }) => {
  await chooseKind(page, 'Góp ý');
  await choosePlace(page, 'ho kinh doanh', 'ba to', 'Xã Ba Tơ');
  await tell(page, MATTER);
  await introduce(page);
  await goOn(page);
  await goOn(page, 'Gửi');
  const { code, key } = await codeAndKey(page);
  await stranger.goto(`/ho-so/${code}/bien-nhan`);
  await expect(stranger).toHaveURL(`/ho-so/${code}`);
  await expect(stranger.locator('main')).not.toContainText(key);
});

test('the whole way in English', { tag: ON_A_PHONE }, async ({ citizen: page }) => {
  test.slow();
  await page.goto('/en/gui/loai');
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Suggestion/ }).check();
  await goOn(page, 'Continue');
  await page.getByLabel('Field').selectOption({ label: 'Other' });
  await page.locator('select[name=commune]').selectOption({ index: 1 });
  await expectAccessible(page);
  await goOn(page, 'Continue');
  await page.getByLabel('In one sentence').fill('Signs in English at the one-stop shop');
  await page.getByLabel('Tell what happened').fill('There are no signs in English at the counters.');
  await page.getByLabel('What do you ask for?').fill('Please put up signs in English.');
  await expectAccessible(page);
  await goOn(page, 'Continue');
  await page.getByRole('radio', { name: 'A person' }).check();
  await page.getByRole('textbox', { name: 'Full name' }).fill('Jane Tester');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('jane@example.com');
  await page.getByLabel('Address').fill('Cẩm Thành ward');
  await expectAccessible(page);
  await goOn(page, 'Continue');
  await page.getByRole('checkbox').check();
  await expectAccessible(page);
  await goOn(page, 'Continue');
  await expectAccessible(page);
  await goOn(page, 'Send');
  await expect(page).toHaveURL(/\/en\/ho-so\/.*\/bien-nhan$/);
  await expectAccessible(page);
  for (const address of ['/en/gui/to-cao', '/en/gui/khan-cap']) {
    await page.goto(address);
    await expectAccessible(page);
  }
});
