// The two things to keep: the code, large enough to read over the telephone, the secret key, and both as a QR code.
import { useWords } from '../../i18n/words.tsx';
import { QrPicture } from '../qr-code/qr-picture.tsx';
import type { QrDrawing } from '../qr-code/types.ts';

export function CodeAndKey({ code, secret, qr }: { code: string; secret: string; qr: QrDrawing }) {
  const { t } = useWords();
  const spelled = code
    .split('-')
    .map((group) => [...group].join('\u00a0'))
    .join(' – ');
  return (
    <div className="my-4 grid gap-4 rounded-lg border-2 border-accent bg-raised p-4 sm:grid-cols-[1fr_auto] sm:p-6 print:grid-cols-[1fr_auto]">
      <dl className="min-w-0">
        <dt className="text-muted">{t('sending:receipt.code')}</dt>
        <dd>
          <span className="block text-2xl font-semibold tracking-wide whitespace-nowrap tabular-nums sm:text-4xl">
            {code}
          </span>
          <span className="block text-muted">{t('sending:receipt.spoken', { spelled })}</span>
        </dd>
        <dt className="mt-4 text-muted">{t('sending:receipt.key')}</dt>
        <dd>
          <span className="block text-xl font-semibold tracking-wider whitespace-nowrap sm:text-2xl">{secret}</span>
          <span className="block text-muted">{t('sending:receipt.keyHint')}</span>
        </dd>
      </dl>
      <figure className="w-44">
        <QrPicture qr={qr} label={t('sending:receipt.qr')} />
        <figcaption className="mt-1 text-sm text-muted">{t('sending:receipt.qrHint')}</figcaption>
      </figure>
    </div>
  );
}
