// Mail against a real SMTP server: what arrives, once, in the reader's language; and what waits when it cannot go.
import { once } from 'node:events';
import { eq, isNull } from 'drizzle-orm';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { permissionsOf } from '#app/domain/permissions.ts';
import { acceptInvitation, addAccount } from '#app/features/accounts/index.server.ts';
import { mailForms } from '#app/features/mail/forms.ts';
import { deliverMail, forgetSentMail } from '#app/features/mail/index.server.ts';
import { isKeyOf } from '#app/features/petitions/index.server.ts';
import type { Submission } from '#app/features/petitions/types.ts';
import { read, write } from '#db/index.ts';
import { enqueueMail } from '#db/portal.ts';
import { outbox } from '#db/schema/portal.ts';
import { throttle } from '#db/schema/staff.ts';
import { answered, type Crew, crew, does, sent, submission, unitId } from '#tests/support/petitions.ts';

const NOW = instantAt('2026-11-20', '09:00');
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

const arrived: { to: string; mail: Email }[] = [];
let refuses: number | null = null;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', async () => {
      if (refuses) return done(Object.assign(new Error('no <hanh@example.vn> here'), { responseCode: refuses }));
      const mail = await PostalMime.parse(Buffer.concat(chunks));
      arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), mail });
      done();
    });
  },
});
let url = '';
let officers: Crew;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  url = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`;
  officers = await crew(NOW);
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
beforeEach(async () => {
  refuses = null;
  await deliverAll(minutesLater(-100_000));
  for (const kept of [outbox, throttle]) await write((tx) => tx.delete(kept));
  arrived.length = 0;
});
/** Until nothing is due any more. */
async function deliverAll(now: Date) {
  for (let batch = 0; batch < 20; batch++) await deliverMail(now, url);
}
const causes = (template: string, params: Record<string, string>, language: 'vi' | 'en' = 'vi') =>
  write((tx) => {
    const mail = { dedupeKey: `${template}-${language}`, recipient: 'a@example.vn', template, language, params };
    return enqueueMail(tx, mail, NOW);
  });
const waiting = () => read.select().from(outbox).where(isNull(outbox.sentAt));
const linkIn = (text: string) => /\/ho-so\/(\S+)\?khoa=(\S+)/.exec(text)!;

describe('what arrives', () => {
  test('the receipt: code, unit, dates, and a link whose key opens the case', async () => {
    const code = await sent(NOW);
    await deliverMail(NOW, url);
    expect(arrived).toHaveLength(1);
    const [{ to, mail }] = arrived as [(typeof arrived)[0]];
    expect(to).toBe('hanh@example.vn');
    expect(mail.subject).toBe(`Đã nhận đơn ${code}`);
    expect(mail.text).toContain('Cơ quan phụ trách: Sở Công Thương');
    expect(mail.text).toContain('Hạn trả lời: chậm nhất thứ Tư, ngày 02/12/2026');
    expect(mail.html).toContain('Theo dõi đơn');
    expect(mail.html).not.toMatch(/<script|style=/);
    const [, inLink, key] = linkIn(mail.text!);
    expect(inLink).toBe(code);
    expect(await isKeyOf(code, key!)).toBe(true);
    expect(mail.text).toContain('http://localhost:3000/ho-so/');
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  test('in English for who wrote in English', async () => {
    const code = await sent(NOW, { language: 'en' });
    await deliverMail(NOW, url);
    expect(arrived[0]!.mail.subject).toBe(`We received your case ${code}`);
    expect(arrived[0]!.mail.text).toContain('/en/ho-so/');
  });

  test('the answer with its summary, the way to read it and the ballot', async () => {
    const code = await sent(NOW);
    await answered(code, officers, NOW);
    await deliverAll(NOW);
    const answer = arrived.find(({ mail }) => mail.subject === `Đơn ${code} đã có trả lời`)!.mail;
    expect(answer.text).toContain('> Đã có kết quả.');
    expect(answer.text).toMatch(/\/danh-gia\/[\w-]{27}\n/);
  });

  test('a question, a refusal with its article, a new date', async () => {
    const code = await sent(NOW);
    await does(code, 'askInformation', { text: 'Xin cho biết số phiếu hẹn <b>?' }, officers.intake, NOW);
    const reason = { reason: 'Nội dung không rõ', article: 'Điều 7', explanation: 'Không nêu việc gì.', rightBody: '' };
    await causes('refused', { code, ...reason });
    await causes('extended', { code, from: '2026-12-02', to: '2026-12-09', reason: 'Phải đo lại.' });
    await deliverAll(NOW);
    const mailAbout = (subject: string) => arrived.find(({ mail }) => mail.subject === `Đơn ${code} ${subject}`)!.mail;
    expect(mailAbout('cần bổ sung thông tin').html).toContain('số phiếu hẹn &lt;b&gt;?');
    expect(mailAbout('không được tiếp nhận').text).toContain('Căn cứ: Điều 7');
    expect(mailAbout('được gia hạn trả lời').text).toContain('Hạn cũ: 02/12/2026\nHạn mới: thứ Tư, ngày 09/12/2026');
  });

  test.each(['vi', 'en'] as const)('every template has words in %s', async (language) => {
    const code = await sent(NOW);
    await deliverAll(NOW);
    arrived.length = 0;
    const params = {
      ...{ code, question: 'q', reason: 'r', article: 'a', explanation: 'e', body: 'b', summary: 's' },
      ...{ from: '2026-12-02', to: '2026-12-09', day: '2026-12-01', wrongDay: '2026-12-01', rightDay: '2026-12-02' },
      ...{ event: 'overdue', clock: 'answer', dueDay: '2026-12-02', other: code, parts: code },
    };
    for (const template of Object.keys(mailForms)) await causes(template, params, language);
    await deliverAll(NOW);
    expect(arrived).toHaveLength(Object.keys(mailForms).length);
    for (const { mail } of arrived) {
      expect(mail.subject).toContain(code);
      expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/mail:|{{|undefined/);
    }
  });
});

describe('an invitation', () => {
  const invited = async (username: string) => {
    const by = { id: 0, organisationId: await unitId('SCT'), permissions: permissionsOf('administrator') };
    const account = { username, name: 'Lê Thị Bình', title: 'Chuyên viên', role: 'handler' as const };
    const facts = { ...account, organisationId: by.organisationId, email: `${username}@example.vn` };
    const added = await addAccount(by, facts, NOW);
    if (!added.ok) throw new Error(added.why);
    return added.invitation;
  };

  test('arrives with a link that lets its person choose a password', async () => {
    await invited('binh');
    await deliverAll(NOW);
    const [{ to, mail }] = arrived as [(typeof arrived)[0]];
    expect(to).toBe('binh@example.vn');
    expect(mail.text).toContain('Tên đăng nhập: binh');
    const token = /\/can-bo\/loi-moi\/([\w-]+)/.exec(mail.text!)![1]!;
    expect(await acceptInvitation(token, 'mot-mat-khau-dai', NOW)).toEqual({ ok: true, username: 'binh' });
  });

  test('that is over is not sent any more', async () => {
    await acceptInvitation(await invited('chinh'), 'mot-mat-khau-dai', NOW);
    await deliverAll(NOW);
    expect(arrived).toEqual([]);
    expect(await waiting()).toEqual([]);
  });
});

test.each(['3', '0', '-1'])('a reminder of a report, step %s, leads to it in both languages', async (step) => {
  const reminder = { duty: 'QCDC-6T', year: '2026', unit: 'SXD', step };
  for (const language of ['vi', 'en'] as const) await causes('dutyReminder', reminder, language);
  await deliverAll(NOW);
  expect(arrived).toHaveLength(2);
  for (const { mail } of arrived) {
    expect(mail.text).toMatch(/19\/05\/2026[\s\S]*\/can-bo\/lich-bao-cao\/QCDC-6T\/2026\/SXD\n/);
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/reporting:|mail:|{{|undefined/);
  }
});

describe('once and in the end', () => {
  test('the same cause is one mail, and once sent its words are forgotten', async () => {
    const form: Submission = await submission();
    const code = await sent(NOW, form);
    expect(await sent(NOW, form)).toBe(code);
    await deliverAll(NOW);
    await deliverAll(minutesLater(1000));
    expect(arrived).toHaveLength(1);
    const [row] = await read.select().from(outbox);
    expect(row).toMatchObject({ params: {}, attempts: 1, lastError: null, sentAt: NOW });
  });

  test('two workers at once send each mail once', async () => {
    for (let n = 0; n < 6; n++) await sent(NOW);
    await Promise.all([deliverMail(NOW, url), deliverMail(NOW, url), deliverMail(NOW, url)]);
    await deliverAll(NOW);
    expect(new Set(arrived.map(({ mail }) => mail.messageId)).size).toBe(6);
    expect(arrived).toHaveLength(6);
  });

  test('what does not go is tried again after 1, 5, 30 and then every 60 minutes, 20 times', async () => {
    refuses = 451;
    await sent(NOW);
    let minutes = 0;
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 20; attempt++) {
      await deliverMail(minutesLater(minutes), url);
      const [row] = await waiting();
      expect(row!.attempts).toBe(attempt);
      const next = (row!.notBefore.getTime() - NOW.getTime()) / 60_000;
      waits.push(next - minutes);
      await deliverMail(minutesLater(next - 0.5), url);
      minutes = next;
    }
    expect(waits.slice(0, 5)).toEqual([1, 5, 30, 60, 60]);
    await deliverMail(minutesLater(minutes), url);
    expect((await waiting())[0]).toMatchObject({ attempts: 20, lastError: 'EMESSAGE 451' });
    refuses = null;
    await deliverMail(minutesLater(minutes + 10_000), url);
    expect(arrived).toHaveLength(0);
  });

  test('a server that is away loses nothing and is told without addresses', async () => {
    const code = await sent(NOW);
    await deliverMail(NOW, 'smtp://127.0.0.1:1');
    const [row] = await waiting();
    expect(row!.lastError).toMatch(/^E[A-Z]+/);
    expect(row!.lastError).not.toContain('hanh');
    await deliverMail(minutesLater(1), url);
    expect(arrived[0]!.mail.subject).toContain(code);
  });

  test('without a server it waits, and holds no key while it does', async () => {
    await sent(NOW);
    await deliverMail(NOW, undefined);
    const [row] = await waiting();
    expect(row).toMatchObject({ attempts: 0, sentAt: null });
    expect(Object.keys(row!.params)).toEqual(['code']);
  });

  test('invented people of the demonstration get no mail', async () => {
    await sent(NOW, { isDemonstration: true });
    await deliverAll(NOW);
    expect(arrived).toHaveLength(0);
    expect(await waiting()).toHaveLength(0);
  });

  test('whom was written to is forgotten after a month, what waits is not', async () => {
    await sent(NOW);
    await deliverAll(NOW);
    const code = await sent(NOW);
    await forgetSentMail(minutesLater(31 * 24 * 60));
    const left = await read.select().from(outbox);
    expect(left.map(({ params }) => params)).toEqual([{ code }]);
    expect(await read.select().from(outbox).where(eq(outbox.sentAt, NOW))).toEqual([]);
  });
});
