// Who sends it together with the sender: how many, who speaks for them, the paper that says so. Hidden by the style sheet while one sends alone.
import type { FormErrors, Typed } from '../../http/forms.server.ts';
import { useWords } from '../../i18n/words.tsx';
import { Choices, TextArea, TextField } from '../../ui/form.tsx';
import type { AttachmentView } from '../attachments/types.ts';
import { FilesField, type RefusedFile } from './files-field.tsx';
import { valueIn } from './steps.ts';
import { FURTHER, SEND_TOGETHER } from './together-form.ts';

interface TogetherFieldsProps {
  typed: Typed;
  errors: FormErrors;
  draft: string;
  papers: readonly AttachmentView[];
  refused: readonly RefusedFile[];
}

export function TogetherFields({ typed, errors, draft, papers, refused }: TogetherFieldsProps) {
  const { t, say } = useWords();
  const field = (name: string) => ({ name, error: errors[name], defaultValue: valueIn(typed, name) });
  const person = (n: number) => (
    <fieldset key={n} className="mt-4">
      <legend className="font-semibold">{t('sending:together.person', { number: n })}</legend>
      <TextField {...field(`name${n}`)} label={t('sending:sender.name')} autoComplete="off" isOptional />
      <TextField {...field(`contact${n}`)} label={t('sending:together.contact')} autoComplete="off" isOptional />
    </fieldset>
  );
  const [second, ...others] = FURTHER;
  const hasOthers = others.some((n) =>
    ['name', 'contact'].some((name) => valueIn(typed, `${name}${n}`) || errors[`${name}${n}`]),
  );
  return (
    <>
      <Choices
        name="together"
        label={t('sending:together.title')}
        chosen={valueIn(typed, 'together') || 'alone'}
        choices={[
          { value: 'alone', label: t('sending:together.alone') },
          { value: SEND_TOGETHER, label: t('sending:together.many'), hint: t('sending:together.manyHint') },
        ]}
      />
      <div className="border-l-2 border-line pl-4 group-has-[input[value=alone]:checked]:hidden">
        <TextField
          {...field('people')}
          label={t('sending:together.people')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
        />
        <p className="text-muted">{t('sending:together.law')}</p>
        {second ? person(second) : null}
        <details className="mt-4" open={hasOthers}>
          <summary className="min-h-11 cursor-pointer py-2 text-accent">{t('sending:together.more')}</summary>
          {others.map(person)}
        </details>
        <TextArea
          {...field('others')}
          label={t('sending:together.others')}
          hint={t('sending:together.othersHint')}
          rows={4}
          isOptional
        />
        <FilesField
          draft={draft}
          files={papers}
          refused={refused}
          title={t('sending:together.paper')}
          hint={t('sending:together.paperHint')}
          error={refused.length > 0 ? undefined : errors.files && say(errors.files)}
        />
      </div>
    </>
  );
}
