// What an officer has set up beside the password, each with what may be done to it.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextField } from '../../ui/form.tsx';
import { Badge, Card } from '../../ui/page.tsx';
import { PasskeyForm } from './passkey-form.tsx';
import type { Factors, Passkey } from './types.ts';

/** `mayChange`: the officer has just proved to be there. */
export function AppCard({ hasApp, mayChange }: { hasApp: boolean; mayChange: boolean }) {
  const { t } = useWords();
  return (
    <Card>
      <Title name={t('signin:app.title')} isOn={hasApp} />
      <p className="text-muted">{t('signin:app.lead')}</p>
      {mayChange ? (
        <form method="post" className="mt-3">
          <FormPart prefix="app">
            <Button look={hasApp ? 'danger' : 'primary'} name="do" value={hasApp ? 'removeApp' : 'beginApp'}>
              {t(hasApp ? 'signin:app.remove' : 'signin:app.begin')}
            </Button>
          </FormPart>
        </form>
      ) : null}
    </Card>
  );
}

export function PasskeyCard(props: { passkeys: Factors['passkeys']; mayChange: boolean; error?: string }) {
  const { passkeys, mayChange, error } = props;
  const { t } = useWords();
  return (
    <Card>
      <Title name={t('signin:passkey.title')} isOn={passkeys.length > 0} />
      <p className="text-muted">{t('signin:passkey.lead')}</p>
      <ul className="divide-y divide-line">
        {passkeys.map((one) => (
          <PasskeyLine key={one.id} one={one} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange ? (
        <PasskeyForm
          purpose="enrol"
          look="primary"
          button={t('signin:passkey.add')}
          otherwise={<p className="mt-3 text-muted">{t('signin:passkey.needsScript')}</p>}
        >
          <input type="hidden" name="do" value="addPasskey" />
          <FormPart prefix="passkey">
            <TextField
              name="name"
              label={t('signin:passkey.name')}
              hint={t('signin:passkey.nameHint')}
              error={error}
              autoComplete="off"
              maxLength={60}
            />
          </FormPart>
        </PasskeyForm>
      ) : null}
    </Card>
  );
}

function PasskeyLine({ one, mayChange }: { one: Passkey; mayChange: boolean }) {
  const { t } = useWords();
  const name = one.name || t('signin:passkey.unnamed');
  const used = one.lastUsedAt ? t('signin:passkey.used', { at: formatInstant(one.lastUsedAt) }) : null;
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <span>
        <span className="block font-semibold">{name}</span>
        <span className="block text-sm text-muted">
          {[t('signin:passkey.added', { at: formatInstant(one.createdAt) }), used].filter(Boolean).join('; ')}
        </span>
      </span>
      {mayChange ? (
        <form method="post">
          <input type="hidden" name="do" value="removePasskey" />
          <FormPart prefix={`passkey-${one.id}`}>
            <Button look="danger" name="id" value={one.id} aria-label={t('signin:passkey.removeOne', { name })}>
              {t('signin:passkey.remove')}
            </Button>
          </FormPart>
        </form>
      ) : null}
    </li>
  );
}

export function RecoveryCard({ left, mayChange }: { left: number; mayChange: boolean }) {
  const { t } = useWords();
  return (
    <Card>
      <Title name={t('signin:recovery.title')} isOn={left > 0} />
      <p className="text-muted">{t('signin:recovery.lead')}</p>
      <p className={left < 4 ? 'font-semibold text-warn' : undefined}>{t('signin:recovery.left', { count: left })}</p>
      {mayChange ? (
        <form method="post" className="mt-3">
          <FormPart prefix="recovery">
            <Button look="secondary" name="do" value="renewCodes">
              {t('signin:recovery.renew')}
            </Button>
          </FormPart>
        </form>
      ) : null}
    </Card>
  );
}

function Title({ name, isOn }: { name: string; isOn: boolean }) {
  const { t } = useWords();
  return (
    <h2 className="mb-1 flex flex-wrap items-center gap-2 text-lg">
      {name}
      <Badge look={isOn ? 'good' : 'plain'}>{t(isOn ? 'signin:security.on' : 'signin:security.off')}</Badge>
    </h2>
  );
}
