// A text to begin a move from, in the form of that move: put behind what is typed already.
import { useWords } from '../../i18n/words.tsx';
import { Button, Select } from '../../ui/form.tsx';
import type { TemplateChoice } from './types.ts';

export function TemplateInsert({ templates }: { templates: readonly TemplateChoice[] }) {
  const { t } = useWords();
  if (templates.length === 0) return null;
  return (
    <>
      <Select name="template" label={t('letter:template.choose')} hint={t('letter:template.hint')}>
        <option value="">{t('form.choose')}</option>
        {templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button look="secondary" name="then" value="template" formNoValidate>
        {t('letter:template.use')}
      </Button>
    </>
  );
}
