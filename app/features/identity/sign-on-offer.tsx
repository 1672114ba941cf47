// The offer to citizens to sign in, which nobody needs to take; once taken, what came of it.
import { useWords } from '../../i18n/words.tsx';
import { ButtonLink } from '../../ui/form.tsx';
import { Notice } from '../../ui/page.tsx';

export function SignOnOffer({ name, signedInAs, next }: { name: string; signedInAs: string | null; next: string }) {
  const { t, to } = useWords();
  if (signedInAs !== null)
    return (
      <Notice look="good">
        <p>{t('signin:citizen.filled', { name })}</p>
      </Notice>
    );
  return (
    <Notice>
      <p className="mb-3">{t('signin:citizen.offer', { name })}</p>
      <ButtonLink look="secondary" href={to.citizenSignIn(next)}>
        {t('signin:signOn.button', { name })}
      </ButtonLink>
    </Notice>
  );
}
