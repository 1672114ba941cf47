// Where an officer was named in notes, the newest first.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import type { MentionView } from './types.ts';

export function MentionList({ mentions }: { mentions: readonly MentionView[] }) {
  const { t, to } = useWords();
  if (mentions.length === 0) return <p className="text-muted">{t('casework:mention.none')}</p>;
  return (
    <ol className="grid max-w-4xl gap-3">
      {mentions.map((one) => (
        <li key={one.id} className="rounded-lg border border-line bg-raised p-4">
          <p className="flex flex-wrap items-center gap-2">
            {one.isSeen ? null : <Badge look="warn">{t('casework:mention.unread')}</Badge>}
            <a href={`${to.deskCase(one.code)}#notes`} className="font-semibold">
              {one.title}
            </a>
            <span className="font-mono text-sm">{one.code}</span>
          </p>
          <p className="text-sm text-muted">
            {one.author} · {formatInstant(one.at)}
          </p>
          <p className="mt-1 line-clamp-4 whitespace-pre-line">{one.body}</p>
        </li>
      ))}
    </ol>
  );
}
