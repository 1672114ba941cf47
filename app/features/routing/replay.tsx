// Which of the last petitions would go elsewhere, before a rule is saved.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, ButtonLink, FormPart } from '../../ui/form.tsx';
import { Card, Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { ReplayView } from './types.ts';

export function Replay({ replay, given }: { replay: ReplayView; given: Record<string, string> }) {
  const { t, to } = useWords();
  const { tried, moved, day, cases } = replay;
  return (
    <Section title={t('administration:routing.preview')} id="xem-truoc">
      <Card>
        <p className="text-xl font-semibold" role="status">
          {t('administration:routing.moved', { count: moved, tried })}
        </p>
        <p className="text-muted">{t('administration:routing.movedHint', { day: formatDay(day) })}</p>
        <form method="post" className="my-4 flex flex-wrap gap-3">
          {Object.entries(given).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <FormPart prefix="save">
            <Button name="intent" value="save">
              {t('administration:routing.save')}
            </Button>
            <ButtonLink look="secondary" href={to.routingRules()}>
              {t('administration:form.cancel')}
            </ButtonLink>
          </FormPart>
        </form>
        {cases.length > 0 ? (
          <Table
            caption={t('administration:routing.cases')}
            rows={cases}
            keyOf={({ code }) => code}
            columns={[
              {
                title: t('administration:routing.case'),
                isRowHeader: true,
                cell: ({ code }) => <span className="whitespace-nowrap">{code}</span>,
              },
              { title: t('administration:field.petitionKind'), cell: ({ kind }) => t(`petition:kind.${kind}`) },
              {
                title: t('administration:routing.from'),
                cell: ({ from }) => <span className="block min-w-32">{from}</span>,
              },
              {
                title: t('administration:routing.to'),
                cell: (one) => <span className="block min-w-32">{one.to}</span>,
              },
            ]}
          />
        ) : null}
      </Card>
    </Section>
  );
}
