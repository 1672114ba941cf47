// An administrator changes where petitions go: tried on the last ones first, refused where two rules contradict, saved from a day on.
import { sendPhanAnh } from '../support/citizen-sends.ts';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

/** No other story happens here: a rule that ends today still holds today. */
const COMMUNE = '21061';

test('administrator changes a routing rule', { tag: AT_A_DESK }, async ({ citizen, officer }) => {
  test.slow();
  const { code } = await sendPhanAnh(citizen, 'Đồng hồ điện', { commune: COMMUNE });
  const admin = await officer('quantri');
  const main = admin.locator('main');
  const rule = 'R-THU';

  await test.step('a rule that contradicts another is refused', async () => {
    await admin.getByRole('link', { name: 'Quản trị', exact: true }).click();
    await admin.getByRole('link', { name: 'Quy tắc phân luồng' }).click();
    await expectAccessible(admin);
    await look(admin, 'routing-rules');
    await admin.locator('#rule-code').fill(rule);
    await admin.locator('#rule-field').selectOption('y-te');
    await admin.locator('#rule-organisation').selectOption('SXD');
    await admin.getByRole('button', { name: 'Thử trên 500 đơn gần nhất' }).click();
    await expect(main).toContainText('Quy tắc R-Y-TE hỏi cùng một điều');
  });

  await test.step('a rule for one place shows who would go elsewhere', async () => {
    await admin.locator('#rule-field').selectOption('dien');
    await admin.locator('#rule-commune').selectOption(COMMUNE);
    await admin.locator('#rule-priority').fill('60');
    await admin.getByRole('button', { name: 'Thử trên 500 đơn gần nhất' }).click();
    await expect(admin.getByRole('status')).toContainText(/Trong \d+ đơn gần nhất, [1-9]\d* đơn sẽ đi nơi khác/);
    await expect(main).toContainText(code);
    await expectAccessible(admin);
    await look(admin, 'routing-replay');
  });

  await test.step('saved, it sends the next one; the one before stays', async () => {
    await admin.getByRole('button', { name: 'Lưu quy tắc' }).click();
    await expect(admin.getByRole('status')).toContainText('Đã lưu thay đổi');
    await expect(main.locator('#lich-su')).toContainText(rule);
    const next = await sendPhanAnh(citizen, 'Đồng hồ điện mới', { commune: COMMUNE });
    await citizen.goto(`/ho-so/${next.code}`);
    await expect(citizen.locator('main')).toContainText('Sở Xây dựng');
  });

  await test.step('ended again, petitions go as before', async () => {
    await admin.goto(`/can-bo/quan-tri/phan-luong?ket-thuc=${rule}`);
    await admin.getByRole('button', { name: 'Thử trên 500 đơn gần nhất' }).click();
    await admin.getByRole('button', { name: 'Lưu quy tắc' }).click();
    await expect(admin.getByRole('status')).toContainText('Đã lưu thay đổi');
  });

  await test.step('the other pages of the administration can be used by everybody who may', async () => {
    for (const [page, name] of [
      ['co-quan', 'organisations'],
      ['linh-vuc', 'fields'],
      ['thu-tuc', 'procedures'],
      ['thu-tuc/nhap', 'procedure-import'],
      ['ly-do', 'refusals'],
      ['thong-bao', 'banners'],
      ['tinh', 'province'],
    ] as const) {
      await admin.goto(`/can-bo/quan-tri/${page}`);
      await expectAccessible(admin);
      await look(admin, `administration-${name}`);
    }
  });
});
