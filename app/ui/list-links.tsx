// The way through a long list: on to the next page, back to the beginning.
import { useWords } from '../i18n/words.tsx';
import { ButtonLink } from './form.tsx';

export function ListLinks({ next, first }: { next: string | null; first: string | null }) {
  const { t } = useWords();
  if (!next && !first) return null;
  return (
    <nav aria-label={t('list.label')} className="no-print my-6 flex flex-wrap gap-3">
      {next ? <ButtonLink href={next}>{t('list.next')}</ButtonLink> : null}
      {first ? (
        <ButtonLink href={first} look="secondary">
          {t('list.first')}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
