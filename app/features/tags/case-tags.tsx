// The tags of one case, to be put on and taken off where it stands.
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select } from '../../ui/form.tsx';
import { Badge } from '../../ui/page.tsx';
import type { TagView } from './types.ts';

export interface CaseTagsProps {
  code: string;
  tags: readonly TagView[];
  /** What may be put on; null for who may only read. */
  choices: readonly TagView[] | null;
}

export function CaseTags({ code, tags, choices }: CaseTagsProps) {
  const { t, to } = useWords();
  const offered = choices?.filter(({ id }) => !tags.some((tag) => tag.id === id)) ?? [];
  if (tags.length === 0 && offered.length === 0) return null;
  return (
    <FormPart prefix="tags">
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        {tags.map(({ id, name, colour }) => (
          <form key={id} method="post" action={to.caseTags(code)} className="flex items-center gap-1">
            <Badge look={colour}>{name}</Badge>
            <input type="hidden" name="tag" value={id} />
            {choices ? (
              <button
                type="submit"
                name="change"
                value="untag"
                aria-label={t('queue:tag.takeOffOf', { name })}
                className="min-h-8 cursor-pointer px-1 text-sm text-muted underline"
              >
                {t('queue:tag.takeOff')}
              </button>
            ) : null}
          </form>
        ))}
        {offered.length > 0 ? (
          <details>
            <summary className="inline-flex min-h-8 cursor-pointer items-center text-sm text-accent underline">
              {t('queue:tag.putOn')}
            </summary>
            <form method="post" action={to.caseTags(code)} className="flex flex-wrap items-end gap-2">
              <Select name="tag" label={t('queue:tag.choose')} required>
                {offered.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
              <span className="my-3">
                <Button look="secondary" name="change" value="tag">
                  {t('queue:tag.putOn')}
                </Button>
              </span>
            </form>
          </details>
        ) : null}
      </div>
    </FormPart>
  );
}
