// The password once more, before what opens the account is changed.
import { useWords } from '../../i18n/words.tsx';
import { Button, TextField } from '../../ui/form.tsx';

export function ConfirmPassword({ username, error }: { username: string; error?: string }) {
  const { t } = useWords();
  return (
    <form method="post" className="max-w-md rounded-lg border border-line bg-raised px-5 pb-5">
      <input type="hidden" name="username" autoComplete="username" value={username} />
      <TextField
        name="password"
        type="password"
        label={t('staff:password.current')}
        hint={t('signin:confirm.hint')}
        error={error}
        autoComplete="current-password"
        required
      />
      <Button name="do" value="confirm">
        {t('signin:confirm.submit')}
      </Button>
    </form>
  );
}
