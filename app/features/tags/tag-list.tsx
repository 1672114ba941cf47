// The tags of the unit and of the province: how many cases carry each, and putting one away or using it again.
import { TAG_COLOURS } from '../../domain/tag.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select, TextField } from '../../ui/form.tsx';
import { Badge } from '../../ui/page.tsx';
import { Tags } from './tags.tsx';
import type { KeptTag } from './types.ts';

/** Counted so far; one more stands for "more". */
const COUNTED = 100;

export function TagList({ tags }: { tags: readonly KeptTag[] }) {
  const { t } = useWords();
  if (tags.length === 0) return <p className="text-muted">{t('queue:tag.none')}</p>;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {tags.map((tag) => (
        <li key={tag.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
          <Tags tags={[tag]} />
          <span className="flex-1 text-sm text-muted">
            {tag.isForAll ? t('queue:tag.forAll') : tag.unit}
            {' · '}
            {tag.cases > COUNTED ? t('queue:tag.many') : t('queue:tag.cases', { count: tag.cases })}
          </span>
          {tag.isHidden ? <Badge>{t('queue:tag.hidden')}</Badge> : null}
          {tag.isTheirs ? <Change tag={tag} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Change({ tag }: { tag: KeptTag }) {
  const { t } = useWords();
  const change = tag.isHidden ? 'show' : 'hide';
  const action = t(`queue:tag.${change}`);
  return (
    <form method="post">
      <input type="hidden" name="id" value={tag.id} />
      <FormPart prefix={`tag-${tag.id}`}>
        <Button
          look="secondary"
          name="change"
          value={change}
          aria-label={t('queue:tag.of', { action, name: tag.name })}
        >
          {action}
        </Button>
      </FormPart>
    </form>
  );
}

export function NewTag({ typed, errors }: { typed: Record<string, unknown>; errors: Record<string, string> }) {
  const { t } = useWords();
  return (
    <form method="post" className="max-w-md">
      <FormPart prefix="tag">
        <TextField
          name="name"
          label={t('queue:tag.name')}
          hint={t('queue:tag.nameHint')}
          maxLength={40}
          defaultValue={String(typed.name ?? '')}
          error={errors.name}
          autoComplete="off"
          required
        />
        <Select name="colour" label={t('queue:tag.colour')} defaultValue={String(typed.colour ?? 'plain')}>
          {TAG_COLOURS.map((colour) => (
            <option key={colour} value={colour}>
              {t(`queue:tag.colours.${colour}`)}
            </option>
          ))}
        </Select>
        <Button>{t('queue:tag.add')}</Button>
      </FormPart>
    </form>
  );
}
