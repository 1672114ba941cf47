// A questionnaire is data: its factors and criteria, the questions about the person, what should improve first; in two languages.
import { LEVELS } from './satisfaction.ts';

/**
 * What is asked about: the answer to a petition, a procedure at the counter, (by officials) the handling of procedures, or whatever an
 * administrator made it of ('own': asked in rounds only).
 */
export const SURVEY_SUBJECTS = ['petition', 'procedure', 'evaluation', 'own'] as const;
export type SurveySubject = (typeof SURVEY_SUBJECTS)[number];

/** Words in both languages. */
export interface Wording {
  vi: string;
  en: string;
}

export interface SurveyOption {
  code: string;
  text: Wording;
}

/**
 * 'level': a criterion on the five-level scale; 'points': one of the 2/1/0 criteria; 'outcome': one of few that must be chosen;
 * 'person': a coarse question about who answers, never required; 'priority': what should improve first, up to three.
 */
export const QUESTION_TYPES = ['level', 'points', 'outcome', 'person', 'priority'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

export interface SurveyQuestion {
  code: string;
  type: QuestionType;
  /** Code of its factor; '' for what is no criterion. */
  factor: string;
  text: Wording;
  hint: Wording | null;
  options: SurveyOption[];
  source: string;
}

export interface SurveyContent {
  title: Wording;
  lead: Wording;
  factors: { code: string; name: Wording; source: string }[];
  questions: SurveyQuestion[];
  /** Ratings of an evaluation, each from so many points on. */
  bands?: { rating: string; from: number; name: Wording; source: string }[];
}

export const PRIORITIES_AT_MOST = 3;

export const criteriaOf = ({ questions }: SurveyContent): SurveyQuestion[] =>
  questions.filter(({ type }) => type === 'level');

/** What was answered: question → codes of the options chosen. Nothing for a question that was left out. */
export type SurveyAnswers = Record<string, string[]>;

export type AnswerFault = 'unknownOption' | 'chooseOne' | 'tooMany' | 'empty';

/** The options a question may be answered with. */
export const optionCodes = ({ type, options }: SurveyQuestion): string[] =>
  type === 'level' ? LEVELS.map(String) : options.map(({ code }) => code);

const mostOf = ({ type }: SurveyQuestion) => (type === 'priority' ? PRIORITIES_AT_MOST : 1);

/** The answers as they may be counted, or question → what is wrong with it ('' for the ballot as a whole). */
export function checkAnswers(
  { questions }: Pick<SurveyContent, 'questions'>,
  given: (code: string) => readonly string[],
): { ok: true; answers: SurveyAnswers } | { ok: false; faults: Record<string, AnswerFault> } {
  const answers: SurveyAnswers = {};
  const faults: Record<string, AnswerFault> = {};
  for (const question of questions) {
    const chosen = [...new Set(given(question.code).filter((one) => one !== '' && one !== 'none'))];
    if (chosen.some((one) => !optionCodes(question).includes(one))) faults[question.code] = 'unknownOption';
    else if (chosen.length > mostOf(question)) faults[question.code] = 'tooMany';
    else if (question.type === 'outcome' && chosen.length === 0) faults[question.code] = 'chooseOne';
    else if (chosen.length > 0) answers[question.code] = chosen;
  }
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const judges = questions.some(({ type, code }) => type !== 'person' && type !== 'priority' && answers[code]);
  return judges ? { ok: true, answers } : { ok: false, faults: { '': 'empty' } };
}
