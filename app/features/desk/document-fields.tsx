// The fields of documents: their number and day, with the days that the case's own past leaves open, and the putting right of a day.
import type { DayBounds } from '../../domain/document-day.ts';
import type { MoveName } from '../../domain/petition.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useWords } from '../../i18n/words.tsx';
import { Select, TextField } from '../../ui/form.tsx';
import { type Asked, typedIn } from './asked-fields.tsx';

type OfMove = Asked & { move: MoveName };

/** "Từ 03/08/2026 (ngày tiếp nhận, thụ lý) đến 20/08/2026 (hôm nay)." */
export function boundsInWords({ from, to }: DayBounds, t: Translate): string {
  if (from.day > to.day) return t('petition:bound.none');
  const by = (one: string) => t(`petition:bound.by.${one as 'today'}`);
  const days = { from: formatDay(from.day), to: formatDay(to.day) };
  return t('petition:bound.between', { ...days, fromBy: by(from.by), toBy: by(to.by) });
}

/** What a date field shows and checks before anything is sent. */
export function useDayBounds({ view, move }: Pick<OfMove, 'view' | 'move'>) {
  const { t } = useWords();
  const bounds = view.dating.bounds[move];
  return bounds ? { min: bounds.from.day, max: bounds.to.day, hint: boundsInWords(bounds, t) } : {};
}

/** A document that must be there: number and day. */
export function DocumentFields({ view, tried, move }: OfMove) {
  const { t } = useWords();
  const bounds = useDayBounds({ view, move });
  return (
    <>
      <TextField
        name="documentNumber"
        label={t('staff:move.documentNumber')}
        defaultValue={typedIn(tried, 'documentNumber')}
        error={tried?.errors.documentNumber}
        required
      />
      <TextField
        name="documentDay"
        type="date"
        label={t('staff:move.documentDay')}
        defaultValue={typedIn(tried, 'documentDay', view.dating.today)}
        error={tried?.errors.documentDay}
        {...bounds}
        required
      />
    </>
  );
}

/** A paper that may have been written before it is recorded here. */
export function PaperFields({ view, tried, move }: OfMove) {
  const { t } = useWords();
  const bounds = useDayBounds({ view, move });
  return (
    <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-1">
      <TextField
        name="documentNumber"
        label={t('staff:move.paperNumber')}
        defaultValue={typedIn(tried, 'documentNumber')}
        error={tried?.errors.documentNumber}
        isOptional
      />
      <TextField
        name="documentDay"
        type="date"
        label={t('staff:move.paperDay')}
        defaultValue={typedIn(tried, 'documentDay')}
        error={tried?.errors.documentDay}
        {...bounds}
        hint={[t('staff:move.paperHint'), bounds.hint].filter(Boolean).join(' ')}
        isOptional
      />
    </div>
  );
}

/** Which document, and between which days its right day can lie. */
export function DatedActSelect({ view, tried }: Asked) {
  const { t } = useWords();
  return (
    <Select
      name="act"
      label={t('staff:move.datedAct')}
      defaultValue={typedIn(tried, 'act')}
      error={tried?.errors.act}
      hint={
        <ul>
          {view.dating.acts.map(({ number, move, bounds }) => (
            <li key={number}>
              {t(`petition:move.${move}`)}: {boundsInWords(bounds, t)}
            </li>
          ))}
        </ul>
      }
      required
    >
      <option value="">{t('form.choose')}</option>
      {view.dating.acts.map(({ number, move, day, documentNumber }) => (
        <option key={number} value={number}>
          {t('staff:move.datedActLine', {
            what: t(`petition:move.${move}`),
            document: documentNumber ?? '',
            day: formatDay(day),
          })}
        </option>
      ))}
    </Select>
  );
}

export function RightDay({ view, tried }: Asked) {
  const { t } = useWords();
  return (
    <TextField
      name="day"
      type="date"
      label={t('staff:move.rightDay')}
      defaultValue={typedIn(tried, 'day')}
      error={tried?.errors.day}
      max={view.dating.today}
      required
    />
  );
}
