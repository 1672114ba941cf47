// The mergers about an office: to come, under way, carried out; with how much has followed.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { Badge } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { MergerView } from './types.ts';

const LOOK = { scheduled: 'info', moving: 'warn', done: 'good' } as const;

export function MergerList({ mergers }: { mergers: readonly MergerView[] }) {
  const { t, to } = useWords();
  return (
    <Table
      caption={t('administration:merger.list')}
      rows={mergers}
      keyOf={(one) => one.id}
      columns={[
        {
          title: t('administration:merger.who'),
          isRowHeader: true,
          cell: ({ predecessor, successor }) => (
            <>
              <a href={to.keptOrganisation(predecessor.code)}>{predecessor.name}</a> →{' '}
              <a href={to.keptOrganisation(successor.code)}>{successor.name}</a>
            </>
          ),
        },
        { title: t('administration:field.effectiveOn'), cell: (one) => formatDay(one.effectiveOn) },
        {
          title: t('administration:merger.state'),
          cell: (one) => <Badge look={LOOK[one.state]}>{t(`administration:merger.stateOf.${one.state}`)}</Badge>,
        },
        {
          title: t('administration:merger.followed'),
          cell: (one) =>
            one.state === 'scheduled' ? (
              <form method="post">
                <input type="hidden" name="merger" value={one.id} />
                <FormPart prefix={`merger-${one.id}`}>
                  <Button look="secondary" name="intent" value="cancel">
                    {t('administration:merger.cancel')}
                  </Button>
                </FormPart>
              </form>
            ) : (
              [
                t('administration:merger.petitions', { count: one.petitions }),
                t('administration:merger.rules', { count: one.rules }),
                t('administration:merger.procedures', { count: one.procedures }),
                t('administration:merger.accounts', { count: one.accounts }),
              ].join(', ')
            ),
        },
        { title: t('administration:field.document'), cell: (one) => one.document },
      ]}
    />
  );
}
