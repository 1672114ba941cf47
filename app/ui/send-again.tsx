// What somebody typed when it could not be taken: kept in the page, to be read there and sent from it with one button.
import { isSecret } from '../http/secrets.ts';
import { useWords } from '../i18n/words.tsx';
import { Button } from './form.tsx';

/** Shorter values are choices and names of buttons: they go along, but nobody needs to read them. */
const WORTH_READING = 12;

interface Sent {
  /** Where it was sent to. */
  address: string;
  /** Name and value of each field. Files are not among them: browsers let nobody fill those in again. */
  fields: readonly (readonly [name: string, value: string])[];
  isMultipart?: boolean;
}

/** A form with a password is typed anew, and so is what could not be read. */
export function SendAgain({ address, fields, isMultipart }: Sent) {
  const { t } = useWords();
  if (fields.length === 0 || fields.some(([name]) => isSecret(name)))
    return <p className="my-4">{t('errors:sendAgain.typeAgain')}</p>;
  const long = fields.filter(([, value]) => value.length >= WORTH_READING);
  return (
    <form method="post" action={address} encType={isMultipart ? 'multipart/form-data' : undefined} className="my-6">
      {fields.map(([name, value], place) => (
        <input key={place} type="hidden" name={name} value={value} />
      ))}
      <p className="mb-3">{t('errors:sendAgain.kept')}</p>
      <Button>{t('errors:sendAgain.button')}</Button>
      {long.length > 0 ? (
        <details className="my-4">
          <summary>{t('errors:sendAgain.show')}</summary>
          {long.map(([name, value]) => (
            <p key={name} className="my-2 whitespace-pre-wrap break-words">
              {value}
            </p>
          ))}
        </details>
      ) : null}
    </form>
  );
}
