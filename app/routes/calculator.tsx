// /tinh-thoi-han: anybody counts a legal limit and reads how it is counted.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { LimitForm, PolicyForm, placesOf } from '../features/deadlines/calculator-form.tsx';
import { CalculatorResult } from '../features/deadlines/calculator-result.tsx';
import { type CalculatorErrors, readQuestion, typedInAddress } from '../features/deadlines/forms.ts';
import { calculate, calculatorChoices, waitingRule } from '../features/deadlines/index.server.ts';
import { WaitingRule } from '../features/deadlines/waiting-rule.tsx';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { PageTitle } from '../ui/page.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const { now } = visitorOf(request);
  const typed = typedInAddress(new URL(request.url).searchParams);
  const reading = readQuestion(typed);
  const result = reading.asked === 'well' ? await calculate(reading.question) : null;
  const errors: CalculatorErrors =
    reading.asked === 'wrongly' ? reading.errors : result && !result.ok ? result.errors : {};
  const shown = {
    typed,
    errors,
    answer: result?.ok ? result.answer : null,
    policies: await calculatorChoices(),
    waiting: await waitingRule(now),
    today: dayOf(now),
  };
  return json(shown, { status: Object.keys(errors).length > 0 ? 400 : 200 });
}

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('deadline:calculator.title')} · Hồi Âm` },
];

export default function Calculator() {
  const { t } = useWords();
  const { typed, errors, answer, policies, waiting, today } = useLoaderData<typeof loader>();
  const given = { typed, errors, today };
  return (
    <>
      <PageTitle lead={t('deadline:calculator.lead')}>{t('deadline:calculator.title')}</PageTitle>
      <ErrorSummary errors={placesOf(errors, typed)} />
      {answer ? <CalculatorResult answer={answer} typed={typed} /> : null}
      <div className="grid items-start gap-6 md:grid-cols-2">
        <LimitForm {...given} />
        <PolicyForm {...given} policies={policies} />
      </div>
      <WaitingRule rule={waiting} />
    </>
  );
}
