// Saved views with what their owner may do with them; those of others can only be opened.
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextField } from '../../ui/form.tsx';
import { Badge } from '../../ui/page.tsx';

interface SavedViewLine {
  id: number;
  name: string;
  query: Record<string, string>;
  isShared: boolean;
  /** Null: one's own. */
  owner: string | null;
}

export function SavedViews({ views, isSharing }: { views: readonly SavedViewLine[]; isSharing: boolean }) {
  const { t, to } = useWords();
  if (views.length === 0) return <p className="text-muted">{t('queue:saved.none')}</p>;
  return (
    <ul className="max-w-4xl divide-y divide-line rounded-lg border border-line bg-raised">
      {views.map((view) => (
        <li key={view.id} className="px-4 py-2">
          <p className="flex flex-wrap items-center gap-2">
            <a href={to.desk({ ...view.query, luu: view.id })} className="font-semibold">
              {view.name}
            </a>
            {view.owner ? (
              <span className="text-sm text-muted">{t('queue:saved.sharedBy', { name: view.owner })}</span>
            ) : null}
            {!view.owner && view.isShared ? <Badge look="info">{t('queue:saved.shared')}</Badge> : null}
          </p>
          {view.owner ? null : <Changes view={view} isSharing={isSharing} />}
        </li>
      ))}
    </ul>
  );
}

function Changes({ view, isSharing }: { view: SavedViewLine; isSharing: boolean }) {
  const { t } = useWords();
  const { id, name, isShared } = view;
  const of = (action: string) => t('queue:saved.of', { action, name });
  const share = isShared ? 'unshare' : 'share';
  return (
    <form method="post" className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="id" value={id} />
      <FormPart prefix={`view-${id}`}>
        <TextField
          name="ten"
          label={<span className="text-sm">{t('queue:saved.name', { name })}</span>}
          defaultValue={name}
          maxLength={60}
          autoComplete="off"
        />
        <span className="my-3 flex flex-wrap gap-2">
          <Button look="secondary" name="change" value="rename" aria-label={of(t('queue:saved.rename'))}>
            {t('queue:saved.rename')}
          </Button>
          {isSharing ? (
            <Button look="secondary" name="change" value={share} aria-label={of(t(`queue:saved.${share}`))}>
              {t(`queue:saved.${share}`)}
            </Button>
          ) : null}
          <Button look="danger" name="change" value="delete" aria-label={of(t('queue:saved.remove'))}>
            {t('queue:saved.remove')}
          </Button>
        </span>
      </FormPart>
    </form>
  );
}
