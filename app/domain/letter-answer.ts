// The letter that answers a case: a công văn, or for a complaint the decision that settles it.
import { bases, framed, type Letter, type LetterBlock, type LetterFrame, paragraphs } from './letter.ts';
import { BLANK } from './letter-format.ts';
import { LETTER_KINDS } from './letter-kinds.ts';
import {
  addresseeOf,
  caseInWords,
  KIND_WORDS,
  type LetterCase,
  matterOf,
  senderFirst,
  senderOf,
} from './letter-words.ts';

export interface AnswerParts {
  summary: string;
  body: string;
  whatWasDone: string;
  legalBasis: string;
  outcome: 'upheld' | 'partly_upheld' | 'rejected' | null;
}

const OUTCOME = {
  upheld: 'Khiếu nại là đúng.',
  partly_upheld: 'Khiếu nại là đúng một phần.',
  rejected: 'Khiếu nại là sai.',
} as const;

const form = LETTER_KINDS.answer.form;
const copies = (about: LetterCase) => ['Như trên;', `Lưu: VT, hồ sơ ${about.code}.`];

export const answerLetter = (frame: LetterFrame, about: LetterCase, parts: AnswerParts): Letter =>
  about.kind === 'khieu_nai' ? decision(frame, about, parts) : reply(frame, about, parts);

function reply(frame: LetterFrame, about: LetterCase, parts: AnswerParts): Letter {
  const { name } = frame.office;
  return framed(frame, {
    type: null,
    subject: `V/v trả lời ${KIND_WORDS[about.kind]} của ${senderOf(about)}`,
    addressees: [addresseeOf(about)],
    authority: null,
    blocks: [
      { as: 'paragraph', text: `${name} nhận được ${caseInWords(about)}; nội dung: ${matterOf(about)}.` },
      ...plain(`Căn cứ ${parts.legalBasis.replace(/\r?\n/g, '; ')}, ${name} trả lời như sau:`),
      ...paragraphs(parts.summary),
      ...paragraphs(parts.body),
      ...done(parts),
      ...plain(
        `Trên đây là nội dung trả lời của ${name}. Trường hợp việc chưa được giải quyết, đề nghị ${senderOf(about)} phản hồi trên trang theo dõi đơn của Cổng Hồi Âm./.`,
      ),
    ],
    recipients: copies(about),
    form,
  });
}

/** Người giải quyết khiếu nại ra quyết định giải quyết khiếu nại (Luật Khiếu nại 2011, Điều 31); next steps: Điều 33. */
function decision(frame: LetterFrame, about: LetterCase, parts: AnswerParts): Letter {
  return framed(frame, {
    type: 'QUYẾT ĐỊNH',
    subject: `Về việc giải quyết khiếu nại của ${senderOf(about)}`,
    addressees: [],
    authority: frame.decidedBy.toLocaleUpperCase('vi'),
    blocks: [
      ...bases(parts.legalBasis),
      { as: 'basis', text: `Xét ${caseInWords(about)};` },
      { as: 'heading', text: 'I. NỘI DUNG KHIẾU NẠI' },
      ...plain(`${matterOf(about)}.`),
      { as: 'heading', text: 'II. KẾT QUẢ XÁC MINH, KẾT LUẬN' },
      ...paragraphs(parts.body),
      { as: 'centred', text: 'QUYẾT ĐỊNH:' },
      { as: 'article', number: 1, text: `${parts.outcome ? OUTCOME[parts.outcome] : BLANK} ${parts.summary}` },
      { as: 'article', number: 2, text: parts.whatWasDone || BLANK },
      {
        as: 'article',
        number: 3,
        text:
          'Trong thời hạn 30 ngày (45 ngày đối với vùng sâu, vùng xa đi lại khó khăn) kể từ ngày nhận được quyết định này, ' +
          'nếu không đồng ý, người khiếu nại có quyền khiếu nại lần hai đến người có thẩm quyền hoặc khởi kiện vụ án hành chính ' +
          'tại Tòa án (Luật Khiếu nại 2011, Điều 33).',
      },
      {
        as: 'article',
        number: 4,
        text: `${senderFirst(about)} và các cơ quan, cá nhân liên quan thi hành quyết định này./.`,
      },
    ],
    recipients: ['Như Điều 4;', `Lưu: VT, hồ sơ ${about.code}.`],
    form,
  });
}

const plain = (text: string): LetterBlock[] => [{ as: 'paragraph', text }];
const done = ({ whatWasDone }: AnswerParts): LetterBlock[] =>
  whatWasDone.trim() ? [...plain('Những việc đã làm:'), ...paragraphs(whatWasDone)] : [];
