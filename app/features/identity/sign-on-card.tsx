// The identity at the province's sign-on, on the page of an account's security.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, ButtonLink, FormPart } from '../../ui/form.tsx';
import { Badge, Card } from '../../ui/page.tsx';

export function SignOnCard({ name, since, mayChange }: { name: string; since: number | null; mayChange: boolean }) {
  const { t, to } = useWords();
  return (
    <Card>
      <h2 className="mb-1 flex flex-wrap items-center gap-2 text-lg">
        {t('signin:signOn.title', { name })}
        <Badge look={since ? 'good' : 'plain'}>{t(since ? 'signin:security.on' : 'signin:security.off')}</Badge>
      </h2>
      <p className="text-muted">{t('signin:signOn.lead')}</p>
      {since ? <p className="text-sm text-muted">{t('signin:signOn.since', { at: formatInstant(since) })}</p> : null}
      {mayChange ? (
        <div className="mt-3">
          <FormPart prefix="sign-on">
            {since ? (
              <form method="post">
                <Button look="danger" name="do" value="unlink">
                  {t('signin:signOn.unlink')}
                </Button>
              </form>
            ) : (
              <ButtonLink look="secondary" href={to.signOn({ 'lien-ket': 1 })}>
                {t('signin:signOn.link')}
              </ButtonLink>
            )}
          </FormPart>
        </div>
      ) : null}
    </Card>
  );
}
