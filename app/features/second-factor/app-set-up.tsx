// Setting up an authenticator app: a picture to scan or a secret to type, and the first code.
import { useWords } from '../../i18n/words.tsx';
import { Button, TextField } from '../../ui/form.tsx';
import { QrPicture } from '../qr-code/qr-picture.tsx';
import type { AppSetUp } from './types.ts';

export function AppSetUpForm({ setUp, error }: { setUp: AppSetUp; error?: string }) {
  const { t } = useWords();
  return (
    <div className="max-w-2xl rounded-lg border border-line bg-raised p-5 sm:grid sm:grid-cols-[14rem_1fr] sm:gap-6">
      <div className="max-w-56">
        <QrPicture qr={setUp.qr} label={t('signin:app.picture')} />
      </div>
      <div>
        <ol className="list-decimal space-y-2 pl-5">
          <li>{t('signin:app.step1')}</li>
          <li>
            {t('signin:app.step2')}
            <span className="mt-1 block font-mono break-words select-all">{setUp.secret}</span>
          </li>
          <li>{t('signin:app.step3')}</li>
        </ol>
        <form method="post">
          <TextField
            name="code"
            label={t('signin:app.code')}
            error={error}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            required
          />
          <div className="flex flex-wrap gap-3">
            <Button name="do" value="confirmApp">
              {t('signin:app.confirm')}
            </Button>
          </div>
        </form>
        <form method="post" className="mt-3">
          <Button look="secondary" name="do" value="removeApp">
            {t('form.cancel')}
          </Button>
        </form>
      </div>
    </div>
  );
}
