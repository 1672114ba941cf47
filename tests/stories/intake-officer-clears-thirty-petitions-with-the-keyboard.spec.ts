// An intake officer clears thirty petitions without the mouse: from the list into the first, accept, straight on to the next, thirty times.
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';
import { importVoters } from '../support/voters-list.ts';

const PETITIONS = 30;

test('thirty petitions, only keys', { tag: AT_A_DESK }, async ({ officer }) => {
  test.setTimeout(600_000);
  const desk = await officer('tiepnhan');
  const word = await importVoters(desk, PETITIONS);
  await desk.goto('/can-bo');
  const { keyboard } = desk;

  await keyboard.press('?');
  const help = desk.getByRole('dialog', { name: 'Phím tắt' });
  await expect(help).toBeVisible();
  await look(desk, 'queue-keys');
  await expectAccessible(desk);
  await keyboard.press('Escape');
  await expect(help).toBeHidden();

  await keyboard.press('g');
  await keyboard.press('w');
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Chờ tiếp nhận');
  await keyboard.press('/');
  await keyboard.type(word);
  await keyboard.press('Enter');
  const rows = desk.locator('[data-queue] > li');
  await expect(rows).toHaveCount(PETITIONS);
  // What was searched for may be a name: the address holds a key.
  expect(decodeURIComponent(desk.url())).not.toContain(word.split(' ').at(-1));
  await look(desk, 'queue-waiting');

  await keyboard.press('j');
  await keyboard.press('j');
  await keyboard.press('k');
  await expect(rows.first().locator('a[data-row]')).toBeFocused();
  await keyboard.press('x');
  await expect(rows.first().locator('input')).toBeChecked();
  await keyboard.press('x');
  await keyboard.press('o');
  const heading = desk.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(word);
  await look(desk, 'case-from-queue');

  // Looking ahead and back before beginning.
  const first = await heading.innerText();
  // Nobody presses a key before the page is there.
  await desk.waitForLoadState();
  await keyboard.press('n');
  await expect(heading).not.toHaveText(first);
  await desk.waitForLoadState();
  await keyboard.press('p');
  await expect(heading).toHaveText(first);

  for (let n = 1; n <= PETITIONS; n++) {
    await desk.waitForLoadState();
    const title = await heading.innerText();
    await keyboard.press('e');
    await expect(desk.locator('#move-accept select').first()).toBeFocused();
    await keyboard.press('Control+Enter');
    if (n < PETITIONS) {
      await expect(heading).not.toHaveText(title);
      await expect(desk.getByRole('status').first()).toContainText('Tiếp nhận');
    }
  }
  await expect(desk.getByText('Không có hồ sơ nào khớp với bộ lọc.')).toBeVisible();
  await expect(desk.getByRole('status').first()).toContainText('Đã ghi: Tiếp nhận');
});

test('keys can be turned off for good, and on again', { tag: AT_A_DESK }, async ({ officer }) => {
  const desk = await officer('tiepnhan');
  await desk.goto('/can-bo?xem=all');
  await desk.keyboard.press('?');
  await desk.getByRole('button', { name: 'Tắt phím tắt' }).click();
  await desk.waitForURL(/xem=all/);
  await desk.keyboard.press('j');
  await expect(desk.locator('a[data-row]:focus')).toHaveCount(0);
  await desk.keyboard.press('?');
  await expect(desk.getByRole('dialog')).toBeHidden();
  await desk.getByRole('button', { name: 'Phím tắt' }).click();
  await desk.getByRole('button', { name: 'Bật phím tắt' }).click();
  await desk.waitForURL(/xem=all/);
  await desk.keyboard.press('j');
  await expect(desk.locator('a[data-row]').first()).toBeFocused();
});
