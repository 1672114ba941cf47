// A head enters the points of the office from a file and sees its officers; the administrator corrects what is published; everybody reads it.
import { writeFileSync } from 'node:fs';
import { expect, expectAccessible, look, test } from '../support/story.ts';

test('from the points of an office to what everybody reads', async ({ officer, citizen }, testInfo) => {
  const file = (name: string, lines: readonly string[]) => {
    const path = testInfo.outputPath(name);
    writeFileSync(path, `don_vi,quy,tieu_chi,diem,so_ho_so,nguon\n${lines.join('\n')}\n`);
    return path;
  };
  await citizen.goto('/thong-ke/giai-quyet-thu-tuc');
  const periods = citizen.getByRole('navigation', { name: 'Các kỳ' });
  const quarter = new URL((await periods.getByRole('link').first().getAttribute('href'))!, 'http://x').searchParams.get(
    'ky',
  )!;
  await expect(citizen.locator('main')).toContainText('lần 1');
  await expectAccessible(citizen);
  await look(citizen, 'evaluation');

  const head = await officer('lanhdao.sct');
  await test.step('the head sees the officers of the unit and mends a file', async () => {
    await head.goto(`/can-bo/danh-gia-tthc?ky=${quarter}&don-vi=SCT`);
    await expect(head.getByRole('table', { name: 'Cán bộ, công chức' })).toContainText('SCT-01');
    await expectAccessible(head);
    await look(head, 'evaluation-desk');
    await head
      .locator('#units-file')
      .setInputFiles(file('sai.csv', [`SYT,${quarter},1,10,10,Sổ`, `SCT,${quarter},8,2,1,Sổ`]));
    await head.locator('form:has(#units-file) button').click();
    await expect(head.getByRole('row', { name: /^2 don_vi SYT/ })).toBeVisible();
    await expect(head.getByRole('row', { name: /^3 tieu_chi 8/ })).toBeVisible();
    await head.locator('#units-file').setInputFiles(file('dung.csv', [`SCT,${quarter},1,200,100,Phần mềm một cửa`]));
    await head.locator('form:has(#units-file) button').click();
    await expectAccessible(head);
    await head.getByRole('button', { name: 'Xác nhận nhập' }).click();
    await expect(head.getByRole('status')).toContainText('1 dòng mới hoặc thay đổi');
    await expect(head.getByRole('button', { name: /Công bố/ })).toHaveCount(0);
  });

  await test.step('the administrator publishes the correction, without seeing officers', async () => {
    const admin = await officer('quantri');
    await admin.goto(`/can-bo/danh-gia-tthc?ky=${quarter}`);
    await expect(admin.locator('main')).not.toContainText('SCT-01');
    await admin.getByLabel('Lý do đính chính').fill('Sở Công Thương bổ sung hồ sơ');
    await admin.getByRole('button', { name: /Công bố lại/ }).click();
    await expect(admin.getByRole('status')).toContainText('Đã công bố');
    await admin.goto('/can-bo/quan-tri/danh-gia-tthc');
    await expectAccessible(admin);
    await look(admin, 'evaluation-rules');
  });

  await test.step('everybody reads it and recomputes it', async () => {
    await citizen.goto(`/thong-ke/giai-quyet-thu-tuc?ky=${quarter}`);
    await expect(citizen.locator('main')).toContainText('lần 2');
    await citizen.getByText('Xem chín tiêu chí: Sở Công Thương').click();
    await expect(citizen.getByRole('table', { name: 'Chín tiêu chí của Sở Công Thương' })).toContainText('200 ÷ 100');
    await expect(citizen.locator('main')).not.toContainText('SCT-01');
    const csv = await (await citizen.request.get(`/thong-ke/giai-quyet-thu-tuc.csv?ky=${quarter}`)).text();
    expect(csv).toContain(`SCT,Sở Công Thương,${quarter},1,200,100,2,co_quan`);
  });

  await test.step('a dossier is judged without a name', async () => {
    await citizen.goto('/thu-tuc?q=DEMO.007');
    await citizen.getByRole('link', { name: 'Đánh giá việc giải quyết hồ sơ của bạn' }).click();
    await expectAccessible(citizen);
    await look(citizen, 'dossier-evaluation');
    await citizen
      .getByRole('group', { name: /Số lần phải liên hệ/ })
      .getByLabel('01 lần', { exact: true })
      .check();
    await citizen.getByRole('button', { name: 'Gửi phiếu' }).click();
    await expect(citizen).toHaveURL(/cam-on/);
  });
});
