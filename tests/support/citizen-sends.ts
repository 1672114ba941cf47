// What many stories begin with: a citizen has sent a phản ánh about electricity, without an account and without JavaScript.
import { expect, type Page } from '@playwright/test';

export interface Sent {
  code: string;
  title: string;
}

let number = 0;
/** A title that no other petition has, so that a story finds its own. */
const titleOf = (what: string) => `${what} ${Date.now().toString(36)}${number++}`;

/** Goes through the seven pages; `consents`: the masked text may be published; `office`: whom it names. The page ends on the receipt. */
export async function sendPhanAnh(
  citizen: Page,
  what: string,
  { consents = false, commune = '21025', office }: { consents?: boolean; commune?: string; office?: string } = {},
): Promise<Sent> {
  const title = titleOf(what);
  const onward = () => citizen.getByRole('button', { name: 'Tiếp tục' }).last().click();
  await citizen.goto('/gui/loai');
  await citizen.locator('input[name=kind][value=phan_anh]').check();
  await onward();
  await citizen.locator('select[name=field]').selectOption('dien');
  await citizen.locator('select[name=commune]').selectOption(commune);
  if (office) {
    await citizen.locator('details:has(select[name=unit]) > summary').click();
    await citizen.locator('select[name=unit]').selectOption(office);
  }
  await onward();
  await citizen.locator('[name=title]').fill(title);
  await citizen
    .locator('[name=body]')
    .fill('Tôi nộp hồ sơ đã quá hẹn mười hai ngày mà chưa có kết quả. Điện thoại 0905123456.');
  await citizen.locator('[name=request]').fill('Đề nghị cho biết ngày trả kết quả.');
  await onward();
  await citizen.locator('input[name=party][value=citizen]').check();
  await citizen.locator('[name=name]').fill('Trần Thị Hạnh');
  await citizen.locator('[name=phone]').fill('0905123456');
  await citizen.locator('[name=address]').fill('12 Quang Trung, phường Cẩm Thành');
  await onward();
  if (consents) await citizen.locator('input[name=consent]').check();
  await onward();
  await citizen.getByRole('button', { name: 'Gửi' }).click();
  await expect(citizen).toHaveURL(/bien-nhan$/);
  const code = /ho-so\/([^/]+)\//.exec(citizen.url())![1]!;
  return { code, title };
}

/** Opens a move of the desk's case page and returns its form. */
export async function openMove(desk: Page, move: string) {
  const box = desk.locator(`#move-${move}`);
  if (!(await box.evaluate((details) => (details as HTMLDetailsElement).open))) await box.locator('> summary').click();
  return box.locator('form');
}

/** Finds a case in the queue as an officer does. */
export async function findInQueue(desk: Page, { code, title }: Sent): Promise<void> {
  await desk.goto('/can-bo?xem=all');
  await desk.locator('input[name=tim]').fill(code);
  await desk.getByRole('button', { name: 'Lọc', exact: true }).click();
  await desk.getByRole('link', { name: title }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(title);
}
