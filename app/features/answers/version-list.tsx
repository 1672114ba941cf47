// The versions of an answer: who saved which when, two of them compared, an old one brought back.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select } from '../../ui/form.tsx';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { Comparison } from './index.server.ts';
import { RedlinedText } from './redlined-text.tsx';
import type { VersionLine } from './types.ts';

interface Compared {
  from: number;
  to: number;
  changes: Comparison;
}

export interface VersionsProps {
  code: string;
  round: number;
  versions: readonly VersionLine[];
  compared: Compared | null;
  /** Whether an old one may be put into the form now. */
  mayRestore: boolean;
}

export function Versions({ code, round, versions, compared, mayRestore }: VersionsProps) {
  const { t, to } = useWords();
  if (versions.length === 0) return <p>{t('letter:version.none')}</p>;
  const options = versions.map(({ number }) => (
    <option key={number} value={number}>
      {t('letter:version.number', { number })}
    </option>
  ));
  return (
    <>
      <form method="get" action={to.deskVersions(code)}>
        <input type="hidden" name="lan" value={round} />
        <FormPart prefix="compare">
          <div className="flex flex-wrap items-end gap-x-3">
            <Select name="tu" label={t('letter:version.from')} defaultValue={compared?.from}>
              {options}
            </Select>
            <Select name="den" label={t('letter:version.to')} defaultValue={compared?.to}>
              {options}
            </Select>
            <div className="my-3">
              <Button look="secondary">{t('letter:version.compare')}</Button>
            </div>
          </div>
        </FormPart>
      </form>
      {compared ? <Changes compared={compared} /> : null}
      <Section title={t('letter:version.list')}>
        <Table
          caption={t('letter:version.list')}
          rows={versions}
          keyOf={({ number }) => number}
          columns={[
            {
              title: t('letter:version.list'),
              isRowHeader: true,
              cell: ({ number }) => t('letter:version.number', { number }),
            },
            { title: t('letter:version.who'), cell: ({ by }) => by },
            { title: t('letter:version.when'), cell: ({ at }) => formatInstant(at) },
            ...(mayRestore
              ? [{ title: '', cell: ({ number }: VersionLine) => <Restore code={code} number={number} /> }]
              : []),
          ]}
        />
      </Section>
    </>
  );
}

function Changes({ compared: { from, to, changes } }: { compared: Compared }) {
  const { t } = useWords();
  return (
    <Section title={t('letter:version.changes', { from, to })}>
      {changes.length === 0 ? <p>{t('letter:version.same')}</p> : null}
      {changes.map(({ part, changes: parts }) => (
        <div key={part} className="mb-4 rounded-lg border border-line bg-raised p-4">
          <h3 className="mb-2 text-base">{t(`staff:answer.${part}`)}</h3>
          <RedlinedText parts={parts} />
        </div>
      ))}
    </Section>
  );
}

function Restore({ code, number }: { code: string; number: number }) {
  const { t, to } = useWords();
  return (
    <form method="post" action={to.deskWriting(code)}>
      <FormPart prefix={`restore-${number}`}>
        <Button look="secondary" name="do" value={`restore:${number}`} title={t('letter:version.restoreHint')}>
          {t('letter:version.restore', { number })}
        </Button>
      </FormPart>
    </form>
  );
}
