// /tinh-thoi-han.json: the calculator for machines.
import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  CALCULATOR_UNITS,
  type CalculatorErrors,
  type CalculatorUnit,
  readQuestion,
  typedInAddress,
} from '../features/deadlines/forms.ts';
import { type CalculatorAnswer, calculate } from '../features/deadlines/index.server.ts';
import { stepInWords } from '../features/deadlines/why-this-date.tsx';
import { jsonTwin } from '../http/twins.server.ts';
import { type Visitor, visitorOf } from '../http/visitor.server.ts';
import { type Translate, wordsOf } from '../i18n/translate.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = visitorOf(request);
  const typed = typedInAddress(new URL(request.url).searchParams);
  const pages = { self: visitor.to.calculator(typed) };
  const refused = (errors: CalculatorErrors) => jsonTwin(pages, { loi: inWords(errors, visitor) }, 400);
  const reading = readQuestion(typed);
  if (reading.asked === 'wrongly') return refused(reading.errors);
  if (reading.asked === 'nothing')
    return refused({
      don_vi: 'deadline:calculator.unknownUnit',
      so: 'deadline:calculator.wrongAmount',
      tu: 'deadline:calculator.wrongDay',
    });
  const result = await calculate(reading.question);
  return result.ok ? jsonTwin(pages, bodyOf(result.answer, visitor)) : refused(result.errors);
}

/** Field → what is wrong with it, in the language of the address. */
function inWords(errors: CalculatorErrors, { language }: Visitor): Record<string, string> {
  const say = wordsOf(language) as unknown as (key: string) => string;
  return Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, say(key)]));
}

const unitNames = Object.entries(CALCULATOR_UNITS) as [CalculatorUnit, { unit: string }][];
const unitInAddress = (unit: string | undefined) => unitNames.find(([, one]) => one.unit === unit)?.[0] ?? null;

/** Years that the date reaches into and whose calendar is not decided. */
function lackOf(remarks: CalculatorAnswer['remarks']) {
  const years = remarks.flatMap((one) => (one.why === 'beyondCalendar' ? one.years : []));
  return years.length > 0 && { nam_chua_co_lich: years };
}

function bodyOf(
  { dueDay, dueAt, receivedDay, limit, policy, steps, remarks }: CalculatorAnswer,
  { language }: Visitor,
) {
  const t: Translate = wordsOf(language);
  return {
    han: dueDay,
    ...(dueAt && { han_luc: dueAt }),
    nhan: receivedDay,
    so: limit.amount,
    don_vi: unitInAddress(limit.unit),
    chinh_sach: policy && {
      ma: policy.code,
      viec: policy.step,
      can_cu: policy.legalBasis,
      muc_xac_nhan: policy.confidence,
    },
    buoc: steps.map((step) => ({
      loai: step.kind,
      ngay: step.day,
      ...(step.to && { den: step.to }),
      ...(step.n !== undefined && { so: step.n }),
      ...(step.unit && { don_vi: unitInAddress(step.unit) }),
      ...(step.name && { ten: step.name }),
      ...(step.at && { luc: step.at }),
      noi_dung: stepInWords(step, t, language),
    })),
    can_cu: t('deadline:law'),
    ...(remarks.length > 0 && { chu_y: remarks.map(({ why }) => why) }),
    ...lackOf(remarks),
  };
}
