// Every limit with its basis and how well it is confirmed, by class of case.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { unreachedKey } from './forms.ts';
import type { PolicyView } from './types.ts';

export function PolicyList({ policies }: { policies: readonly PolicyView[] }) {
  const { say } = useWords();
  const classes = [...new Set(policies.map(({ caseClass }) => caseClass))];
  return classes.map((caseClass) => (
    <Section key={caseClass} title={say(`deadline:caseClass.${caseClass}`)}>
      <ClassTable
        name={say(`deadline:caseClass.${caseClass}`)}
        rows={policies.filter((one) => one.caseClass === caseClass)}
      />
    </Section>
  ));
}

function ClassTable({ name, rows }: { name: string; rows: readonly PolicyView[] }) {
  const { t, say, to } = useWords();
  const limit = (row: PolicyView) =>
    row.amount === null || row.unit === 'none'
      ? t('calendar:policy.noNumber')
      : t(`deadline:limit.${row.unit}`, { count: row.amount });
  return (
    <Table
      caption={name}
      rows={rows}
      keyOf={(row) => row.code}
      columns={[
        {
          title: t('calendar:policy.code'),
          isRowHeader: true,
          cell: (row) =>
            row.amount === null ? (
              row.code
            ) : (
              <a href={to.calculator({ chinh_sach: row.code, tu: row.validTo ?? row.today })}>{row.code}</a>
            ),
        },
        {
          title: t('calendar:policy.step'),
          cell: (row) => (
            <>
              {row.step}
              <span className="block text-sm text-muted">
                {say(`calendar:clocks.${row.clock}`)}, {say(`calendar:variants.${row.variant}`)}
                {row.condition ? `: ${row.condition}` : null}
              </span>
              {row.pauseOrExtension ? <span className="block text-sm text-muted">{row.pauseOrExtension}</span> : null}
              {row.unreached ? (
                <span className="block text-sm">{t(unreachedKey(row.unreached, row.caseClass))}</span>
              ) : null}
            </>
          ),
        },
        { title: t('calendar:policy.limit'), cell: limit },
        { title: t('calendar:policy.startEvent'), cell: (row) => row.startEvent },
        { title: t('calendar:policy.legalBasis'), cell: (row) => row.legalBasis },
        {
          title: t('calendar:policy.valid'),
          cell: (row) => `${formatDay(row.validFrom)} – ${row.validTo ? formatDay(row.validTo) : '…'}`,
        },
        {
          title: t('calendar:policy.confidence'),
          cell: (row) => (
            <>
              {say(`deadline:confidence.${row.confidence}`)}
              {row.source === row.confidence ? null : (
                <span className="block text-sm text-muted">
                  {t('calendar:policy.source')}: {row.source}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
