// What the calculator found: the last day, what it counts as received, the rule, and every step.
import { twinOf } from '../../http/paths.ts';
import { formatDay, formatDayWithWeekday, formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Card, Facts, Section } from '../../ui/page.tsx';
import type { CalculatorAnswer, CalculatorRemark } from './calculator.server.ts';
import type { CalculatorTyped } from './forms.ts';
import { DateSteps } from './why-this-date.tsx';
import { calendarEndsInWords } from './words.ts';

export function CalculatorResult({ answer, typed }: { answer: CalculatorAnswer; typed: CalculatorTyped }) {
  const { t, say, to, language } = useWords();
  const { dueDay, dueAt, receivedDay, limit, policy, steps, remarks } = answer;
  const until = dueAt ? formatInstant(new Date(dueAt)) : formatDayWithWeekday(dueDay, language);
  return (
    <Section title={t('deadline:calculator.result')} id="ket-qua">
      <Card>
        <p className="text-xl font-semibold">
          {t('deadline:calculator.due')}: {until}
          {dueAt ? null : <span className="font-normal text-muted">, {t('deadline:calculator.endOfDay')}</span>}
        </p>
        {remarks.map((remark) => (
          <Remark key={remark.why} remark={remark} />
        ))}
        <Facts
          facts={[
            { name: t('deadline:calculator.received'), value: formatDayWithWeekday(receivedDay, language) },
            {
              name: t('deadline:calculator.limit'),
              value: `${t(`deadline:limit.${limit.unit}`, { count: limit.amount })}${limit.countdown ? ` (${t('deadline:calculator.countdown')})` : ''}`,
            },
            { name: t('deadline:calculator.policy'), value: policy && `${policy.code}: ${policy.step}` },
            { name: t('deadline:calculator.basis'), value: policy?.legalBasis },
            {
              name: t('deadline:calculator.confidence'),
              value: policy && say(`deadline:confidence.${policy.confidence}`),
            },
          ]}
        />
        <h3 className="mt-4 font-semibold">{t('deadline:why')}</h3>
        <DateSteps steps={steps} />
        <p className="text-sm text-muted">
          {t('deadline:law')} {t('deadline:calculator.notLegalAdvice')}
        </p>
        <p className="mt-2">
          <a href={twinOf(to.calculator({ ...typed }), 'json')}>{t('deadline:calculator.machine')}</a>
        </p>
      </Card>
    </Section>
  );
}

function Remark({ remark }: { remark: CalculatorRemark }) {
  const { t } = useWords();
  const words =
    remark.why === 'notInForce'
      ? t('deadline:calculator.remark.notInForce', {
          from: formatDay(remark.from),
          to: remark.to ? formatDay(remark.to) : '…',
        })
      : calendarEndsInWords(remark.years, t);
  return <p className="my-2 rounded-md border-l-4 border-warn bg-warn-soft px-3 py-2">{words}</p>;
}
