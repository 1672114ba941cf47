// The unit responsible asks another for its part; that one sees the case without its sender, gives its part, and the answer holds both.
import { findInQueue, openMove, sendPhanAnh } from '../support/citizen-sends.ts';
import { officeTakesUp } from '../support/office-answers.ts';
import { AT_A_DESK, expect, expectAccessible, look, test } from '../support/story.ts';

test('two units answer one petition', { tag: AT_A_DESK }, async ({ citizen, officer }) => {
  const sent = await sendPhanAnh(citizen, 'Trạm điện cạnh mương thoát nước');
  const handler = await officeTakesUp(officer, sent);
  const asking = await openMove(handler, 'askPart');
  await asking.locator('select[name=unit]').selectOption({ label: 'Sở Nông nghiệp và Môi trường' });
  await asking.locator('textarea[name=text]').fill('Mương thoát nước có bị lấn không?');
  await asking.getByRole('button', { name: 'Đề nghị đơn vị phối hợp' }).click();
  await expect(handler.locator('#parts')).toContainText('Đang chờ ý kiến');

  // Who it is, is asked for with a reason, and stands on the page once.
  await expect(handler.locator('#sender')).toContainText('T. T. H.');
  await handler.locator('#revealSender-why').selectOption('contact');
  await handler.getByRole('button', { name: 'Xem thông tin người gửi' }).click();
  await expect(handler.locator('#sender')).toContainText('Trần Thị Hạnh');
  await expectAccessible(handler);
  await handler.goto(`/can-bo/ho-so/${sent.code}`);
  await expect(handler.locator('#sender')).not.toContainText('Trần Thị Hạnh');

  const other = await officer('xuly.snnmt');
  await other.goto(`/can-bo/ho-so/${sent.code}`);
  await expect(other.locator('main')).toContainText('Đơn vị bạn phối hợp, không chủ trì');
  await expect(other.getByRole('button', { name: 'Xem thông tin người gửi' })).toHaveCount(0);
  await expect(other.getByRole('button', { name: 'Thêm ghi chú' })).toHaveCount(0);
  await look(other, 'desk-part');
  await expectAccessible(other);
  await other.locator('#parts textarea[name=text]').fill('Mương không bị lấn, đã nạo vét tháng trước.');
  await other.locator('#parts').getByRole('button', { name: 'Gửi ý kiến phối hợp' }).click();
  await expect(other.locator('#parts')).toContainText('Đã có ý kiến');

  // A colleague is named in a note, and finds it at their desk.
  await findInQueue(handler, sent);
  await expect(handler.locator('#parts')).toContainText('đã nạo vét tháng trước');
  await handler.locator('#addNote-note').fill('@lanhdao.sct đã có ý kiến phối hợp, xin duyệt sớm.');
  await handler.getByRole('button', { name: 'Thêm ghi chú' }).click();
  await expect(handler.locator('#notes')).toContainText('@lanhdao.sct');
  await look(handler, 'desk-parts');
  await handler.getByRole('button', { name: 'Đưa ý kiến của Sở Nông nghiệp và Môi trường vào dự thảo' }).click();
  await expect(handler.locator('#draftAnswer-body')).toHaveValue(/Sở Nông nghiệp và Môi trường: Mương không bị lấn/);
  const head = await officer('lanhdao.sct');
  await head.goto('/can-bo');
  await head.getByRole('link', { name: /Nhắc đến tôi \(\d+\)/ }).click();
  await look(head, 'desk-mentions');
  await expectAccessible(head);
  await head.getByRole('link', { name: sent.title }).click();
  await expect(head.locator('main')).toContainText('Luật yêu cầu tiếp theo');
});
