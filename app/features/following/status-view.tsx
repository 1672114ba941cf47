// What the code alone tells: state and dates.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Card, Facts, PageTitle, Section } from '../../ui/page.tsx';
import { CalendarEnds, MissingLimit } from '../deadlines/beside-a-date.tsx';
import { StateBadge } from '../petitions/state-badge.tsx';
import { KeyForm } from './key-form.tsx';
import type { StatusView } from './types.ts';

export function StatusOfCase({ status }: { status: StatusView }) {
  const { t } = useWords();
  const day = (value: string | null) => value && formatDay(value);
  return (
    <>
      <PageTitle above={t('following:status.above', { code: status.code })}>
        {t(`following:status.${status.state}`)}
      </PageTitle>
      <Card>
        <Facts
          facts={[
            { name: t('following:fact.state'), value: <StateBadge state={status.state} /> },
            { name: t('following:fact.since'), value: day(status.stateSinceDay) },
            { name: t('following:fact.received'), value: day(status.receivedDay) },
            { name: t('following:fact.due'), value: day(status.answerDueDay) },
            { name: t('following:fact.answered'), value: day(status.answeredDay) },
          ]}
        />
        <CalendarEnds years={status.answerDueDay ? status.unknownYears : []} />
        {status.missing.map((missing) => (
          <MissingLimit key={missing.clock} missing={missing} />
        ))}
      </Card>
      <Section title={t('following:status.openTitle')}>
        <p className="max-w-prose">{t('following:status.openBody')}</p>
        <KeyForm code={status.code} />
      </Section>
    </>
  );
}

/** The same words whatever was typed. */
export function NoSuchCase() {
  const { t, to } = useWords();
  return (
    <>
      <PageTitle lead={t('following:none.body')}>{t('following:none.title')}</PageTitle>
      <p>
        <a href={to.lookUp()}>{t('following:none.again')}</a>
      </p>
    </>
  );
}
