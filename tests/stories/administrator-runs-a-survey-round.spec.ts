// An administrator runs a survey round: sample, links that are seen once, paper line by line, closing, and the figures everybody reads.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

const day = (days: number) => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('administrator runs a survey round', { tag: AT_A_DESK }, async ({ citizen, officer }) => {
  test.slow();
  const code = `KS-${Date.now().toString(36)}`;
  const admin = await officer('quantri');
  const main = admin.locator('main');
  await admin.getByRole('link', { name: 'Khảo sát', exact: true }).click();
  await expectAccessible(admin);
  await look(admin, 'surveys');

  await test.step('the sample follows from the population', async () => {
    await admin.getByRole('button', { name: 'Lập đợt' }).click();
    await expect(admin.locator('#round-units')).toHaveAttribute('aria-invalid', 'true');
    await admin.locator('#round-code').fill(code);
    await admin.locator('#round-title').fill('Khảo sát quý này');
    await admin.locator('#round-opensOn').fill(day(-1));
    await admin.locator('#round-closesOn').fill(day(20));
    await admin.locator('#round-error').fill('10');
    await admin.locator('#round-units').fill('SCT 600\nSYT 400');
    await admin.getByRole('button', { name: 'Lập đợt' }).click();
    await expect(admin.getByRole('status')).toContainText(code);
    await expect(main).toContainText('N = 1.000, e = 10,0\u00a0%: 91');
    await expect(admin.getByRole('row', { name: /Sở Công Thương/ })).toContainText('55');
    await expectAccessible(admin);
  });

  const links = await test.step('the list of links is handed out once', async () => {
    const saving = admin.waitForEvent('download');
    await admin.getByRole('button', { name: 'Lập và tải danh sách' }).click();
    const rows = parse<{ don_vi: string; lien_ket: string }>(readFileSync(await (await saving).path(), 'utf8'), {
      columns: true,
      bom: true,
    });
    expect(rows).toHaveLength(91);
    await admin.reload();
    await expect(admin.getByRole('button', { name: 'Lập và tải danh sách' })).toHaveCount(0);
    return rows;
  });

  await test.step('a link votes once', async () => {
    await citizen.goto(links[0]!.lien_ket);
    await expectAccessible(citizen);
    await look(citizen, 'survey-link');
    await citizen.locator('input[name=c01][value="4"]').check();
    await citizen.getByRole('button', { name: 'Gửi phiếu' }).click();
    await expect(citizen.locator('h1')).toHaveText('Cảm ơn bạn');
    await citizen.goto(links[0]!.lien_ket);
    await expect(citizen.locator('h1')).toHaveText('Liên kết này đã được dùng');
    await expectAccessible(citizen);
    await admin.reload();
    await expect(main).toContainText('0 trên 91 người được mời, làm tròn xuống bội số của 5');
  });

  await test.step('a file of paper ballots with a wrong line counts nothing and says which', async () => {
    await admin.locator('#paper-file').setInputFiles(file('sai.csv', 'don_vi,c01,c02\nSCT,4,5\nSCT,9,5\n'));
    await admin.getByRole('button', { name: 'Nhập tệp' }).click();
    await expect(admin.getByRole('alert')).toContainText('Chưa nhận gì từ “sai.csv”');
    await expect(main.getByRole('row', { name: /^3 c01 9/ })).toBeVisible();
    await expectAccessible(admin);
  });

  await test.step('a right one counts, once', async () => {
    const columns = Array.from({ length: 22 }, (_, i) => `c${String(i + 1).padStart(2, '0')}`);
    const line = (unit: string, level: number) => [unit, ...columns.map(() => level)].join(',');
    const lines = [
      ...[4, 5, 4, 5, 5, 4, 5, 5].map((n) => line('SCT', n)),
      ...[2, 3, 2, 1, 4, 2].map((n) => line('SYT', n)),
    ];
    const sheet = file('dung.csv', `${['don_vi', ...columns].join(',')}\n${lines.join('\n')}\n`);
    const send = async () => {
      await admin.locator('#paper-file').setInputFiles(sheet);
      await admin.getByRole('button', { name: 'Nhập tệp' }).click();
    };
    await send();
    await expect(admin.getByRole('status')).toContainText('14 phiếu sẽ được tính');
    await expectAccessible(admin);
    await admin.getByRole('button', { name: 'Xác nhận nhập' }).click();
    await expect(admin.getByRole('status')).toContainText('Đã tính 14 phiếu.');
    await send();
    await expect(admin.getByRole('status')).toContainText('không tính lại');
    await look(admin, 'survey-round');
  });

  await test.step('closed, everybody reads it', async () => {
    await admin.getByRole('button', { name: 'Đóng đợt' }).click();
    await expect(main).toContainText('Đã đóng');
    await citizen.goto(`/thong-ke/hai-long?dot=${code}`);
    await expect(citizen.locator('h1')).toHaveText('Khảo sát quý này');
    await expect(citizen.locator('main')).toContainText('14 phiếu');
    // One ballot by link alone: with fewer than four others it is never written down.
    await expect(citizen.locator('main')).toContainText('Không tính dưới 5 phiếu');
    await expect(citizen.locator('main')).toContainText('không so sánh được với số 2017–2021');
    const byUnit = citizen.getByRole('table', { name: 'Theo cơ quan' });
    await expect(byUnit.getByRole('row', { name: /Sở Công Thương/ })).toContainText('cao hơn (+83,3 điểm)');
    await expect(byUnit.getByRole('row', { name: /Sở Y tế/ })).toContainText('thấp hơn (−83,3 điểm)');
    await expectAccessible(citizen);
    await look(citizen, 'satisfaction-round');
    const twin = await citizen.request.get(`/thong-ke/hai-long.json?dot=${code}`);
    const { tieu_chi } = (await twin.json()) as { tieu_chi: { ma: string; n: number; lua_chon: number[] }[] };
    expect(tieu_chi[0]).toMatchObject({ ma: 'c01', n: 14, lua_chon: [1, 3, 1, 4, 5] });
    expect(tieu_chi[21]).toMatchObject({ ma: 'c22', n: 14, lua_chon: [1, 3, 1, 4, 5] });
  });

  await test.step('the year of petitions, the other indices, the questionnaire', async () => {
    await citizen.goto('/thong-ke/hai-long');
    await expectAccessible(citizen);
    await look(citizen, 'satisfaction');
    await admin.goto('/can-bo/khao-sat/chi-so');
    await expectAccessible(admin);
    await look(admin, 'survey-indices');
    await admin.goto('/can-bo/khao-sat');
    await admin.getByRole('link', { name: /Khảo sát sự hài lòng khi làm thủ tục.*bản 1/ }).click();
    await expectAccessible(admin);
    await look(admin, 'survey-questionnaire');
  });

  await test.step('beside an earlier round a difference is one only when it is', async () => {
    await citizen.goto(`/thong-ke/hai-long?dot=${code}`);
    const earlier = citizen.locator('select[name=so_sanh] option', { hasText: 'đợt 1' });
    await citizen.locator('select[name=so_sanh]').selectOption((await earlier.first().getAttribute('value'))!);
    await citizen.getByRole('button', { name: 'So sánh' }).click();
    await expect(
      citizen.getByRole('heading', { name: /^Khảo sát quý này so với Khảo sát sự hài lòng, đợt 1/ }),
    ).toBeVisible();
    const compared = citizen.getByRole('table', { name: 'So sánh theo tiêu chí' });
    await expect(compared.getByRole('row')).toHaveCount(1 + 22);
    await expect(compared).toContainText('không thấy khác');
    await expectAccessible(citizen);
    await look(citizen, 'satisfaction-compared');
  });

  await test.step("a questionnaire of one's own: taken from, added to, kept when its words are whole", async () => {
    await admin.goto('/can-bo/khao-sat');
    await admin
      .getByRole('link', { name: /^Lập phiếu hỏi riêng từ bản này: Khảo sát sự hài lòng khi làm thủ tục.* 1$/ })
      .click();
    await admin.locator('button[value="remove:question:c01"]').click();
    await expect(admin.getByRole('status')).toContainText('chưa lưu');
    await admin.locator('button[value="addQuestion:level:tiep-can"]').click();
    const words = (language: string) => admin.locator(`[name="${language}.question.c23"]`);
    await words('vi').fill('Có lối đi cho xe lăn');
    await admin.locator('[name=code]').fill(`rieng-${code.toLowerCase()}`);
    await admin.locator('[name=validFrom]').fill(day(0));
    await admin.locator('[name=source]').fill('Kế hoạch khảo sát của tỉnh');
    await admin.getByRole('button', { name: 'Lưu phiên bản' }).click();
    await expect(words('en')).toHaveAttribute('aria-invalid', 'true');
    await expect(words('vi')).toHaveValue('Có lối đi cho xe lăn');
    await expectAccessible(admin);
    await words('en').fill('There is a way in for wheelchairs');
    await admin.getByRole('button', { name: 'Lưu phiên bản' }).click();
    await expect(admin.getByRole('status')).toContainText('Đã lưu bản 1');
    await expect(admin.locator('[name="vi.question.c01"]')).toHaveCount(0);
    await admin.getByText('Xem như người dân thấy').click();
    await expect(admin.getByRole('group', { name: 'Có lối đi cho xe lăn' })).toBeVisible();
  });
});
