// What the sender sent, and to whom.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Card, Facts, PhoneLink, Section } from '../../ui/page.tsx';
import { Files } from './answers.tsx';
import type { CaseView } from './types.ts';

export function OwnText({ one }: { one: CaseView }) {
  const { t, to } = useWords();
  const { complaint, procedure } = one;
  return (
    <Section
      title={t('following:own.title')}
      aside={
        <a href={to.receipt(one.code)} className="inline-flex min-h-11 items-center">
          {t('following:own.receipt')}
        </a>
      }
    >
      <Card>
        <p className="text-lg font-semibold">{one.title}</p>
        <div className="my-3 max-w-prose whitespace-pre-line">{one.body}</div>
        <Facts
          facts={[
            { name: t('following:own.request'), value: one.request },
            { name: t('following:fact.kind'), value: t(`petition:kind.${one.kind}`) },
            { name: t('following:fact.procedure'), value: procedure && `${procedure.code} – ${procedure.name}` },
            { name: t('following:fact.field'), value: one.field },
            { name: t('following:fact.place'), value: one.place },
            { name: complaint ? t(`following:fact.${complaint.target}`) : '', value: complaint?.subject },
            { name: t('following:fact.decidedOn'), value: complaint && formatDay(complaint.decidedOn) },
            { name: t('following:fact.learntOn'), value: complaint && formatDay(complaint.learntOn) },
            {
              name: t('sending:together.people'),
              value: one.people && t('sending:together.persons', { count: one.people }),
            },
            { name: t('following:fact.received'), value: formatDay(one.receivedDay) },
            {
              name: t('following:own.files'),
              value: one.files.length > 0 ? <Files code={one.code} files={one.files} /> : null,
            },
          ]}
        />
      </Card>
    </Section>
  );
}

export function UnitContact({ unit }: { unit: CaseView['unit'] }) {
  const { t, to } = useWords();
  return (
    <Section title={t('following:unit.title')}>
      <Card>
        <Facts
          facts={[
            { name: t('following:fact.office'), value: <a href={to.organisation(unit.code)}>{unit.name}</a> },
            {
              name: t('following:fact.phone'),
              value: unit.phone && <PhoneLink number={unit.phone} />,
            },
            { name: t('following:fact.email'), value: unit.email && <a href={`mailto:${unit.email}`}>{unit.email}</a> },
            { name: t('following:fact.address'), value: unit.address },
          ]}
        />
      </Card>
    </Section>
  );
}
