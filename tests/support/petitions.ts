// What flows need to bring petitions into being: a submission, officers, and a petition brought to a state by its own moves.
import { randomUUID } from 'node:crypto';
import type { Kind } from '#app/domain/petition.ts';
import { createAccount, type StaffActor, staffActor } from '#app/features/accounts/index.server.ts';
import type { MoveGiven } from '#app/features/petitions/forms.ts';
import {
  findPetition,
  type LaterMove,
  makeMove,
  newKey,
  submitPetition,
} from '#app/features/petitions/index.server.ts';
import type { Actor, MoveResult, Submission } from '#app/features/petitions/types.ts';
import { organisationByCode } from '#db/organisations.ts';
import { procedureByCode } from '#db/procedures.ts';

export const unitId = async (code: string): Promise<number> => (await organisationByCode(code))!.id;

/** A phản ánh of Trần Thị Hạnh about a procedure of Sở Công Thương, unless said otherwise. */
export async function submission(more: Partial<Submission> = {}): Promise<Submission> {
  return {
    kind: 'phan_anh',
    language: 'vi',
    channel: 'portal',
    title: 'Hồ sơ cấp giấy phép bán lẻ điện quá hẹn',
    body: 'Tôi nộp hồ sơ từ đầu tháng, phiếu hẹn đã quá 12 ngày mà chưa có kết quả.',
    request: 'Đề nghị cho biết ngày trả kết quả.',
    procedureId: (await procedureByCode('DEMO.007'))!.id,
    fieldId: null,
    communeId: await unitId('21025'),
    addressedId: null,
    sender: {
      party: 'citizen',
      name: 'Trần Thị Hạnh',
      taxCode: null,
      representative: null,
      phone: '0900000123',
      email: 'hanh@example.vn',
      address: '12 Quang Trung, Phường Cẩm Thành',
    },
    complaint: null,
    consentsToPublish: true,
    draftId: null,
    idempotencyKey: randomUUID(),
    secret: newKey(),
    ...more,
  };
}

export const complaintAbout = (day: string): Partial<Submission> => ({
  kind: 'khieu_nai' as Kind,
  complaint: {
    target: 'decision',
    subject: '12/TB-SCT',
    decidedOn: day,
    learntOn: day,
    bodyId: null,
    lateReason: null,
  },
});

export const sent = async (now: Date, more: Partial<Submission> = {}): Promise<string> =>
  (await submitPetition(await submission(more), now)).code;

export async function officer(role: StaffActor['as'], unitCode: string, since: Date): Promise<StaffActor> {
  const username = `${role}.${unitCode}.${randomUUID().slice(0, 8)}`.toLowerCase();
  const account = {
    username,
    name: `Cán bộ ${role}`,
    title: 'Chuyên viên',
    role,
    organisationId: await unitId(unitCode),
  };
  const created = await createAccount({ ...account, password: randomUUID() }, since);
  if (!created.ok) throw new Error('taken');
  return staffActor({ id: created.id, role, organisationId: account.organisationId });
}

export interface Crew {
  intake: StaffActor;
  handler: StaffActor;
  head: StaffActor;
}

/** Intake, and a handler and a head of Sở Công Thương. */
export async function crew(since: Date): Promise<Crew> {
  return {
    intake: await officer('intake', 'VPUB', since),
    handler: await officer('handler', 'SCT', since),
    head: await officer('head', 'SCT', since),
  };
}

/** Makes a move that must succeed. */
export async function does<M extends LaterMove>(
  code: string,
  move: M,
  given: MoveGiven<M>,
  actor: Actor,
  now: Date,
): Promise<void> {
  const result: MoveResult = await makeMove(code, move, given, actor, now);
  if (!result.ok) throw new Error(`${move}: ${result.why}`);
}

export const draftText = (version: number, body = 'Hồ sơ đã có kết quả, mời đến nhận.') => ({
  summary: 'Đã có kết quả.',
  body,
  legalBasis: 'Nghị định 20/2008/NĐ-CP, Điều 14',
  outcome: null,
  version,
});

/** From receipt to the answer, all at `now`. */
export async function answered(code: string, { intake, handler, head }: Crew, now: Date): Promise<void> {
  await does(code, 'accept', { publish: 'yes' }, intake, now);
  await does(code, 'takeUp', {}, handler, now);
  await does(code, 'draftAnswer', draftText(0), handler, now);
  await does(code, 'submitAnswer', {}, handler, now);
  await does(code, 'sendAnswer', { documentNumber: '15/TB-SCT', documentDay: null }, head, now);
}

export const stateOf = async (code: string) => (await findPetition(code))!.row.state;
