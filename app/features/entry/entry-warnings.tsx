// What stands above the form after a check: others that may be the same, words of denouncing, where it goes and by when.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Checkbox, FormPart } from '../../ui/form.tsx';
import { Notice } from '../../ui/page.tsx';
import { WhereAndWhen } from '../sending/where-and-when.tsx';
import type { EntryPreview } from './types.ts';

interface EntryWarningsProps {
  preview: EntryPreview;
  mustConfirm: boolean;
  confirmed: string | string[] | undefined;
}

export function EntryWarnings({ preview, mustConfirm, confirmed }: EntryWarningsProps) {
  const { t, to } = useWords();
  const { twins, seemsDenouncing, because, dates } = preview;
  const hasWarnings = twins.length > 0 || seemsDenouncing;
  return (
    <>
      {seemsDenouncing ? (
        <Notice look="bad" role="alert" title={t('entry:denouncing.title')}>
          <p>{t('entry:denouncing.body')}</p>
        </Notice>
      ) : null}
      {twins.length > 0 ? (
        <Notice look="warn" role="alert" title={t('entry:twins.title', { count: twins.length })}>
          <ul className="mt-1 list-disc pl-6">
            {twins.map(({ code, title, receivedDay, state, by }) => (
              <li key={code}>
                <a href={to.deskCase(code)} target="_blank" rel="noreferrer">
                  {code}
                </a>{' '}
                {title} · {formatDay(receivedDay)} · {t(`petition:state.${state}`)} · {t(`entry:twins.by.${by}`)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {hasWarnings ? (
        <FormPart prefix="entry">
          <Checkbox
            name="confirmed"
            label={t('entry:confirm')}
            error={mustConfirm ? 'entry:errors.confirm' : undefined}
            defaultChecked={confirmed === 'yes'}
          />
        </FormPart>
      ) : null}
      <WhereAndWhen title={t('sending:check.destination')} because={because} dates={dates} />
    </>
  );
}
