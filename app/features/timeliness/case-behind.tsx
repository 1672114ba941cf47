// A case behind a figure: the published with its title, any other by what was counted of it.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { StateBadge } from '../petitions/state-badge.tsx';
import { OnTimeBadge } from '../publications/case-line.tsx';
import type { CaseBehind } from './types.ts';

function Case({ one }: { one: CaseBehind }) {
  const { t, to } = useWords();
  const { published, receivedDay, dueDay, answeredDay, answerDays, contactDays } = one;
  const days = [
    t('public:cases.received', { day: formatDay(receivedDay) }),
    dueDay && t('public:cases.due', { day: formatDay(dueDay) }),
    answeredDay && t('public:cases.answered', { day: formatDay(answeredDay) }),
    answeredDay && answerDays !== null && t('timeliness:list.answerDays', { count: answerDays }),
    contactDays !== null && t('timeliness:list.contactDays', { count: contactDays }),
  ].filter(Boolean);
  return (
    <article className="py-4">
      {published ? (
        <h2 className="text-lg leading-snug" lang={published.language}>
          <a href={to.publicCase(published.code)}>{published.title}</a>
        </h2>
      ) : (
        <h2 className="text-lg leading-snug font-normal text-muted">{t('timeliness:list.notPublic')}</h2>
      )}
      <p className="my-1 flex flex-wrap items-center gap-2">
        {one.kind ? <Badge>{t(`petition:kind.${one.kind}`)}</Badge> : null}
        {one.state ? <StateBadge state={one.state} /> : null}
        <OnTimeBadge isOnTime={one.isOnTime} />
      </p>
      <p className="text-sm text-muted">{[one.unit.name, one.field?.name].filter(Boolean).join(' · ')}</p>
      <p className="text-sm text-muted">
        {days.join(' · ')}
        {published ? <span className="whitespace-nowrap"> · {published.code}</span> : null}
      </p>
    </article>
  );
}

/** In the order of their receipt: what is not public has nothing to be told apart by but its place. */
export function CasesBehind({ cases }: { cases: readonly CaseBehind[] }) {
  return (
    <ul className="divide-y divide-line">
      {cases.map((one, place) => (
        <li key={place}>
          <Case one={one} />
        </li>
      ))}
    </ul>
  );
}
