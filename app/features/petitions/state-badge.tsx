// A petition's state as a coloured word; the word says it all, the colour only helps.
import type { State } from '../../domain/petition.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge, type BadgeLook } from '../../ui/page.tsx';

const LOOK: Record<State, BadgeLook> = {
  draft: 'plain',
  received: 'info',
  needs_information: 'warn',
  accepted: 'info',
  in_progress: 'info',
  answered: 'good',
  closed: 'good',
  reopened: 'warn',
  refused: 'bad',
  transferred: 'plain',
  withdrawn: 'plain',
  merged: 'plain',
};

export function StateBadge({ state }: { state: State }) {
  const { t } = useWords();
  return <Badge look={LOOK[state]}>{t(`petition:state.${state}`)}</Badge>;
}
