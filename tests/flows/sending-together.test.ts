import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { attachmentsOfPetition } from '#app/features/attachments/index.server.ts';
import { caseFor } from '#app/features/desk/index.server.ts';
import { caseForSender } from '#app/features/following/index.server.ts';
import { contactOfSender, findPetition } from '#app/features/petitions/index.server.ts';
import { publicCase } from '#app/features/publications/index.server.ts';
import {
  addFile,
  findDraft,
  firstIncomplete,
  receiptOf,
  rulesFor,
  saveStep,
  sendDraft,
} from '#app/features/sending/index.server.ts';
import type { Typed } from '#app/http/forms.server.ts';
import type { SendStep } from '#app/http/paths.ts';
import { read } from '#db/index.ts';
import { inspection } from '#db/schema/inspection.ts';
import { petition } from '#db/schema/petitions.ts';
import { crew, does, officer } from '#tests/support/petitions.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const NAMES = /Xuân Mai|0912|Văn Rô|dinhro|Bích Liễu/;
const SENDER: Typed = {
  ...{ party: 'citizen', name: 'Nguyễn Thị Thử', phone: '0905 123 456', email: '', address: 'Thôn 1, xã Ba Tơ' },
  ...{ together: 'many', people: '12', name2: 'Hồ Thị Xuân Mai', contact2: '0912.345.678' },
  ...{ name3: 'Đinh Văn Rô', contact3: 'dinhro@vidu.vn', others: 'Phạm Thị Bích Liễu, xã Ba Tơ' },
};
const STEPS: [SendStep, Typed][] = [
  ['loai', { kind: 'phan_anh' }],
  ['noi', { field: 'dien', commune: '21484' }],
  [
    'su-viec',
    {
      title: 'Mất điện kéo dài ở thôn 1',
      body: 'Bà Hồ Thị Xuân Mai (0912345678), ông Đinh Văn Rô và Phạm Thị Bích Liễu cùng ký tên phản ánh.',
      request: 'Đề nghị sửa đường dây trước mùa mưa.',
    },
  ],
  ['nguoi-gui', SENDER],
  ['cong-khai', { consent: 'yes' }],
];

async function draftOf(sender: Typed): Promise<string> {
  let token: string | null = null;
  for (const [step, typed] of STEPS) token = await saveStep(token, step, step === 'nguoi-gui' ? sender : typed, NOW);
  return token!;
}
const standsAt = async (token: string) => {
  const draft = (await findDraft(token, NOW))!;
  return firstIncomplete(draft.data, await rulesFor(draft.data, NOW, draft.id));
};
const paper = { name: 'cu-dai-dien.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF') };
async function send(token: string) {
  const sending = await sendDraft(token, 'vi', NOW);
  if (!sending.ok) throw new Error(JSON.stringify(sending));
  return { code: sending.sent.code, found: (await findPetition(sending.sent.code))! };
}

test('twelve people send one petition once the paper says who speaks; nobody else reads who they are', async () => {
  const token = await draftOf(SENDER);
  expect(await standsAt(token)).toBe('nguoi-gui');
  expect((await sendDraft(token, 'vi', NOW)).ok).toBe(false);
  await addFile(token, paper, NOW, 'nguoi-gui');
  expect(await standsAt(token)).toBe('kiem-tra');

  const { code, found } = await send(token);
  expect(found.row.people).toBe(12);
  expect((await receiptOf(code, 'vi', NOW))?.together).toEqual({ people: 12, speakers: 3 });
  expect((await caseForSender(code, 'vi', NOW))?.people).toBe(12);
  expect(await attachmentsOfPetition(found.row.id)).toMatchObject([{ purpose: 'representation', from: 'sender' }]);

  const people = await crew(NOW);
  const seen = (await caseFor(people.intake, code, 'vi', NOW))!.view;
  expect(seen.sender.together?.representatives.map(({ name }) => name)).toEqual(['H. T. X. M.', 'Đ. V. R.']);
  const inspector = await officer('inspector', 'VPUB', NOW);
  expect(JSON.stringify((await caseFor(inspector, code, 'vi', NOW))!.view)).not.toMatch(NAMES);
  const [words] = await read.select().from(inspection).where(eq(inspection.petitionId, found.row.id));
  expect(words!.search).not.toMatch(/xuan mai|van ro|bich lieu|0912/);

  await does(code, 'accept', { publish: 'yes' }, people.intake, NOW);
  const shown = await publicCase(code, 'vi', NOW);
  expect(shown.found).toBe('case');
  expect(JSON.stringify(shown)).not.toMatch(NAMES);
  // What an officer wrote passes the last guard.
  const publicBody =
    'Các ông bà Xuân Mai, DINH VAN RO (dinhro@vidu.vn) và Phạm Thị Bích Liễu (0912345678) phản ánh mất điện.';
  await does(code, 'publish', { publicTitle: 'Mất điện', publicBody }, people.intake, NOW);
  expect(JSON.stringify(await publicCase(code, 'vi', NOW))).not.toMatch(/Xuân Mai|RO|Liễu|0912/);
});

test('each part of a letter of many is of all of them', async () => {
  const token = await draftOf(SENDER);
  await addFile(token, paper, NOW, 'nguoi-gui');
  const { code, found } = await send(token);
  const { intake } = await crew(NOW);
  const unit = found.row.organisationId;
  const part = {
    kind: 'kien_nghi',
    title: 'Thay cột điện cũ',
    body: 'Đề nghị thay cột điện cũ ở thôn 1.',
    unit,
    complaint: null,
    withFiles: true,
  };
  await does(code, 'split', { reason: 'Đơn có hai nội dung', parts: [part] } as never, intake, NOW);
  const [made] = await read.select().from(petition).where(eq(petition.splitFromId, found.row.id));
  expect(made!.people).toBe(12);
  expect((await contactOfSender(made!.id))?.together?.representatives).toHaveLength(2);
  expect(await attachmentsOfPetition(made!.id)).toMatchObject([{ purpose: 'representation' }]);
});

test('who in the end sends alone leaves no paper behind', async () => {
  const token = await draftOf(SENDER);
  await addFile(token, paper, NOW, 'nguoi-gui');
  await saveStep(token, 'nguoi-gui', { ...SENDER, together: 'alone' }, NOW);
  const { found } = await send(token);
  expect(found.row.people).toBeNull();
  expect(await attachmentsOfPetition(found.row.id)).toEqual([]);
});
