// The petitions that a signed-in citizen has sent.
import type { Kind, State } from '../../domain/petition.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { StateBadge } from '../petitions/state-badge.tsx';
import type { OwnCase } from './types.ts';

export function OwnCaseList({ cases }: { cases: readonly OwnCase[] }) {
  const { t, to } = useWords();
  if (cases.length === 0) return <p>{t('signin:citizen.empty')}</p>;
  return (
    <ul className="divide-y divide-line">
      {cases.map((one) => (
        <li key={one.code} className="py-4">
          <p className="text-lg font-semibold">
            <a href={to.case(one.code)}>{one.title}</a>
          </p>
          <p className="my-2 flex flex-wrap items-center gap-2">
            <Badge>{t(`petition:kind.${one.kind as Kind}`)}</Badge>
            <StateBadge state={one.state as State} />
          </p>
          <p className="text-sm text-muted">
            {[
              one.code,
              t('signin:citizen.received', { day: formatDay(one.receivedDay) }),
              one.answeredDay
                ? t('signin:citizen.answered', { day: formatDay(one.answeredDay) })
                : one.answerDueDay && t('signin:citizen.due', { day: formatDay(one.answerDueDay) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
