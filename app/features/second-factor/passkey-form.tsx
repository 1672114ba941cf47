// A form whose answer comes from a passkey: it shows itself only where the browser can (public/passkeys.js).
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { Button } from '../../ui/form.tsx';

export function PasskeyForm(props: {
  /** What the passkey is asked for: to be made, to be the second step, or to be all of signing in. */
  purpose: 'enrol' | 'second' | 'signIn';
  button: ReactNode;
  look?: 'primary' | 'secondary';
  /** What is sent along. */
  children?: ReactNode;
  /** Shown where the browser cannot. */
  otherwise?: ReactNode;
}) {
  const { purpose, button, look = 'secondary', children, otherwise } = props;
  const { t, to } = useWords();
  return (
    <>
      <form
        method="post"
        data-passkey={purpose}
        data-challenge={to.passkeyChallenge()}
        data-failed={t('signin:passkey.failed')}
        data-wait={t('signin:passkey.wait')}
        hidden
      >
        <input type="hidden" name="passkey" />
        {children}
        <Button type="button" look={look} data-passkey-button="">
          {button}
        </Button>
      </form>
      {otherwise ? <div data-no-passkey="">{otherwise}</div> : null}
      <script src="/passkeys.js" defer />
    </>
  );
}
