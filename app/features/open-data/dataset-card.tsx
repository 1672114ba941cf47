// A dataset: what it is, where it can be had, and its dictionary.

import { forExcel } from '../../http/excel-address.ts';
import { formatNumber, formatSize } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import type { ColumnView, DatasetView } from './types.ts';

const FORMATS = ['csv', 'json'] as const;

export function DatasetCard({ dataset }: { dataset: DatasetView }) {
  const { t, to, language } = useWords();
  const { name, title, about, recompute, columns, bundled } = dataset;
  return (
    <section
      id={name}
      aria-labelledby={`${name}-ten`}
      className="my-4 rounded-lg border border-line bg-raised p-4 sm:p-5"
    >
      <h3 id={`${name}-ten`} className="text-lg">
        {title}
      </h3>
      <p className="mt-1 max-w-prose">{about}</p>
      <p className="no-print mt-2 flex flex-wrap gap-x-4">
        {FORMATS.map((format) => (
          <a key={format} href={to.openDataset(name, format)} className="inline-flex min-h-11 items-center">
            {`${name}.${format}`}
          </a>
        ))}
        <a href={forExcel(to.openDataset(name, 'csv'))} className="inline-flex min-h-11 items-center">
          {t('public:data.excel')}
        </a>
      </p>
      {bundled ? (
        <p className="text-sm break-words text-muted">
          {t('open-data:dataset.inBundle', {
            rows: formatNumber(bundled.rows, language),
            size: formatSize(bundled.size, language),
            sha256: `${bundled.sha256.slice(0, 16)}…`,
          })}
        </p>
      ) : null}
      <p className="mt-1 max-w-prose text-sm">
        <span className="font-semibold">{t('open-data:dataset.recompute')}:</span> {recompute}
      </p>
      <details className="mt-2">
        <summary className="min-h-11 py-2 text-accent underline underline-offset-4">
          {t('open-data:dataset.columns', { count: columns.length })}
        </summary>
        <Dictionary columns={columns} />
      </details>
    </section>
  );
}

function Dictionary({ columns }: { columns: readonly ColumnView[] }) {
  const { t } = useWords();
  const allowed = ({ oneOf, of }: ColumnView) => {
    if (of) return t('open-data:dictionary.codeOf', { name: of });
    return oneOf.join(', ');
  };
  const said = (column: ColumnView): [name: string, value: string][] => [
    [t('open-data:dictionary.type'), t(`open-data:type.${column.type}`)],
    [t('open-data:dictionary.unit'), column.unit ? t(`open-data:unit.${column.unit}`) : ''],
    [t('open-data:dictionary.allowed'), allowed(column)],
    [t('open-data:dictionary.example'), column.example],
  ];
  return (
    <dl className="divide-y divide-line">
      {columns.map((column) => (
        <div key={column.name} className="py-2 sm:grid sm:grid-cols-[16rem_1fr] sm:gap-4">
          <dt>
            <code className="font-semibold break-all">{column.name}</code>
          </dt>
          <dd>
            <p>{column.meaning}</p>
            <p className="text-sm break-words text-muted">
              {said(column)
                .filter(([, value]) => value !== '')
                .map(([name, value]) => `${name}: ${value}`)
                .join(' · ')}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
