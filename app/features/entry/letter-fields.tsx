// What came, through which channel, when; and what it says.

import { KINDS } from '../../domain/petition.ts';
import type { FormErrors, Typed } from '../../http/forms.server.ts';
import { useWords } from '../../i18n/words.tsx';
import { TextArea, TextField } from '../../ui/form.tsx';
import { valueIn } from '../sending/forms.ts';
import { RadioRow } from './radio-row.tsx';
import { ENTRY_CHANNELS } from './types.ts';

export interface PartProps {
  typed: Typed;
  errors: FormErrors;
}

/** Name, message and value of a field, as the kit takes them. */
export const fieldOf =
  ({ typed, errors }: PartProps) =>
  (name: string) => ({ name, error: errors[name], defaultValue: valueIn(typed, name), autoComplete: 'off' });

export function ArrivalFields({ isFresh, ...part }: PartProps & { isFresh: boolean }) {
  const { t } = useWords();
  const { typed, errors } = part;
  const field = fieldOf(part);
  return (
    <section>
      <h2 className="text-lg">{t('entry:part.arrival')}</h2>
      <RadioRow
        prefix="entry"
        name="channel"
        label={t('entry:channel')}
        error={errors.channel}
        chosen={valueIn(typed, 'channel')}
        choices={ENTRY_CHANNELS.map((channel) => ({ value: channel, label: t(`petition:channel.${channel}`) }))}
        startsHere={isFresh}
      />
      <RadioRow
        prefix="entry"
        name="kind"
        label={t('entry:kind')}
        error={errors.kind}
        chosen={valueIn(typed, 'kind')}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`petition:kind.${kind}`) }))}
      />
      <div className="grid items-end gap-x-3 sm:grid-cols-3">
        <TextField {...field('arrivedDay')} label={t('entry:arrivedDay')} inputMode="numeric" maxLength={20} />
        <TextField {...field('arrivedTime')} label={t('entry:arrivedTime')} inputMode="numeric" maxLength={8} />
        <TextField {...field('incomingNumber')} label={t('entry:incomingNumber')} isOptional maxLength={50} />
      </div>
      <p className="text-sm text-muted">{t('entry:arrivedHint')}</p>
      {valueIn(typed, 'lateReason') || errors.lateReason ? (
        <TextField {...field('lateReason')} label={t('entry:lateReason')} maxLength={500} />
      ) : null}
    </section>
  );
}

export function LetterFields(part: PartProps) {
  const { t } = useWords();
  const field = fieldOf(part);
  return (
    <section className="mt-4">
      <h2 className="text-lg">{t('entry:part.letter')}</h2>
      <TextField {...field('title')} label={t('entry:title')} hint={t('entry:titleHint')} maxLength={300} />
      <TextArea {...field('body')} label={t('entry:body')} rows={7} />
      <TextArea {...field('request')} label={t('entry:request')} rows={2} isOptional />
      <RadioRow
        prefix="entry"
        name="consent"
        label={t('entry:consent')}
        error={part.errors.consent}
        chosen={valueIn(part.typed, 'consent') || 'not_asked'}
        choices={(['not_asked', 'written', 'refused'] as const).map((consent) => ({
          value: consent,
          label: t(`entry:consents.${consent}`),
        }))}
      />
    </section>
  );
}
