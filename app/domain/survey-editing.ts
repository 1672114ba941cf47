// Changing the structure of a questionnaire: factors, questions and options added, removed, moved; and what is wrong with the outcome.
import {
  criteriaOf,
  type QuestionType,
  type SurveyContent,
  type SurveyQuestion,
  type SurveySubject,
  type Wording,
} from './survey-questionnaire.ts';

/** Kinds of questions that can be added at the desk. */
export const ADDED_TYPES = ['level', 'outcome', 'priority', 'person'] as const satisfies readonly QuestionType[];
export type AddedType = (typeof ADDED_TYPES)[number];

const QUESTIONS_AT_MOST = 60;
/** So that a person cannot be told apart by them. */
const OPTIONS_AT_MOST = 10;
const WORDS_AT_MOST = 500;

/** What is asked after an answer and what officials judge has columns and rules of its own: only its words may change. */
export const mayBeRestructured = (subject: SurveySubject): boolean => subject === 'procedure' || subject === 'own';

const MOVES = ['up', 'down', 'remove'] as const;
export type StructureEdit =
  | { do: 'addFactor' }
  | { do: 'addQuestion'; type: AddedType; factor: string }
  | { do: 'addOption'; question: string }
  | { do: (typeof MOVES)[number]; what: 'factor' | 'question'; code: string }
  | { do: (typeof MOVES)[number]; what: 'option'; question: string; code: string };

/** A button's value: 'addQuestion:level:tiep-can', 'up:question:c01', 'remove:option:uu-tien:khac'. Null for anything else. */
export function readEdit(value: string): StructureEdit | null {
  const [verb, one = '', two = '', three = ''] = value.split(':');
  if (verb === 'addFactor') return { do: verb };
  if (verb === 'addOption') return { do: verb, question: one };
  const type = ADDED_TYPES.find((each) => each === one);
  if (verb === 'addQuestion') return type ? { do: verb, type, factor: two } : null;
  const move = MOVES.find((each) => each === verb);
  if (!move) return null;
  if (one === 'option') return { do: move, what: one, question: two, code: three };
  return one === 'factor' || one === 'question' ? { do: move, what: one, code: two } : null;
}

const NO_WORDS: Wording = { vi: '', en: '' };

/**
 * The content after an edit. Codes of what stays never change, so that a criterion can be compared from version to version; `taken` are
 * the codes of all versions, because a code that meant something else once must not come back.
 */
export function edited(content: SurveyContent, edit: StructureEdit, taken: ReadonlySet<string>): SurveyContent {
  const { factors, questions } = content;
  switch (edit.do) {
    case 'addFactor': {
      const code = freshCode('yeu-to-', new Set([...taken, ...factors.map((one) => one.code)]));
      return { ...content, factors: [...factors, { code, name: NO_WORDS, source: '' }] };
    }
    case 'addQuestion': {
      const { type } = edit;
      const used = new Set([...taken, ...questions.map((one) => one.code)]);
      const code = freshCode(type === 'level' ? 'c' : `${PREFIX[type]}-`, used, type === 'level' ? 2 : 1);
      const factor = type === 'level' ? edit.factor : '';
      const added = { code, type, factor, text: NO_WORDS, hint: null, options: [], source: '' };
      const blank = type === 'level' ? added : withOption(withOption(added));
      return { ...content, questions: [...questions, blank] };
    }
    case 'addOption':
      return onQuestion(content, edit.question, withOption);
    default:
      return moved(content, edit);
  }
}

const PREFIX = { outcome: 'chon', priority: 'uu-tien', person: 've-ban' } as const;

function freshCode(prefix: string, taken: ReadonlySet<string>, digits = 1): string {
  for (let number = 1; ; number++) {
    const code = `${prefix}${String(number).padStart(digits, '0')}`;
    if (!taken.has(code)) return code;
  }
}

const withOption = (question: SurveyQuestion): SurveyQuestion => {
  const code = freshCode('lua-chon-', new Set(question.options.map((one) => one.code)));
  return { ...question, options: [...question.options, { code, text: NO_WORDS }] };
};

const onQuestion = (content: SurveyContent, code: string, change: (one: SurveyQuestion) => SurveyQuestion) => ({
  ...content,
  questions: content.questions.map((one) => (one.code === code ? change(one) : one)),
});

function moved(content: SurveyContent, edit: Extract<StructureEdit, { what: string }>): SurveyContent {
  const { do: move, code } = edit;
  if (edit.what === 'option')
    return onQuestion(content, edit.question, (one) => ({ ...one, options: shifted(one.options, code, move) }));
  if (edit.what === 'factor') {
    if (move === 'remove' && content.questions.some(({ factor }) => factor === code)) return content;
    return { ...content, factors: shifted(content.factors, code, move) };
  }
  const isBeside = (one: SurveyQuestion, other: SurveyQuestion) =>
    one.type === other.type && one.factor === other.factor;
  return { ...content, questions: shifted(content.questions, code, move, isBeside) };
}

/** Changes places with the next (or the one before) that stands beside it; at the end nothing happens. */
function shifted<One extends { code: string }>(
  list: readonly One[],
  code: string,
  move: (typeof MOVES)[number],
  isBeside: (one: One, other: One) => boolean = () => true,
): One[] {
  if (move === 'remove') return list.filter((one) => one.code !== code);
  const at = list.findIndex((one) => one.code === code);
  const own = list[at];
  if (!own) return [...list];
  const places = list.flatMap((one, place) => (isBeside(one, own) ? [place] : []));
  const to = places[places.indexOf(at) + (move === 'up' ? -1 : 1)];
  if (to === undefined) return [...list];
  return list.map((one, place) => (place === at ? list[to]! : place === to ? own : one));
}

export type ContentFault =
  | 'words'
  | 'tooLong'
  | 'noCriteria'
  | 'fewOptions'
  | 'manyOptions'
  | 'manyQuestions'
  | 'noFactor';

/** What must be mended before it can be asked: field → why. Fields as the editor names them. */
export function faultsOf({ title, lead, factors, questions, ...rest }: SurveyContent): Record<string, ContentFault> {
  const faults: Record<string, ContentFault> = {};
  const check = (name: string, words: Wording) => {
    for (const language of ['vi', 'en'] as const)
      if (!words[language].trim()) faults[`${language}.${name}`] = 'words';
      else if (words[language].length > WORDS_AT_MOST) faults[`${language}.${name}`] = 'tooLong';
  };
  check('title', title);
  check('lead', lead);
  for (const { code, name } of factors) check(`factor.${code}`, name);
  for (const { code, type, factor, text, hint, options } of questions) {
    check(`question.${code}`, text);
    if (hint) check(`hint.${code}`, hint);
    for (const option of options) check(`option.${code}.${option.code}`, option.text);
    if (type === 'level' && !factors.some((one) => one.code === factor)) faults[`factorOf.${code}`] = 'noFactor';
    if (type !== 'level' && options.length < 2) faults[`options.${code}`] = 'fewOptions';
    if (options.length > OPTIONS_AT_MOST) faults[`options.${code}`] = 'manyOptions';
  }
  if (questions.length > QUESTIONS_AT_MOST) faults[''] = 'manyQuestions';
  if (!rest.bands && criteriaOf({ title, lead, factors, questions }).length === 0) faults[''] = 'noCriteria';
  return faults;
}

/** Each part of a questionnaire as one line, for telling what differs between two versions. */
export const linesOf = ({ title, lead, factors, questions }: SurveyContent): Record<string, string> => {
  const both = ({ vi, en }: Wording) => `${vi} / ${en}`;
  return {
    title: both(title),
    lead: both(lead),
    factors: factors.map(({ code, name }) => `${code}: ${both(name)}`).join('; '),
    order: questions.map(({ code }) => code).join(' '),
    ...Object.fromEntries(
      questions.map(({ code, type, factor, text, hint, options }) => [
        code,
        [...[type, factor, both(text), hint && both(hint)], ...options.map((one) => `${one.code}: ${both(one.text)}`)]
          .filter(Boolean)
          .join(' | '),
      ]),
    ),
  };
};
