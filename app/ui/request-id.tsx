// The number of the request whose page this is: whoever reports a failure names it, and the log has it in every line.
import { createContext, useContext } from 'react';
import { useWords } from '../i18n/words.tsx';

export const RequestId = createContext<string | null>(null);

export function RequestNumber() {
  const { t } = useWords();
  const id = useContext(RequestId);
  if (!id) return null;
  return (
    <p className="my-4 text-muted">
      {t('errors:requestNumber')} <code className="select-all">{id}</code>
    </p>
  );
}
