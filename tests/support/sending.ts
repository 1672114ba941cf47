// The way through the sending form, as a person goes it: step by step, by what is written on the page.
import type { Page } from '@playwright/test';
import { expect } from './story.ts';

export const goOn = (page: Page, button = 'Tiếp tục') =>
  page.getByRole('button', { name: button, exact: true }).click();

export async function chooseKind(page: Page, kind: string): Promise<void> {
  await page.goto('/gui/loai');
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
  await goOn(page);
}

/** Finds a procedure and a commune by a few letters without diacritics. */
export async function choosePlace(page: Page, procedure: string, typed: string, commune: string): Promise<void> {
  await page.getByRole('searchbox', { name: /^Tìm thủ tục/ }).fill(procedure);
  await page.getByRole('button', { name: /^Tìm: Tìm thủ tục/ }).click();
  await page.locator('input[name=procedure]').first().check();
  await page.getByRole('searchbox', { name: /^Tìm xã, phường/ }).fill(typed);
  await page.getByRole('button', { name: /^Tìm: Tìm xã/ }).click();
  await page.locator('select[name=commune]').selectOption({ label: commune });
  await goOn(page);
}

export interface Matter {
  title: string;
  body: string;
  request: string;
}

export async function tell(page: Page, { title, body, request }: Matter): Promise<void> {
  await page.getByLabel('Tóm tắt trong một câu').fill(title);
  await page.getByLabel('Kể lại sự việc').fill(body);
  await page.getByLabel('Bạn đề nghị điều gì?').fill(request);
  await goOn(page);
}

export async function introduce(page: Page, name = 'Nguyễn Thị Thử', email = ''): Promise<void> {
  await page.getByRole('radio', { name: 'Cá nhân' }).check();
  await page.getByRole('textbox', { name: 'Họ và tên', exact: true }).fill(name);
  await page.getByLabel('Số điện thoại', { exact: true }).fill('0905 123 456');
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('Địa chỉ').fill('Thôn 1, xã Ba Tơ, tỉnh Quảng Ngãi');
  await goOn(page);
}

/** From the receipt. */
export async function codeAndKey(page: Page): Promise<{ code: string; key: string }> {
  await expect(page).toHaveURL(/\/bien-nhan$/);
  const [code = '', key = ''] = await page.locator('main dd > span:first-child').allInnerTexts();
  return { code, key };
}
