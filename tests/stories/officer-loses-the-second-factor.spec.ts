// An officer is invited, sets up a second factor, loses it, and gets in again: by a recovery code, by an administrator, with a passkey.
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

const PASSWORD = 'mot-mat-khau-that-dai';
const STEP = 30_000;
/** Both tellings of a story happen in one portal. */
const named = (name: string) => `${name}.${test.info().project.name}`;

async function invite(administrator: Page, username: string): Promise<string> {
  await administrator.goto('/can-bo/tai-khoan');
  const form = administrator.locator('form', { has: administrator.locator('[name=username]') });
  await form.locator('[name=username]').fill(username);
  await form.locator('[name=name]').fill('Phạm Thị Lan');
  await form.locator('[name=title]').fill('Chuyên viên');
  await form.locator('[name=email]').fill(`${username}@example.vn`);
  await form.locator('[name=role]').selectOption('handler');
  await form.locator('[name=unit]').selectOption({ label: 'Sở Công Thương' });
  await form.getByRole('button', { name: 'Thêm và gửi lời mời' }).click();
  return administrator.getByText('/can-bo/loi-moi/').innerText();
}

async function accept(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator('[name=next]').fill(PASSWORD);
  await page.locator('[name=again]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await expect(page).toHaveURL(/dang-nhap\?moi=1/);
}

async function typePassword(page: Page, username: string): Promise<void> {
  await page.goto('/can-bo/dang-nhap');
  await page.locator('[name=username]').fill(username);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.locator('[name=code]').fill(code);
  await page.getByRole('button', { name: 'Xác nhận' }).click();
}

const signOut = (page: Page) => page.getByRole('button', { name: 'Đăng xuất' }).click();

/** What an app shows that was given the secret on this page. */
async function scan(page: Page) {
  const secret = (await page.locator('#ung-dung .font-mono').innerText()).replace(/\s/g, '');
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const since = Date.now();
  return (steps = 0) => app.generate({ timestamp: since + steps * STEP });
}

async function setUpApp(page: Page) {
  await page.getByRole('button', { name: 'Thiết lập ứng dụng' }).click();
  await expect(page.getByRole('img', { name: /Mã QR/ })).toBeVisible();
  const shows = await scan(page);
  await page.locator('[name=code]').fill(shows());
  await page.getByRole('button', { name: 'Bắt đầu dùng' }).click();
  const codes = await page.locator('main ol.font-mono li').allInnerTexts();
  expect(codes).toHaveLength(10);
  return { shows, codes };
}

test('a second factor is set up, lost, and found again by a recovery code and by an administrator', {
  tag: AT_A_DESK,
}, async ({ officer, citizen: page }) => {
  const [administrator, username] = [await officer('quantri'), named('lan')];
  const link = await invite(administrator, username);
  await look(administrator, 'account-invited');
  await accept(page, link);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Lời mời không còn dùng được' })).toBeVisible();

  await typePassword(page, username);
  await page.getByRole('link', { name: 'Bảo mật' }).click();
  await expectAccessible(page);
  await look(page, 'security-nothing');
  await page.getByRole('button', { name: 'Thiết lập ứng dụng' }).click();
  await expectAccessible(page);
  await look(page, 'security-set-up');
  await page.getByRole('button', { name: 'Hủy' }).click();
  const { shows, codes } = await setUpApp(page);
  await expectAccessible(page);
  await look(page, 'security-codes');

  await signOut(page);
  await typePassword(page, username);
  await expect(page).toHaveURL(/buoc-hai/);
  await expectAccessible(page);
  await typeCode(page, shows());
  await expect(page.getByText('Mã chưa đúng, hoặc đã được dùng').first()).toBeVisible();
  await look(page, 'second-step-wrong');
  await typeCode(page, shows(1));
  await expect(page).toHaveURL('/can-bo');

  // The telephone is gone.
  await signOut(page);
  await typePassword(page, username);
  await typeCode(page, codes[0]!.toUpperCase());
  await expect(page).toHaveURL('/can-bo');
  await page.goto('/can-bo/bao-mat');
  await expect(page.getByText('Còn 9 mã chưa dùng.')).toBeVisible();
  await look(page, 'security-all');
  await signOut(page);

  // So is the paper.
  await administrator.goto('/can-bo/tai-khoan');
  const row = administrator.getByRole('row', { name: new RegExp(username) });
  await row.locator('summary').click();
  await look(administrator, 'account-more');
  await row.getByRole('button', { name: /Gỡ xác thực hai bước/ }).click();
  await expect(administrator.getByText(`Đã gỡ xác thực hai bước của ${username}`)).toBeVisible();
  await typePassword(page, username);
  await expect(page).toHaveURL('/can-bo/bao-mat');
  await page.goto('/can-bo');
  await expect(page.getByText('bắt buộc xác thực hai bước')).toBeVisible();
  await setUpApp(page);
  await page.goto('/can-bo');
  await expect(page).toHaveURL('/can-bo');

  await page.goto('/can-bo/phien');
  await expectAccessible(page);
  await look(page, 'browsers');
  await administrator.goto('/can-bo/quy-dinh-dang-nhap');
  await expectAccessible(administrator);
  await look(administrator, 'sign-in-rules');
});

test('a passkey is the second step, and then all of signing in', { tag: AT_A_DESK }, async ({ officer, page }) => {
  const username = named('khoa');
  await accept(page, await invite(await officer('quantri'), username));
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await typePassword(page, username);
  await page.goto('/can-bo/bao-mat');
  await page.locator('#passkey-name').fill('Máy tính cơ quan');
  await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  await expect(page.locator('main ol.font-mono li')).toHaveCount(10);
  await expectAccessible(page);
  await look(page, 'passkey-added');

  await signOut(page);
  await typePassword(page, username);
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click();
  await expect(page).toHaveURL('/can-bo');

  await signOut(page);
  await look(page, 'sign-in');
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
  await expect(page).toHaveURL('/can-bo');
  await expect(page.getByRole('banner').getByText('Phạm Thị Lan')).toBeVisible();
});
