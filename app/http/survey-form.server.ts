// A filled-in questionnaire from a request: the answers, or the messages beside the questions.
import {
  type AnswerFault,
  checkAnswers,
  type SurveyAnswers,
  type SurveyContent,
} from '../domain/survey-questionnaire.ts';
import { type FormErrors, type Typed, typedIn } from './forms.server.ts';

export type ReadSurvey = { ok: true; answers: SurveyAnswers } | { ok: false; errors: FormErrors; typed: Typed };

export function readSurvey(form: FormData, content: SurveyContent): ReadSurvey {
  const checked = checkAnswers(content, (code) => form.getAll(code).map(String));
  if (checked.ok) return checked;
  const key = (why: AnswerFault) => `survey:fault.${why}`;
  const errors = Object.fromEntries(Object.entries(checked.faults).map(([code, why]) => [code, key(why)]));
  return { ok: false, errors, typed: typedIn(form) };
}
