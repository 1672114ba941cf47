// What stories need an office to do: accept a petition, draft its answer, approve and send it.

import { expect, type Page } from '@playwright/test';
import { dayOf } from '#app/domain/deadline-day.ts';
import { findInQueue, openMove, type Sent } from './citizen-sends.ts';

/** Signs somebody in, in a browser of their own (the `officer` of a story). */
type SignsIn = (username: string) => Promise<Page>;

/** Accepted by intake, taken up by a handler of Sở Công Thương, whose page it returns. */
export async function officeTakesUp(officer: SignsIn, sent: Sent): Promise<Page> {
  const intake = await officer('tiepnhan');
  await findInQueue(intake, sent);
  await (await openMove(intake, 'accept')).getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(intake.getByRole('status')).toBeVisible();

  const handler = await officer('xuly.sct');
  await findInQueue(handler, sent);
  await handler.getByRole('button', { name: 'Nhận giải quyết' }).click();
  return handler;
}

/** From intake to the sent answer, by intake and two officers of Sở Công Thương. Returns the handler's page. */
export async function officeAnswers(officer: SignsIn, sent: Sent, body: string): Promise<Page> {
  const handler = await officeTakesUp(officer, sent);
  await handler.locator('#draftAnswer-summary').fill('Đã xem xét.');
  await handler.locator('#draftAnswer-body').fill(body);
  await handler.locator('#draftAnswer-legalBasis').fill('Nghị định 20/2008/NĐ-CP, Điều 14');
  await handler.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
  await expect(handler.getByRole('status')).toBeVisible();

  const head = await officer('lanhdao.sct');
  await findInQueue(head, sent);
  const approval = await openMove(head, 'sendAnswer');
  await approval.locator('input[name=documentNumber]').fill('216/SCT-QLNL');
  await approval.locator('input[name=documentDay]').fill(dayOf(new Date()));
  await approval.getByRole('button', { name: 'Duyệt và gửi trả lời' }).click();
  await expect(head.getByRole('status')).toContainText('Duyệt và gửi trả lời');
  return handler;
}
