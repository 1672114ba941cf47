// The parts of a report to write: every one with what belongs there, and with what somebody else wrote meanwhile.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextArea } from '../../ui/form.tsx';
import { Notice } from '../../ui/page.tsx';
import type { Clash, ReportPage, SectionView } from './types.ts';

interface SectionFieldsProps {
  report: Pick<ReportPage, 'key' | 'sections'>;
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
  clashes: readonly Clash[];
}

export function SectionFields({ report: { key, sections }, errors, typed, clashes }: SectionFieldsProps) {
  const { t, to } = useWords();
  return (
    <form method="post" action={to.report(key)} lang="vi">
      <FormPart prefix="report">
        {sections.map((section) => (
          <Part
            key={section.id}
            section={section}
            error={errors[`text-${section.id}`]}
            typed={typed[`text-${section.id}`]?.toString()}
            clash={clashes.find((one) => one.section === section.id)}
          />
        ))}
        <Button name="do" value="write">
          {t('reporting:report.save')}
        </Button>
      </FormPart>
    </form>
  );
}

function Part({
  section,
  error,
  typed,
  clash,
}: {
  section: SectionView;
  error?: string;
  typed?: string;
  clash?: Clash;
}) {
  const { t } = useWords();
  const { id, heading, depth, hint, text, version, changedBy, changedAt } = section;
  if (hint === '') return <p className="mt-6 font-bold">{heading}</p>;
  return (
    <div className={depth > 1 ? 'ml-0 sm:ml-6' : ''}>
      <input type="hidden" name={`version-${id}`} value={version} />
      <TextArea
        name={`text-${id}`}
        label={heading}
        hint={hint}
        error={error}
        defaultValue={typed ?? text}
        rows={Math.min(16, Math.max(4, Math.ceil((typed ?? text).length / 90) + 2))}
      />
      {changedBy && changedAt ? (
        <p className="-mt-2 text-sm text-muted">
          {t('reporting:report.written', { name: changedBy, when: formatInstant(changedAt) })}
        </p>
      ) : null}
      {clash ? (
        <Notice look="warn" title={t('reporting:report.clash', { name: clash.by ?? t('reporting:report.somebody') })}>
          <p className="mt-2 font-semibold">{t('reporting:report.theirs')}</p>
          <p className="whitespace-pre-line">{clash.theirs}</p>
          <p className="mt-2">{t('reporting:report.keepMine')}</p>
        </Notice>
      ) : null}
    </div>
  );
}
