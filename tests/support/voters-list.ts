// Many petitions at once for a story: a list of voters' petitions, imported as the intake office does it.
import { expect, type Page } from '@playwright/test';

/** Brings in `count` petitions whose titles begin with what is returned: no other story has that word. */
export async function importVoters(desk: Page, count: number): Promise<string> {
  const word = `Cử tri ${Date.now().toString(36)}`;
  const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  const lines = Array.from(
    { length: count },
    (_, n) =>
      `${word}-${n},Kỳ họp thứ ${n},Đoàn đại biểu Quốc hội tỉnh,${today},${word} ${n + 1},"Đề nghị sửa đoạn đường liên thôn đã hư hỏng, số ${n + 1}"`,
  );
  const text = ['Số,Kỳ họp,Đoàn đại biểu,Ngày nhận,Trích yếu,Nội dung', ...lines].join('\r\n');
  await desk.goto('/can-bo/nhap-don/cu-tri');
  await desk.locator('input[name=file]').setInputFiles({
    name: 'cu-tri.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await desk.locator('main form button').first().click();
  await desk.locator('main form[action*="cu-tri/"] button').click();
  await expect(desk.getByRole('status').first()).toContainText(String(count));
  return word;
}
