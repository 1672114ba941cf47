// The history under a page of the administration: who, when, from what to what.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import type { AuditView } from '../audit/types.ts';

export function ChangeHistory({ changes }: { changes: readonly AuditView[] }) {
  const { t, say } = useWords();
  const doneTo = ({ action, facts, subjectKey }: AuditView) => {
    const what = facts.find(({ name }) => name === 'what')?.value ?? 'changed';
    const done = action === 'setting_changed' ? say(`administration:history.${what}`) : t(`audit:action.${action}`);
    return `${done}: ${subjectKey ?? ''}`;
  };
  return (
    <Section title={t('administration:history.title')} id="lich-su">
      {changes.length === 0 ? (
        <p>{t('administration:history.none')}</p>
      ) : (
        <Timeline
          entries={changes.map((one) => ({
            key: one.id,
            at: `${formatInstant(one.at)} · ${one.staffName ?? t('administration:history.server')}`,
            title: doneTo(one),
            body: (
              <ul>
                {one.facts
                  .filter(({ name }) => name !== 'what')
                  .map(({ name, value }) => (
                    <li key={name} className="wrap-anywhere">
                      {say(`administration:field.${name}`)}: {value}
                    </li>
                  ))}
              </ul>
            ),
          }))}
        />
      )}
    </Section>
  );
}
