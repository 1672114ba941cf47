// The public calculator: the same counting that every case is counted with, for anybody's own question.
import { allPolicies } from '#db/deadlines.ts';
import { read } from '#db/index.ts';
import {
  CASE_CLASSES,
  countDeadline,
  type DeadlinePolicy,
  type DeadlineStep,
  type Limit,
  policyByCode,
} from '../../domain/deadline.ts';
import { basisInWords } from '../../domain/legal-basis.ts';
import { workingCalendar } from './calendar.server.ts';
import type { CalculatorErrors, CalculatorQuestion } from './forms.ts';

/** What should be known beside a date: codes with words in every language. */
export type CalculatorRemark =
  | { why: 'notInForce'; from: string; to: string | null }
  | { why: 'beyondCalendar'; years: number[] };

export interface CalculatorAnswer {
  dueDay: string;
  /** Only for limits in working hours: the moment itself, ISO 8601. */
  dueAt: string | null;
  receivedDay: string;
  limit: Limit;
  policy: { code: string; step: string; legalBasis: string; confidence: string } | null;
  steps: DeadlineStep[];
  remarks: CalculatorRemark[];
}

/** The date and its working; or which field asks for something that does not exist. */
export async function calculate(
  question: CalculatorQuestion,
): Promise<{ ok: true; answer: CalculatorAnswer } | { ok: false; errors: CalculatorErrors }> {
  const policy = question.policyCode === null ? null : await policyNamed(question.policyCode);
  if (policy === 'unknown') return { ok: false, errors: { chinh_sach: 'deadline:calculator.unknownPolicy' } };
  if (policy === 'noNumber') return { ok: false, errors: { chinh_sach: 'deadline:calculator.noNumber' } };
  const limit: Limit = policy ?? (question as Limit);
  const calendar = await workingCalendar();
  const counted = countDeadline({ start: question.start, policy: limit, calendar });
  const remarks: CalculatorRemark[] = [];
  const years = calendar.unknownYears(counted.receivedDay, counted.dueDay);
  if (policy && (question.day < policy.validFrom || (policy.validTo !== null && question.day > policy.validTo)))
    remarks.push({ why: 'notInForce', from: policy.validFrom, to: policy.validTo });
  if (years.length > 0) remarks.push({ why: 'beyondCalendar', years });
  return {
    ok: true,
    answer: {
      dueDay: counted.dueDay,
      dueAt: limit.unit === 'working_hour' ? counted.dueAt.toISOString() : null,
      receivedDay: counted.receivedDay,
      limit: { amount: limit.amount, unit: limit.unit, ...(limit.countdown && { countdown: true }) },
      policy: policy && {
        code: policy.code,
        step: policy.step,
        legalBasis: basisInWords(policy.legalBasis),
        confidence: policy.confidence,
      },
      steps: counted.steps,
      remarks,
    },
  };
}

async function policyNamed(code: string) {
  const policies = await allPolicies(read);
  const policy = policyByCode(policies, code);
  if (policy) return policy;
  return policies.some((one) => one.code === code) ? 'noNumber' : 'unknown';
}

export interface CalculatorChoice {
  code: string;
  step: string;
  caseClass: DeadlinePolicy['caseClass'];
}

/** The rules that can be counted, by class of case, as the form offers them. */
export async function calculatorChoices(): Promise<CalculatorChoice[]> {
  const policies = (await allPolicies(read)).filter(({ code, amount }) => amount !== null && code !== '');
  return policies
    .map(({ code, step, caseClass }) => ({ code, step, caseClass }))
    .sort((a, b) => CASE_CLASSES.indexOf(a.caseClass) - CASE_CLASSES.indexOf(b.caseClass));
}
