// What a merger would move, in one sentence, before it is decided.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, ButtonLink, FormPart } from '../../ui/form.tsx';
import { Card, Facts, Section } from '../../ui/page.tsx';
import type { MergerGiven } from './forms.ts';
import type { MergerPreview as Preview } from './types.ts';

export function MergerPreview({ preview, given, back }: { preview: Preview; given: MergerGiven; back: string }) {
  const { t } = useWords();
  const { from, to, petitions, rules, procedures, accounts, units } = preview;
  const day = formatDay(preview.effectiveOn);
  const parts = [
    t('administration:merger.petitions', { count: petitions }),
    t('administration:merger.rules', { count: rules }),
    t('administration:merger.procedures', { count: procedures }),
    t('administration:merger.accounts', { count: accounts }),
    ...(units > 0 ? [t('administration:merger.units', { count: units })] : []),
  ];
  return (
    <Section title={t('administration:merger.preview')} id="xem-truoc">
      <Card>
        <p className="text-xl font-semibold" role="status">
          {t('administration:merger.sentence', { from, to, day, what: parts.join(', ') })}
        </p>
        <Facts
          facts={[
            { name: t('administration:field.kind'), value: t(`administration:merger.kind.${preview.kind}`) },
            { name: t('administration:field.document'), value: preview.document },
            { name: t('administration:merger.what'), value: t('administration:merger.whatHappens') },
            {
              name: t('administration:merger.when'),
              value: preview.isNow ? t('administration:merger.atOnce') : t('administration:merger.later', { day }),
            },
          ]}
        />
        <form method="post" className="mt-4 flex flex-wrap gap-3">
          {Object.entries(given).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <FormPart prefix="decide">
            <Button look="danger" name="intent" value="decide">
              {t('administration:merger.decide')}
            </Button>
            <ButtonLink look="secondary" href={back}>
              {t('administration:form.cancel')}
            </ButtonLink>
          </FormPart>
        </form>
      </Card>
    </Section>
  );
}
