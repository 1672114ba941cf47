// What somebody typed when they had to wait: kept in the page, to be sent from it with one button.
import { useLocation } from '@remix-run/react';
import { useWords } from '../i18n/words.tsx';
import { Button } from './form.tsx';

/** `typed`: field name → what stood in it. Files are not among it: browsers let nobody fill those in again. */
export function SendAgain({ typed }: { typed: Record<string, string | string[]> }) {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  const fields = Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  return (
    <form method="post" action={`${pathname}${search}`} className="my-6">
      {fields.map(([name, value], at) => (
        <textarea key={at} name={name} defaultValue={value} hidden readOnly />
      ))}
      <p className="mb-3">{t('errors:sendAgain.kept')}</p>
      <Button>{t('errors:sendAgain.button')}</Button>
    </form>
  );
}
