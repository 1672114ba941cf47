// The form of a template, for a new one and for one that is changed.
import { KINDS } from '../../domain/petition.ts';
import { PLACEHOLDERS, TEMPLATE_MOVES } from '../../domain/template.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select, TextArea, TextField } from '../../ui/form.tsx';
import type { TemplateView } from './types.ts';

interface FieldChoice {
  id: number;
  name: string;
  depth: number;
}

export interface TemplateFormProps {
  /** Null: a new one. */
  template: TemplateView | null;
  fields: readonly FieldChoice[];
  /** Whether the province's may be kept too. */
  ofProvince: boolean;
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
}

export function TemplateForm({ template, fields, ofProvince, errors, typed }: TemplateFormProps) {
  const { t, to } = useWords();
  const field = (name: 'name' | 'summary' | 'body' | 'whatWasDone' | 'legalBasis') => ({
    name,
    label: t(`template:${name}`),
    defaultValue: typeof typed[name] === 'string' ? typed[name] : (template?.[name] ?? ''),
    error: errors[name],
  });
  const choice = (name: 'move' | 'kind' | 'field' | 'whose', begin: string) => ({
    name,
    label: t(`template:${name}`),
    defaultValue: typeof typed[name] === 'string' ? typed[name] : begin,
    error: errors[name],
  });
  return (
    <form method="post" action={to.templates(template ? { sua: template.id } : {})}>
      {template ? (
        <>
          <input type="hidden" name="template" value={template.id} />
          <input type="hidden" name="version" value={template.version} />
        </>
      ) : null}
      <FormPart prefix="template">
        <p className="max-w-prose text-muted">{t('template:hint')}</p>
        <p className="my-2 max-w-prose font-mono text-sm wrap-anywhere">
          {PLACEHOLDERS.map((name) => `{{${name}}}`).join(' ')} [[…]]
        </p>
        <TextField {...field('name')} required />
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Select {...choice('move', template?.move ?? 'draftAnswer')}>
            {TEMPLATE_MOVES.map((move) => (
              <option key={move} value={move}>
                {t(`petition:move.${move}`)}
              </option>
            ))}
          </Select>
          <Select {...choice('kind', template?.kind ?? '')}>
            <option value="">{t('template:any')}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`petition:kind.${kind}`)}
              </option>
            ))}
          </Select>
          <Select {...choice('field', template?.field ? String(template.field.id) : '')}>
            <option value="">{t('template:any')}</option>
            {fields.map(({ id, name, depth }) => (
              <option key={id} value={id}>
                {`${'– '.repeat(depth)}${name}`}
              </option>
            ))}
          </Select>
          {ofProvince ? (
            <Select {...choice('whose', template?.unit ? 'unit' : 'province')}>
              <option value="province">{t('template:ofProvince')}</option>
              <option value="unit">{t('template:ofUnit')}</option>
            </Select>
          ) : null}
        </div>
        <TextArea {...field('summary')} hint={t('template:onlyAnswer')} rows={2} isOptional />
        <TextArea {...field('body')} rows={8} required />
        <TextArea {...field('whatWasDone')} hint={t('template:onlyAnswer')} rows={2} isOptional />
        <TextArea {...field('legalBasis')} hint={t('template:onlyAnswer')} rows={2} isOptional />
        <Button name="change" value="save">
          {t(template ? 'template:save' : 'template:add')}
        </Button>
      </FormPart>
    </form>
  );
}
