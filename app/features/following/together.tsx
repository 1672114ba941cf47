// What a case belongs to: the other parts of a mixed letter, or the case that it is dealt with together with.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Notice, Section } from '../../ui/page.tsx';
import { StateBadge } from '../petitions/state-badge.tsx';
import type { CaseView } from './types.ts';

export function Together({ one }: { one: CaseView }) {
  const { t, to } = useWords();
  const { dealtWithIn: other, parts } = one;
  return (
    <>
      {other ? (
        <Notice title={t('casework:together.title')}>
          <p className="flex flex-wrap items-center gap-2">
            <a href={to.case(other.code)} className="font-mono">
              {other.code}
            </a>
            <StateBadge state={other.state} />
            {other.answerDueDay ? t('casework:together.due', { day: formatDay(other.answerDueDay) }) : null}
          </p>
        </Notice>
      ) : null}
      {parts.length > 0 ? (
        <Section title={t('casework:split.own')}>
          <p className="max-w-prose text-muted">{t('casework:split.ownHint')}</p>
          <ul className="mt-2 grid gap-2">
            {parts.map((part) => (
              <li key={part.code}>
                <a href={to.casePart(one.code, part.code)}>{part.title}</a>{' '}
                <span className="font-mono text-sm">{part.code}</span> <StateBadge state={part.state} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
