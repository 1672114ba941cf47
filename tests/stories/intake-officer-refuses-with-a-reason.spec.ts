// An intake officer does not accept a petition: with a reason of the rules, its article, and words that the sender reads.
import { findInQueue, openMove, sendPhanAnh } from '../support/citizen-sends.ts';
import { expect, expectAccessible, look, test } from '../support/story.ts';

test('intake officer refuses with a reason', async ({ citizen, officer }) => {
  const sent = await sendPhanAnh(citizen, 'Tranh chấp hợp đồng mua điện');
  const desk = await officer('tiepnhan');
  await findInQueue(desk, sent);

  const form = await openMove(desk, 'refuse');
  await expectAccessible(desk);
  const reasons = form.locator('select[name=refusalReason] option:not([value=""])');
  expect(await reasons.count()).toBeGreaterThan(2);
  // Only reasons for this kind, each with the rule it rests on.
  for (const reason of await reasons.allInnerTexts()) expect(reason).toMatch(/\(.{5,}\)$/);
  await expect(form.locator('option', { hasText: 'Luật Khiếu nại' })).toHaveCount(0);

  await form.locator('select[name=refusalReason]').selectOption({ index: 1 });
  await form.locator('textarea[name=reason]').fill('   ');
  await form.getByRole('button', { name: 'Không tiếp nhận' }).click();
  await expect(desk.locator('#error-summary')).toBeFocused();
  await expect(desk.locator('#refuse-reason')).toHaveAttribute('aria-invalid', 'true');

  const why = 'Tranh chấp hợp đồng dân sự do tòa án giải quyết, không phải phản ánh về thủ tục hành chính.';
  const again = desk.locator('#move-refuse form');
  expect(await again.locator('select[name=refusalReason]').inputValue()).not.toBe('');
  await again.locator('textarea[name=reason]').fill(why);
  const rightBody = again.locator('input[name=rightBody]');
  if (await rightBody.count()) await rightBody.fill('Tòa án nhân dân khu vực');
  await again.getByRole('button', { name: 'Không tiếp nhận' }).click();
  await expect(desk.getByRole('status')).toContainText('Không tiếp nhận');
  await expect(desk.locator('#timeline')).toContainText(why);
  await look(desk, 'desk-case-refused');

  await citizen.goto(`/ho-so/${sent.code}`);
  await expect(citizen.locator('main')).toContainText('Không tiếp nhận');
  await expect(citizen.locator('main')).toContainText(why);
});
