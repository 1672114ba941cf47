// An officer comes in through the province's sign-on; a citizen through the national one, finds their name filled in and their case again.
import { providerPort } from '../support/oidc-client.ts';
import { type Person, startProvider, type TestProvider } from '../support/oidc-provider.ts';
import { chooseKind, choosePlace, goOn, tell } from '../support/sending.ts';
import { expect, expectAccessible, look, test } from '../support/story.ts';

const people: Record<string, Person> = {
  hanh: {
    name: 'Trần Thị Hạnh',
    phone_number: '0900000123',
    address: { formatted: '12 Quang Trung, Phường Cẩm Thành' },
  },
};
let provider: TestProvider;
test.beforeAll(async ({ baseURL: here }) => {
  const port = providerPort(Number(new URL(here!).port));
  provider = await startProvider(people, [`${here}/can-bo/dang-nhap/sso/ve`, `${here}/dang-nhap/ve`], port);
});
test.afterAll(() => provider.close());

test('officer signs in through the province', async ({ officer, citizen: page }) => {
  const username = `sso.${test.info().project.name}`;
  const email = `${username}@example.vn`;
  people[username] = { email, email_verified: true };
  const administrator = await officer('quantri');
  await administrator.goto('/can-bo/tai-khoan');
  const form = administrator.locator('form', { has: administrator.locator('[name=username]') });
  for (const [name, value] of Object.entries({ username, email, name: 'Võ Văn Sơn', title: 'Chuyên viên' }))
    await form.locator(`[name=${name}]`).fill(value);
  await form.locator('[name=role]').selectOption('handler');
  await form.locator('[name=unit]').selectOption({ label: 'Sở Công Thương' });
  await form.getByRole('button', { name: 'Thêm và gửi lời mời' }).click();
  await expect(administrator.getByText('/can-bo/loi-moi/')).toBeVisible();

  await page.goto('/can-bo/dang-nhap');
  await page.getByRole('link', { name: 'Đăng nhập bằng SSO' }).click();
  await page.locator('[name=who]').fill(username);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/can-bo');
  await expect(page.getByRole('banner').getByText('Võ Văn Sơn')).toBeVisible();
  await page.goto('/can-bo/phien');
  await expect(page.getByText('đăng nhập một lần')).toBeVisible();
});

test('citizen signs in, sends with the name filled in, and finds the case again', async ({ citizen: page }) => {
  const title = `Hồ sơ quá hẹn ${test.info().project.name} ${Date.now().toString(36)}`;
  await page.goto('/ho-so-cua-toi');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
  await page.locator('[name=who]').fill('hanh');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/ho-so-cua-toi');
  await page.goto('/gui');
  await chooseKind(page, 'Phản ánh');
  await choosePlace(page, 'ho kinh doanh', 'ba to', 'Xã Ba Tơ');
  await tell(page, { title, body: 'Tôi nộp hồ sơ đã quá hẹn mười hai ngày.', request: 'Đề nghị trả kết quả.' });
  await expect(page.locator('[name=name]')).toHaveValue('Trần Thị Hạnh');
  await expect(page.locator('[name=phone]')).toHaveValue('0900000123');
  await expectAccessible(page);
  await look(page, 'sender-filled');
  await goOn(page);
  await goOn(page);
  await expect(page.getByText('sẽ nằm trong “Đơn của tôi”')).toBeVisible();
  await page.getByRole('button', { name: 'Gửi' }).click();
  await expect(page).toHaveURL(/bien-nhan$/);

  // On another day, at another browser, without code and key.
  await page.context().clearCookies();
  await page.goto('/ho-so-cua-toi');
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
  await page.locator('[name=who]').fill('hanh');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expectAccessible(page);
  await look(page, 'my-cases');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText('Tôi nộp hồ sơ đã quá hẹn')).toBeVisible();
  await page.goto('/ho-so-cua-toi');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByText('Bạn đã đăng xuất.')).toBeVisible();
});
