// The editor of a questionnaire as a form: every part of it in fields that carry its code, read back into content.
import { ADDED_TYPES } from '../../domain/survey-editing.ts';
import type { SurveyContent, SurveyQuestion, Wording } from '../../domain/survey-questionnaire.ts';

/** Hidden fields that say which parts there are, in their order. */
export const FACTOR_LIST = 'factors';
export const QUESTION_LIST = 'questions';
export const optionList = (question: string) => `options.${question}`;
export const factorField = (question: string) => `factorOf.${question}`;
/** Which kind a question is of: 'type.c01'. */
export const typeField = (question: string) => `type.${question}`;
export const wordField = (language: 'vi' | 'en', name: string) => `${language}.${name}`;

const CODE = /^[\w-]{1,60}$/;

/**
 * The content as it was typed, whole or not. Types are those of the version it began with; parts that were added name theirs. What kept
 * its words keeps its source.
 */
export function contentIn(form: FormData, before: SurveyContent, source: string): SurveyContent {
  // Looked up by name: a form searched through for each of its fields would take their number squared.
  const fields = Map.groupBy(form, ([name]) => name);
  const valuesOf = (name: string) => (fields.get(name) ?? []).map(([, value]) => String(value));
  const text = (name: string) => (valuesOf(name)[0] ?? '').replaceAll('\r\n', '\n').trim();
  const words = (name: string): Wording => ({ vi: text(wordField('vi', name)), en: text(wordField('en', name)) });
  const codes = (name: string) => valuesOf(name).filter((code) => CODE.test(code));
  const isSame = (one: Wording | null, other: Wording | null) => one?.vi === other?.vi && one?.en === other?.en;
  return {
    ...before,
    title: words('title'),
    lead: words('lead'),
    factors: codes(FACTOR_LIST).map((code) => {
      const old = before.factors.find((one) => one.code === code);
      const name = words(`factor.${code}`);
      return { code, name, source: old && isSame(old.name, name) ? old.source : source };
    }),
    questions: codes(QUESTION_LIST).flatMap((code): SurveyQuestion[] => {
      const old = before.questions.find((one) => one.code === code);
      const hint = words(`hint.${code}`);
      const type = old?.type ?? ADDED_TYPES.find((one) => one === text(typeField(code)));
      if (!type) return [];
      const asked = {
        ...{ code, type, text: words(`question.${code}`), hint: hint.vi || hint.en ? hint : null },
        factor: type === 'level' ? text(factorField(code)) : (old?.factor ?? ''),
        options: codes(optionList(code)).map((option) => ({ code: option, text: words(`option.${code}.${option}`) })),
      };
      const keepsWords = old && isSame(old.text, asked.text) && isSame(old.hint, asked.hint);
      return [{ ...asked, source: keepsWords ? old.source : source }];
    }),
  };
}
