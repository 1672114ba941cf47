// Who else has the case open, and who writes its answer; kept fresh by /answer.js where it runs.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { Notice } from '../../ui/page.tsx';
import type { AtCase } from './types.ts';

/** `mayTakeOver`: this officer could write, were it not for the other. */
export function WhoIsHere({ code, at, mayTakeOver }: { code: string; at: AtCase; mayTakeOver: boolean }) {
  const { t, to } = useWords();
  const { holder, here } = at;
  const other = holder && !holder.isMe ? holder : null;
  return (
    <div data-look={to.deskWriting(code)}>
      <p data-here className="text-sm text-muted">
        {here.length > 0 ? t('letter:checkout.here', { names: here.join(', ') }) : null}
      </p>
      <p data-warning aria-live="polite" className="font-semibold text-warn" />
      {other ? (
        <Notice look="warn" title={t('letter:checkout.held', { name: other.name, until: formatInstant(other.until) })}>
          {mayTakeOver ? (
            <form method="post" action={to.deskWriting(code)}>
              <input type="hidden" name="from" value={other.staffId} />
              <FormPart prefix="takeOver">
                <p className="mb-2">{t('letter:checkout.takeOverHint')}</p>
                <Button look="secondary" name="do" value="takeOver">
                  {t('letter:checkout.takeOver')}
                </Button>
              </FormPart>
            </form>
          ) : null}
        </Notice>
      ) : null}
    </div>
  );
}
