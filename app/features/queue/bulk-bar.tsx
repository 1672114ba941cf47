// Under the lines: what to do with the ticked ones. It stays in sight while the list is scrolled.
import { BULK_ACTIONS, BULK_AT_MOST, type BulkAction } from '../../domain/bulk.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';

/** The keys that do it to the ticked cases (public/desk.js). */
const KEYS: Partial<Record<BulkAction, string>> = { assign: 'a', accept: 'e' };

export function BulkBar({ actions = BULK_ACTIONS }: { actions?: readonly BulkAction[] }) {
  const { t } = useWords();
  return (
    <div className="sticky bottom-0 z-10 mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-edge bg-raised px-3 py-2">
      <label htmlFor="bulk-action" className="font-semibold">
        {t('queue:bulk.with')}
      </label>
      <select
        id="bulk-action"
        name="viec"
        className="min-h-10 w-full rounded-md border border-edge bg-raised px-3 text-ink sm:w-auto"
      >
        {actions.map((action) => (
          <option key={action} value={action} data-key={KEYS[action]}>
            {t(`queue:bulk.action.${action}`)}
          </option>
        ))}
      </select>
      <FormPart prefix="bulk">
        <Button look="secondary">{t('queue:bulk.next')}</Button>
      </FormPart>
      <span data-ticked={t('queue:bulk.ticked', { count: 0 })} role="status" className="text-sm text-muted" />
      <span className="text-sm text-muted">{t('queue:bulk.atMost', { count: BULK_AT_MOST })}</span>
    </div>
  );
}
