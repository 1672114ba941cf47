// What stands over a case: its code, how it stands, what is special about it, its title.
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { StateBadge } from '../petitions/state-badge.tsx';
import type { CaseView } from './types.ts';

export function CaseHeading({ view }: { view: CaseView }) {
  const { t } = useWords();
  return (
    <header className="mb-4">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-mono">{view.code}</span>
        <span>{t(`petition:kind.${view.kind}`)}</span>
        <StateBadge state={view.state} />
        {view.isStuck ? <Badge look="bad">{t('staff:queue.returned', { count: view.returns })}</Badge> : null}
        {view.round > 1 ? <Badge look="warn">{t('staff:queue.reopened', { count: view.round - 1 })}</Badge> : null}
        {view.casework.marks.map((mark) => (
          <Badge key={mark} look="bad">
            {t(`casework:mark.name.${mark}`, { count: view.casework.people ?? 0 })}
          </Badge>
        ))}
        {view.casework.raisedAt ? <Badge look="warn">{t('casework:mark.raised')}</Badge> : null}
        {view.casework.isOurs ? null : <Badge look="info">{t('casework:part.only')}</Badge>}
        {view.isPublic ? <Badge look="good">{t('staff:case.isPublic')}</Badge> : null}
        {view.isDemonstration ? <Badge>{t('staff:case.demonstration')}</Badge> : null}
      </p>
      <h1 className="mt-1 max-w-4xl text-2xl">{view.title}</h1>
    </header>
  );
}
