// Code and key, asked on the look-up page, and the key alone on the page of a case.
import { useWords } from '../../i18n/words.tsx';
import { Button, TextField } from '../../ui/form.tsx';

interface KeyFormProps {
  /** Known already: then only the key is asked. */
  code?: string;
  typed?: Record<string, string | string[]>;
  errors?: Record<string, string>;
}

export function KeyForm({ code, typed = {}, errors = {} }: KeyFormProps) {
  const { t, to } = useWords();
  return (
    <form method="post" action={to.lookUp()} noValidate className="max-w-lg">
      {code ? (
        <input type="hidden" name="code" value={code} />
      ) : (
        <TextField
          name="code"
          label={t('following:lookUp.code')}
          hint={t('following:lookUp.codeHint')}
          error={errors.code}
          defaultValue={String(typed.code ?? '')}
          required
          maxLength={500}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <TextField
        name="key"
        label={t('following:lookUp.key')}
        hint={code ? undefined : t('following:lookUp.keyHint')}
        error={errors.key}
        isOptional={!code}
        defaultValue={String(typed.key ?? '')}
        maxLength={60}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
      />
      <Button>{code ? t('following:status.open') : t('following:lookUp.submit')}</Button>
    </form>
  );
}
