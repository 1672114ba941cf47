// Who sits at whose desk, from when to when, and the button that takes it back.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { Badge, type BadgeLook } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { DeputyshipView } from './types.ts';

const LOOK: Record<DeputyshipView['state'], BadgeLook> = {
  ahead: 'plain',
  inForce: 'good',
  over: 'plain',
  revoked: 'warn',
};

export function DeputyList({ list }: { list: readonly DeputyshipView[] }) {
  const { t } = useWords();
  if (list.length === 0) return <p>{t('deputy:none')}</p>;
  return (
    <Table
      caption={t('deputy:list')}
      rows={list}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t('deputy:column.absent'),
          isRowHeader: true,
          cell: ({ absent, unit }) => (
            <>
              <span className="block font-semibold">{absent}</span>
              <span className="text-sm text-muted">{unit}</span>
            </>
          ),
        },
        {
          title: t('deputy:column.deputy'),
          cell: ({ deputy, arrangedBy }) => (
            <>
              <span className="block">{deputy}</span>
              <span className="text-sm text-muted">{t('deputy:arrangedBy', { name: arrangedBy })}</span>
            </>
          ),
        },
        {
          title: t('deputy:column.days'),
          cell: ({ fromDay, toDay }) => (
            <span className="whitespace-nowrap">
              {t('deputy:days', { from: formatDay(fromDay), to: formatDay(toDay) })}
            </span>
          ),
        },
        {
          title: t('deputy:column.state'),
          cell: ({ state }) => <Badge look={LOOK[state]}>{t(`deputy:state.${state}`)}</Badge>,
        },
        { title: t('deputy:column.action'), cell: (one) => (one.mayRevoke ? <Revoke one={one} /> : '–') },
      ]}
    />
  );
}

function Revoke({ one: { id, absent, deputy } }: { one: DeputyshipView }) {
  const { t } = useWords();
  return (
    <form method="post">
      <FormPart prefix={`deputyship-${id}`}>
        <Button look="danger" name="revoke" value={id} aria-label={t('deputy:revokeOf', { absent, deputy })}>
          {t('deputy:revoke')}
        </Button>
      </FormPart>
    </form>
  );
}
