// The list of accounts, each with what an administrator may do to it.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { Badge } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { AccountChange } from './forms.ts';
import type { Account } from './types.ts';

const DANGEROUS: readonly AccountChange[] = ['deactivate', 'removeSecondFactor'];

type Line = Omit<Account, 'organisationId' | 'unitEn'>;

export function AccountList({ accounts, me }: { accounts: readonly Line[]; me: number }) {
  const { t, to } = useWords();
  return (
    <Table
      caption={t('staff:account.list')}
      rows={accounts}
      keyOf={(one) => one.id}
      columns={[
        {
          title: t('staff:account.name'),
          isRowHeader: true,
          cell: (one) => (
            <>
              <span className="block font-semibold">{one.name}</span>
              <span className="block font-mono text-sm">{one.username}</span>
              {one.email ? <span className="block text-sm break-all text-muted">{one.email}</span> : null}
            </>
          ),
        },
        {
          title: t('staff:account.role'),
          cell: (one) => (
            <>
              {t(`petition:role.${one.role}`)}
              <span className="block text-sm text-muted">
                {one.title}, {one.unit}
              </span>
              {one.fieldIds || one.kinds ? <Badge look="info">{t('access:limited')}</Badge> : null}
              <a href={to.account(one.id)} className="block min-h-8 py-1 text-sm">
                {t('access:open')}
                <span className="sr-only"> {one.username}</span>
              </a>
            </>
          ),
        },
        {
          title: t('staff:account.state'),
          cell: (one) => (
            <span className="flex flex-wrap gap-1 whitespace-nowrap">
              <Badge look={one.isActive ? 'good' : 'bad'}>
                {t(one.isActive ? 'staff:account.active' : 'staff:account.inactive')}
              </Badge>
              {one.hasSecondFactor ? <Badge look="info">{t('signin:account.secondFactor')}</Badge> : null}
              {one.invitedUntil ? (
                <Badge look="warn">{t('signin:invitation.until', { at: formatInstant(one.invitedUntil) })}</Badge>
              ) : null}
              {one.mustChangePassword ? <Badge look="warn">{t('staff:account.mustChange')}</Badge> : null}
            </span>
          ),
        },
        {
          title: t('staff:account.actions'),
          cell: (one) =>
            one.id === me ? null : (
              <details>
                <summary
                  className="min-h-8 cursor-pointer py-1 whitespace-nowrap text-accent underline underline-offset-4"
                  aria-label={t('signin:account.actionsOf', { username: one.username })}
                >
                  {t('signin:account.actions')}
                </summary>
                <div className="mt-1 grid w-max gap-2">
                  {changesOpenTo(one).map((change) => (
                    <Change key={change} one={one} change={change} />
                  ))}
                </div>
              </details>
            ),
        },
      ]}
    />
  );
}

function changesOpenTo(one: Line): AccountChange[] {
  const changes: [AccountChange, boolean][] = [
    ['deactivate', one.isActive],
    ['reactivate', !one.isActive],
    ['resetPassword', true],
    ['endSessions', one.isActive],
    ['removeSecondFactor', one.hasSecondFactor],
    ['inviteAgain', one.isActive && one.email !== null],
    ['withdrawInvitation', one.invitedUntil !== null],
  ];
  return changes.flatMap(([change, isOpen]) => (isOpen ? [change] : []));
}

function Change({ one, change }: { one: Line; change: AccountChange }) {
  const { t } = useWords();
  const action = t(`signin:change.${change}`);
  return (
    <form method="post">
      <input type="hidden" name="account" value={one.id} />
      <FormPart prefix={`account-${one.id}`}>
        <Button
          look={DANGEROUS.includes(change) ? 'danger' : 'secondary'}
          name="change"
          value={change}
          aria-label={t('staff:account.of', { action, username: one.username })}
        >
          {action}
        </Button>
      </FormPart>
    </form>
  );
}
