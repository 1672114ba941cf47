// An officer signs in, sees the queue, signs out; a wrong password says nothing about whose it is.
import { expect, expectAccessible, look, test } from '../support/story.ts';

test('officer signs in and out', async ({ officer }) => {
  const desk = await officer('tiepnhan');
  await expect(desk).toHaveURL('/can-bo');
  await expectAccessible(desk);
  await look(desk, 'desk');
  await desk.locator('form[action$="/dang-xuat"] button').click();
  await desk.goto('/can-bo');
  await expect(desk).toHaveURL(/dang-nhap/);
});

test('a wrong password says no more than that', async ({ page }) => {
  const saidTo = async (username: string) => {
    await page.goto('/can-bo/dang-nhap');
    await page.locator('input[name=username]').fill(username);
    await page.locator('input[name=password]').fill('not-the-password');
    await page.locator('main form button').first().click();
    return page.getByRole('alert').first().innerText();
  };
  expect(await saidTo('tiepnhan')).toBe(await saidTo('nobody-has-this-name'));
  await expectAccessible(page);
});
