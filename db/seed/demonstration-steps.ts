// One step of an invented life, taken through the door of petitions like everybody's.
import { dayOf } from '#app/domain/deadline.ts';
import type { Resolved } from '#app/domain/satisfaction.ts';
import { currentAnswer } from '#app/features/answers/index.server.ts';
import type { MoveGiven } from '#app/features/petitions/forms.ts';
import { findPetition, type LaterMove, makeMove } from '#app/features/petitions/index.server.ts';
import type { Actor } from '#app/features/petitions/types.ts';
import { castBallot, openRating } from '#app/features/ratings/index.server.ts';
import { read } from '../index.ts';
import type { Step } from './demonstration-lives.ts';
import type { Officers } from './demonstration-officers.ts';
import { answerText, type DemonstrationText } from './demonstration-texts.ts';
import type { Draw } from './draw.ts';

/** What a petition of the demonstration is about. */
export interface Place {
  commune: { id: number; name: string };
  fieldId: number | null;
  procedure: { id: number; name: string; code: string } | null;
  text: DemonstrationText;
}

interface Taking {
  code: string;
  step: Step;
  at: Date;
  draw: Draw;
  officers: Officers;
  about: Place;
}

/** Takes the step if the table still allows it (a life drawn for another kind may ask too much); rating goes its own way. */
export async function takeStep(taking: Taking): Promise<void> {
  const { code, step, at, officers } = taking;
  const found = (await findPetition(code))!;
  if (step.move === 'rate') return rate(taking, found.row.id, found.row.round);
  const unit = found.row.organisationId;
  // A complaint is withdrawn by a signed paper, which the office records.
  const isOnPaper = step.move === 'withdraw' && found.row.kind === 'khieu_nai';
  const actor = isOnPaper ? await officers.of(unit, 'head') : await actorOf(taking, unit);
  const given = await givenTo(step.move, taking, found.row.id, unit, found.row.round);
  const result = await makeMove(code, step.move, given as MoveGiven<LaterMove>, actor, at);
  const isExpected =
    result.ok ||
    ['notInThisState', 'notForThisKind', 'answerIsSubmitted', 'answerIsDrafted', 'awaitsExecution'].includes(
      result.why,
    ) ||
    // Lived before the law knew a suspension.
    ['ruleNotInForce', 'isSuspended'].includes(result.why);
  if (!isExpected) throw new Error(`Demonstration: ${step.move} of ${code} was refused: ${JSON.stringify(result)}`);
}

async function actorOf({ step, officers }: Taking, unitId: number): Promise<Actor> {
  if (step.by === 'sender' || step.by === 'system') return { as: step.by };
  return step.by === 'intake' ? officers.intake : officers.of(unitId, step.by);
}

async function givenTo(
  move: LaterMove,
  { code, at, draw, officers, about }: Taking,
  id: number,
  unit: number,
  round: number,
) {
  const proposed = about.commune.id === unit ? officers.intake.organisationId : about.commune.id;
  const reason = 'Theo nội dung hồ sơ và chức năng, nhiệm vụ của đơn vị.';
  const documentNumber = `${100 + draw.below(900)}/TB-${code.slice(-1)}`;
  switch (move) {
    case 'accept':
      return { publish: 'yes' };
    case 'refuse':
      return about.text.kind === 'khieu_nai'
        ? { refusalReason: 'KN-CHU-KY', reason: 'Đơn chưa có chữ ký; đề nghị ký và gửi lại.' }
        : draw.one([
            {
              refusalReason: 'PA-NGOAI-PHAM-VI',
              reason: 'Nội dung không phải là thủ tục hành chính hay hành vi hành chính.',
            },
            {
              refusalReason: 'PA-DON-VI-KHAC',
              reason: 'Nội dung thuộc cơ quan trung ương.',
              rightBody: 'Cơ quan thuế quản lý địa bàn',
            },
            { refusalReason: 'PA-TRUNG', reason: 'Cùng nội dung với hồ sơ đang giải quyết.' },
          ]);
    case 'transferOut':
      return { outsideBody: 'Bảo hiểm xã hội tỉnh Quảng Ngãi', reason: 'Nội dung thuộc thẩm quyền của cơ quan này.' };
    case 'askInformation':
      return { text: 'Đề nghị cho biết mã hồ sơ trên phiếu hẹn và ngày nộp hồ sơ.' };
    case 'giveInformation':
      return { text: 'Tôi gửi bổ sung: hồ sơ nộp đầu tháng, phiếu hẹn tôi còn giữ.' };
    case 'returnToIntake':
      return { unit: proposed, reason: 'Việc này không thuộc chức năng của đơn vị.' };
    case 'handOver':
      return { unit: about.commune.id, reason };
    case 'extend':
      return {
        criterion: 'agencies',
        reason: 'Cần lấy ý kiến của nhiều cơ quan.',
        documentNumber,
        documentDay: dayOf(at),
      };
    case 'suspend':
      return {
        suspensionGround: 'other_authority',
        reason: 'Chờ kết quả giám định của cơ quan chuyên môn.',
        documentNumber,
        documentDay: dayOf(at),
      };
    case 'publish':
      return { publicTitle: about.text.title, publicBody: about.text.body };
    case 'execute':
      return { documentNumber, documentDay: dayOf(at) };
    case 'draftAnswer':
      return {
        ...answerText(draw, about.text.kind, about.procedure?.code ?? null),
        version: (await currentAnswer(read, id, round))?.version ?? 0,
      };
    case 'returnAnswer':
      return { reason: 'Bổ sung mốc thời gian hoàn thành và căn cứ pháp lý.' };
    case 'sendAnswer':
      return { documentNumber, documentDay: dayOf(at) };
    case 'reopen':
      return { reason: 'Đến nay việc vẫn chưa được làm như đã trả lời.' };
    case 'withdraw':
      return { reason: 'Việc đã được giải quyết tại chỗ.' };
    default:
      return {};
  }
}

/** Most people do not rate; those who do are satisfied more often than not. */
async function rate({ draw, at }: Taking, petitionId: number, round: number): Promise<void> {
  const token = await openRating(petitionId, round);
  if (!token || draw.onceIn(3)) return;
  const mood = draw.below(10);
  const level = () => Math.max(1, Math.min(5, (mood < 7 ? 4 : 2) + draw.below(3) - 1 + (mood > 2 ? 1 : 0)));
  const resolved: Resolved = mood < 6 ? 'yes' : mood < 8 ? 'partly' : 'no';
  await castBallot(
    token,
    {
      resolved,
      access: level(),
      procedure: level(),
      officials: level(),
      result: draw.onceIn(6) ? null : level(),
      feedback: level(),
    },
    at,
  );
}
