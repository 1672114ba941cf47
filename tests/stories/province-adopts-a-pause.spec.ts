// The province lets the time stop while the sender is asked: everybody is told so, and every case that stood still shows both dates.
import { openMove, sendPhanAnh } from '../support/citizen-sends.ts';
import { officeTakesUp } from '../support/office-answers.ts';
import { expect, expectAccessible, look, test } from '../support/story.ts';

const BASIS = 'Quyết định 15/2026/QĐ-UBND, Điều 9';
const notice = 'Thời gian chờ người gửi bổ sung không tính vào thời hạn';

test('province adopts a pause', async ({ citizen, officer }) => {
  const administrator = await officer('quantri');
  await test.step('a complaint cannot wait by a rule of the province', async () => {
    await administrator.goto('/can-bo/quy-dinh-thoi-han');
    const adopt = async (caseClass: string) => {
      const field = (name: string) => administrator.locator(`#policy-${name}`);
      await field('code').fill('TINH-PAKN-CHO');
      await field('caseClass').selectOption(caseClass);
      await field('clock').selectOption('waiting_for_sender');
      await field('step').fill('chờ người gửi bổ sung');
      await field('amount').fill('5');
      await field('startEvent').fill('ngày đề nghị bổ sung');
      await field('legalBasis').fill(BASIS);
      await field('validFrom').fill('2026-01-01');
      await administrator.getByRole('button', { name: 'Thêm quy định' }).click();
    };
    await adopt('khieu_nai');
    await expect(administrator.locator('#policy-caseClass-error')).toContainText('căn cứ luật định');
    await adopt('pakn');
    await expect(administrator.getByRole('status')).toContainText('TINH-PAKN-CHO');
  });

  await test.step('everybody is told where dates are counted and judged', async () => {
    for (const page of ['/tinh-thoi-han', '/thong-ke']) {
      await citizen.goto(page);
      await expect(citizen.locator('main')).toContainText(notice);
      await expect(citizen.locator('main')).toContainText(BASIS);
    }
    await citizen.goto('/en/tinh-thoi-han');
    await expect(citizen.locator('main')).toContainText('5 working days at most');
    await expectAccessible(citizen);
  });

  const sent = await sendPhanAnh(citizen, 'Chờ giấy phép bán lẻ điện', { consents: true });
  await test.step('an office asks: the old date and the new one are public', async () => {
    const handler = await officeTakesUp(officer, sent);
    const question = await openMove(handler, 'askInformation');
    await question.locator('[name=text]').fill('Xin cho biết số phiếu hẹn của bà Hạnh.');
    await question.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
    await expect(handler.getByRole('status')).toBeVisible();
    await citizen.goto(`/cong-khai/${sent.code}`);
    await expect(citizen.locator('main')).toContainText('Thời hạn trả lời tạm dừng theo quy định của tỉnh');
    await expect(citizen.locator('main')).toContainText(/Hạn cũ [\d/]+, hạn mới [\d/]+/);
    await expect(citizen.locator('main')).not.toContainText('số phiếu hẹn của bà Hạnh');
    await look(citizen, 'public-case-that-waits');
  });
});
