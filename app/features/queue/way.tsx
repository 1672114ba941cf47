// The way through the queue on the page of a case: back, the case before, the case behind, and "done, on to the next".
import { createContext, useContext } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { Button } from '../../ui/form.tsx';

interface WayProps {
  back: string;
  previous: string | null;
  next: string | null;
}

/** Null: the case was not opened from a queue. */
const Way = createContext<WayProps | null>(null);
export const WayThere = Way.Provider;

const LINK = 'inline-flex min-h-8 items-center text-sm';

export function WayThroughQueue() {
  const { t, to } = useWords();
  const way = useContext(Way);
  return (
    <nav aria-label={t('queue:way.label')} className="no-print flex flex-wrap gap-x-5">
      <a href={way?.back ?? to.desk()} data-key="u" className={LINK}>
        {t('queue:back')}
      </a>
      {way?.previous ? (
        <a href={way.previous} data-key="p" className={LINK}>
          ‹ {t('queue:way.previous')}
        </a>
      ) : null}
      {way?.next ? (
        <a href={way.next} data-key="n" className={LINK}>
          {t('queue:way.next')} ›
        </a>
      ) : null}
    </nav>
  );
}

/** Stands beside the button of a move. Ctrl+Enter in the form presses it (public/desk.js). */
export function DoneAndNext() {
  const { t } = useWords();
  if (!useContext(Way)) return null;
  return (
    <Button look="secondary" name="then" value="next" data-onward="">
      {t('queue:way.doneAndNext')}
    </Button>
  );
}
