// The identities of a form, each with what its sides add up to.
import type { IdentityCheck } from '../../domain/official-forms.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge, Notice } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';

const LOOK = { holds: 'good', fails: 'bad', open: 'warn' } as const;
type Numbered = IdentityCheck & { place: number };

export function ReportChecks({ checks }: { checks: readonly IdentityCheck[] }) {
  const { t } = useWords();
  if (checks.length === 0) return <p>{t('official-forms:checks.none')}</p>;
  const count = (outcome: IdentityCheck['outcome']) => checks.filter((one) => one.outcome === outcome).length;
  const [fails, open] = [count('fails'), count('open')];
  const all = checks.map((one, place) => ({ ...one, place }));
  const wrong = all.filter(({ outcome }) => outcome === 'fails');
  return (
    <>
      {fails + open === 0 ? (
        <Notice look="good">{t('official-forms:checks.all', { count: checks.length })}</Notice>
      ) : (
        <Notice look={fails > 0 ? 'bad' : 'warn'}>
          {t('official-forms:checks.some', { fails, open, count: checks.length })}
        </Notice>
      )}
      {wrong.length > 0 ? <CheckTable checks={wrong} /> : null}
      <details className="my-3">
        <summary className="min-h-11 cursor-pointer text-accent underline underline-offset-4">
          {t('official-forms:checks.show', { count: checks.length })}
        </summary>
        <CheckTable checks={all} />
      </details>
    </>
  );
}

function CheckTable({ checks }: { checks: readonly Numbered[] }) {
  const { t, language } = useWords();
  const columns: Column<Numbered>[] = [
    {
      title: t('official-forms:checks.row'),
      isRowHeader: true,
      cell: ({ row }) => row ?? t('official-forms:table.total'),
    },
    {
      title: t('official-forms:checks.sums'),
      cell: ({ identity, sums }) => (
        <>
          {identity.sides.map((side, index) => (
            <span key={side.join('+')} className="block tabular-nums">
              {side.join(' + ')} = {sums[index] === null ? '…' : formatNumber(sums[index]!, language)}
            </span>
          ))}
          {identity.note ? (
            <span className="block text-sm text-muted" lang="vi">
              {identity.note}
            </span>
          ) : null}
        </>
      ),
    },
    {
      title: t('official-forms:checks.outcome'),
      cell: ({ outcome }) => <Badge look={LOOK[outcome]}>{t(`official-forms:checks.${outcome}`)}</Badge>,
    },
  ];
  return (
    <Table caption={t('official-forms:checks.title')} columns={columns} rows={checks} keyOf={({ place }) => place} />
  );
}
