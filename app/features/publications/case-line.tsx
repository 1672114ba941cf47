// A published case in a list: what it is about, whose it is, how it stands to its date.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { StateBadge } from '../petitions/state-badge.tsx';
import type { PublicLine } from './types.ts';

function CaseLine({ line, Heading }: { line: PublicLine; Heading: 'h2' | 'h3' }) {
  const { t, to } = useWords();
  const { answeredDay, dueDay } = line;
  const about = [line.unit.name, line.field?.name, line.commune?.name].filter(Boolean);
  const days = [
    t('public:cases.received', { day: formatDay(line.receivedDay) }),
    answeredDay && t('public:cases.answered', { day: formatDay(answeredDay) }),
    !answeredDay && dueDay && t('public:cases.due', { day: formatDay(dueDay) }),
  ].filter(Boolean);
  return (
    <article className="py-5">
      <Heading className="text-lg leading-snug" lang={line.language}>
        <a href={to.publicCase(line.code)}>{line.title}</a>
      </Heading>
      <p className="my-2 flex flex-wrap items-center gap-2">
        <Badge>{t(`petition:kind.${line.kind}`)}</Badge>
        <StateBadge state={line.state} />
        <OnTimeBadge isOnTime={line.isOnTime} />
      </p>
      <p className="max-w-prose" lang={line.language}>
        {line.excerpt}
      </p>
      <p className="mt-2 text-sm text-muted">{about.join(' · ')}</p>
      <p className="text-sm text-muted">{[...days, line.code].join(' · ')}</p>
    </article>
  );
}

export function OnTimeBadge({ isOnTime }: { isOnTime: boolean | null }) {
  const { t } = useWords();
  if (isOnTime === null) return null;
  return <Badge look={isOnTime ? 'good' : 'bad'}>{t(isOnTime ? 'public:cases.onTime' : 'public:cases.late')}</Badge>;
}

export function CaseLines({
  lines,
  isBelowSection = false,
}: {
  lines: readonly PublicLine[];
  isBelowSection?: boolean;
}) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.code}>
          <CaseLine line={line} Heading={isBelowSection ? 'h3' : 'h2'} />
        </li>
      ))}
    </ul>
  );
}
