// A complaint turns out to be complex, is suspended and goes on: each a public act with its document, and the sender sees every date.
import { findInQueue, openMove } from '../support/citizen-sends.ts';
import { chooseKind, choosePlace, codeAndKey, goOn, tell } from '../support/sending.ts';
import { expect, expectAccessible, look, test } from '../support/story.ts';

const paper = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Name(${name})>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`),
});
const dayBefore = (days: number) => new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

test('officer extends a complex complaint', async ({ citizen: page, officer }) => {
  test.slow();
  const title = `Khiếu nại quyết định thu hồi giấy phép ${Date.now().toString(36)}`;
  await chooseKind(page, 'Khiếu nại');
  await choosePlace(page, 'khuyen mai', 'cam thanh', 'Phường Cẩm Thành');
  await tell(page, {
    title,
    body: 'Tôi nhận quyết định thu hồi mà không được báo trước và không có biên bản.',
    request: 'Đề nghị hủy quyết định.',
  });
  await page.getByRole('radio', { name: /^Một quyết định bằng văn bản/ }).check();
  await page.getByLabel('Số của quyết định').fill('Quyết định số 126/QĐ-SCT');
  await page.getByRole('searchbox', { name: 'Tìm cơ quan' }).fill('so cong thuong');
  await page.getByRole('button', { name: 'Tìm: Tìm cơ quan' }).click();
  await page.locator('select[name=body]').selectOption('SCT');
  const learnt = dayBefore(10).split('-').reverse().join('/');
  await page.getByLabel('Ngày của quyết định').fill(learnt);
  await page.getByLabel('Ngày bạn nhận được').fill(learnt);
  await goOn(page);
  await page.getByRole('radio', { name: /^Cá nhân|^Công dân/ }).check();
  await page.locator('[name=name]').fill('Trần Thị Hạnh');
  await page.locator('[name=phone]').fill('0905123456');
  await page.locator('[name=address]').fill('12 Quang Trung, phường Cẩm Thành');
  await goOn(page);
  await goOn(page);
  await goOn(page, 'Gửi');
  const { code } = await codeAndKey(page);
  const sent = { code, title };

  const intake = await officer('tiepnhan');
  await findInQueue(intake, sent);
  await (await openMove(intake, 'accept')).getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(intake.getByRole('status')).toBeVisible();

  const head = await officer('lanhdao.sct');
  await findInQueue(head, sent);
  await test.step('without a criterion and a document there is no extension', async () => {
    const form = await openMove(head, 'extend');
    await expect(form.locator('select[name=criterion]')).toHaveAttribute('required', '');
    await expect(form.locator('input[name=documentNumber]')).toHaveAttribute('required', '');
    await form.locator('select[name=criterion]').selectOption('agencies');
    await form.locator('[name=reason]').fill('Phải lấy ý kiến của hai cơ quan.');
    await form.locator('input[name=documentNumber]').fill('45/SCT-TTr');
    await form.locator('input[name=documentDay]').fill(dayBefore(0));
    await form.locator('input[name=files]').setInputFiles(paper('quyet-dinh-gia-han.pdf'));
    await form.getByRole('button', { name: 'Gia hạn' }).click();
    await expect(head.getByRole('status')).toContainText('Gia hạn');
    await expect(head.locator('main')).toContainText('Hạn ban đầu');
    await expect(head.locator('#move-extend')).toHaveCount(0);
    await expect(head.locator('#timeline').getByRole('link', { name: 'quyet-dinh-gia-han.pdf' })).toBeVisible();
  });

  await test.step('the time is suspended on one of two grounds, and goes on', async () => {
    const form = await openMove(head, 'suspend');
    await expectAccessible(head);
    await form.locator('select[name=suspensionGround]').selectOption('other_authority');
    await form.locator('[name=reason]').fill('Chờ kết quả giám định của cơ quan khác.');
    await form.locator('input[name=documentNumber]').fill('14a/QĐ-SCT');
    await form.locator('input[name=documentDay]').fill(dayBefore(0));
    await form
      .locator('input[name=files]')
      .setInputFiles([paper('quyet-dinh-tam-dinh-chi.pdf'), paper('giay-gioi-thieu.pdf')]);
    await form.getByRole('button', { name: 'Tạm đình chỉ' }).click();
    await expect(head.getByRole('status')).toContainText('Tạm đình chỉ');
    await expect(head.locator('main')).toContainText('Đang tạm đình chỉ');
    await look(head, 'suspended-complaint');
  });

  await test.step('the sender reads both dates, the ground and the documents', async () => {
    await page.goto(`/ho-so/${code}`);
    const main = page.locator('main');
    await expect(main).toContainText('Đang tạm đình chỉ');
    await expect(main).toContainText('Hạn ban đầu');
    await expect(main).toContainText('Văn bản số 45/SCT-TTr');
    await expect(main).toContainText('Văn bản số 14a/QĐ-SCT');
    await expect(main).toContainText('Phải chờ kết quả của cơ quan khác');
    for (const name of ['quyet-dinh-gia-han.pdf', 'quyet-dinh-tam-dinh-chi.pdf', 'giay-gioi-thieu.pdf'])
      await expect(main.getByRole('link', { name })).toBeVisible();
    const file = page.waitForEvent('download');
    await main.getByRole('link', { name: 'quyet-dinh-tam-dinh-chi.pdf' }).click();
    expect((await file).suggestedFilename()).toBe('quyet-dinh-tam-dinh-chi.pdf');
    await look(page, 'decisions-with-files');
    await expectAccessible(page);
  });

  const form = await openMove(head, 'resume');
  await form.locator('[name=reason]').fill('Đã có kết quả giám định.');
  await form.locator('input[name=documentNumber]').fill('14b/QĐ-SCT');
  await form.locator('input[name=documentDay]').fill(dayBefore(0));
  await form.locator('input[name=files]').setInputFiles(paper('quyet-dinh-tiep-tuc.pdf'));
  await form.getByRole('button', { name: 'Tiếp tục giải quyết' }).click();
  await expect(head.getByRole('status')).toContainText('Tiếp tục giải quyết');
  await page.reload();
  await expect(page.locator('main')).not.toContainText('Đang tạm đình chỉ');
});
