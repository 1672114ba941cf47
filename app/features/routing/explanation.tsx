// Why this office: the sentences of a routing, in the language of the page.
import type { RoutingReason } from '../../domain/routing.ts';
import { sentencesOf } from '../../domain/routing.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';

export function RoutingExplanation({ because }: { because: RoutingReason }) {
  const { language, say } = useWords();
  return (
    <>
      {sentencesOf(because, language, formatDay).map(({ key, params }) => (
        <p key={key}>{say(key, params)}</p>
      ))}
    </>
  );
}
