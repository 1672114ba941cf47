// The letters that the law names beside the answer: acceptance, refusal, transfer, request for more, extension, suspension, resumption.
import { bases, framed, type Letter, type LetterBlock, type LetterFrame, paragraphs } from './letter.ts';
import { BLANK } from './letter-format.ts';
import { LETTER_KINDS, type LetterName } from './letter-kinds.ts';
import {
  addresseeOf,
  caseInWords,
  KIND_WORDS,
  type LetterCase,
  matterOf,
  onDay,
  senderFirst,
  senderOf,
} from './letter-words.ts';

/** What a move says, from the ledger; what is null is left blank to be filled by hand. */
export interface MoveParts {
  reason: string | null;
  legalBasis: string | null;
  /** Days 'YYYY-MM-DD': of the answer, before and after the decision. */
  fromDay: string | null;
  toDay: string | null;
  /** What has to be known about the day of the answer, or why there is none; a sentence. */
  aboutDate: string | null;
  /** The reason, criterion or ground in the words of the law. */
  ground: string | null;
  /** The body that the sender is sent to, or that receives the case. */
  body: string | null;
}

const say = (text: string): LetterBlock => ({ as: 'paragraph', text });
const given = (text: string | null) => text ?? BLANK;
const day = (one: string | null) => (one ? onDay(one) : `ngày ${BLANK}`);
const copies = (about: LetterCase) => [
  `${about.sender.isBusiness ? '' : 'Ông (bà) '}${about.sender.name};`,
  `Lưu: VT, hồ sơ ${about.code}.`,
];

type Writing = (frame: LetterFrame, about: LetterCase, parts: MoveParts) => Letter;

const notice =
  (
    name: LetterName,
    subject: (about: LetterCase) => string,
    blocks: (...of: Parameters<Writing>) => LetterBlock[],
  ): Writing =>
  (frame, about, parts) =>
    framed(frame, {
      type: 'THÔNG BÁO',
      subject: subject(about),
      addressees: [addresseeOf(about)],
      authority: null,
      blocks: blocks(frame, about, parts),
      recipients: copies(about),
      form: LETTER_KINDS[name].form,
    });

/** A decision with bases, what is decided, and who carries it out. */
const decision =
  (
    name: LetterName,
    subject: (about: LetterCase) => string,
    articles: (about: LetterCase, parts: MoveParts) => string[],
  ): Writing =>
  (frame, about, parts) => {
    const all = [
      ...articles(about, parts),
      `${senderFirst(about)} và các cơ quan, cá nhân liên quan thi hành quyết định này./.`,
    ];
    return framed(frame, {
      type: 'QUYẾT ĐỊNH',
      subject: subject(about),
      addressees: [],
      authority: frame.decidedBy.toLocaleUpperCase('vi'),
      blocks: [
        ...bases(given(parts.legalBasis)),
        { as: 'basis', text: `Xét ${caseInWords(about)};` },
        { as: 'centred', text: 'QUYẾT ĐỊNH:' },
        ...all.map((text, index): LetterBlock => ({ as: 'article', number: index + 1, text })),
      ],
      recipients: [`Như Điều ${all.length};`, ...copies(about)],
      form: LETTER_KINDS[name].form,
    });
  };

const isComplaint = (about: LetterCase) => about.kind === 'khieu_nai';

/** Each letter beside the answer. */
export const MOVE_LETTERS: Record<Exclude<LetterName, 'answer'>, Writing> = {
  acceptance: notice(
    'acceptance',
    (about) =>
      isComplaint(about) ? 'Về việc thụ lý giải quyết khiếu nại' : `Về việc tiếp nhận ${KIND_WORDS[about.kind]}`,
    ({ office }, about, { legalBasis, toDay, aboutDate, body }) => [
      say(`${office.name} đã nhận ${caseInWords(about)}; nội dung: ${matterOf(about)}.`),
      say(
        `Căn cứ ${given(legalBasis)}, ${given(body)} ${isComplaint(about) ? 'thụ lý' : 'tiếp nhận'} để giải quyết. ` +
          [toDay || !aboutDate ? `Thời hạn trả lời: ${day(toDay)}.` : null, aboutDate].filter(Boolean).join(' '),
      ),
      say(`${office.name} thông báo để ${senderOf(about)} biết và theo dõi trên Cổng Hồi Âm./.`),
    ],
  ),
  refusal: notice(
    'refusal',
    (about) =>
      isComplaint(about)
        ? 'Về việc không thụ lý giải quyết khiếu nại'
        : `Về việc không tiếp nhận ${KIND_WORDS[about.kind]}`,
    ({ office }, about, { ground, legalBasis, reason, body }) => [
      say(`${office.name} đã nhận ${caseInWords(about)}; nội dung: ${matterOf(about)}.`),
      say(`Căn cứ ${given(legalBasis)}, đơn không được ${isComplaint(about) ? 'thụ lý' : 'tiếp nhận'} vì lý do sau:`),
      ...paragraphs(given(ground)),
      ...paragraphs(reason ?? ''),
      ...(body
        ? [say(`Cơ quan có thẩm quyền giải quyết: ${body}. Đề nghị ${senderOf(about)} gửi đơn đến cơ quan này.`)]
        : []),
      say(`${office.name} thông báo để ${senderOf(about)} biết./.`),
    ],
  ),
  transfer: (frame, about, { body, reason, legalBasis }) =>
    framed(frame, {
      type: 'PHIẾU CHUYỂN',
      subject: `Về việc chuyển ${KIND_WORDS[about.kind]} của ${senderOf(about)}`,
      addressees: [given(body)],
      authority: null,
      blocks: [
        say(`${frame.office.name} nhận được ${caseInWords(about)}; nội dung: ${matterOf(about)}.`),
        say(`Căn cứ ${given(legalBasis)}, xét nội dung thuộc thẩm quyền của ${given(body)}; lý do: ${given(reason)}`),
        say(
          `${frame.office.name} chuyển đến ${given(body)} để xem xét, giải quyết và trả lời người gửi theo quy định./.`,
        ),
      ],
      recipients: ['Như trên;', ...copies(about)],
      form: LETTER_KINDS.transfer.form,
    }),
  request: (frame, about, { reason }) =>
    framed(frame, {
      type: null,
      subject: `V/v bổ sung thông tin ${KIND_WORDS[about.kind]}`,
      addressees: [addresseeOf(about)],
      authority: null,
      blocks: [
        say(`${frame.office.name} nhận được ${caseInWords(about)}; nội dung: ${matterOf(about)}.`),
        say(`Để có căn cứ giải quyết, đề nghị ${senderOf(about)} bổ sung:`),
        ...paragraphs(given(reason)),
        say(`Xin gửi bổ sung trên trang theo dõi đơn của Cổng Hồi Âm, hoặc trực tiếp tại ${frame.office.name}./.`),
      ],
      recipients: ['Như trên;', `Lưu: VT, hồ sơ ${about.code}.`],
      form: LETTER_KINDS.request.form,
    }),
  extension: notice(
    'extension',
    (about) => `Về việc gia hạn thời hạn giải quyết ${KIND_WORDS[about.kind]}`,
    ({ office }, about, { ground, reason, legalBasis, fromDay, toDay }) => [
      say(`${office.name} đang giải quyết ${caseInWords(about)}; nội dung: ${matterOf(about)}.`),
      say(`Vụ việc phức tạp theo tiêu chí: ${given(ground)}. Lý do cụ thể: ${given(reason)}`),
      say(`Căn cứ ${given(legalBasis)}, thời hạn giải quyết được gia hạn từ ${day(fromDay)} đến ${day(toDay)}.`),
      say(`${office.name} thông báo để ${senderOf(about)} biết./.`),
    ],
  ),
  suspension: decision(
    'suspension',
    (about) => `Về việc tạm đình chỉ giải quyết khiếu nại của ${senderOf(about)}`,
    (about, { ground, reason, fromDay }) => [
      `Tạm đình chỉ giải quyết khiếu nại của ${senderOf(about)} (${matterOf(about)}) kể từ ${day(fromDay)}.`,
      `Căn cứ tạm đình chỉ: ${given(ground)}. Lý do: ${given(reason)}`,
      'Thời gian tạm đình chỉ không tính vào thời hạn giải quyết khiếu nại; khi căn cứ tạm đình chỉ không còn, việc giải quyết được tiếp tục.',
    ],
  ),
  resumption: decision(
    'resumption',
    (about) => `Về việc tiếp tục giải quyết khiếu nại của ${senderOf(about)}`,
    (about, { reason, fromDay, toDay }) => [
      `Tiếp tục giải quyết khiếu nại của ${senderOf(about)} (${matterOf(about)}) kể từ ${day(fromDay)}. Lý do: ${given(reason)}`,
      `Thời hạn giải quyết còn lại được tính tiếp, đến hết ${day(toDay)}.`,
    ],
  ),
};
