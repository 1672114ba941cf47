// The entry form on one page: the letter on the left, its sender and its place on the right; every button works without a script.
import { useWords } from '../../i18n/words.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { ComplaintFields } from './complaint-fields.tsx';
import { EntryFiles } from './entry-files.tsx';
import { EntryWarnings } from './entry-warnings.tsx';
import { ArrivalFields, LetterFields } from './letter-fields.tsx';
import { PlaceFields, type PlaceLists } from './place-fields.tsx';
import { DelegationFields, PersonFields } from './sender-fields.tsx';
import type { EntryAgain } from './types.ts';

export const ENTRY = 'entry';

export interface EntryPageProps {
  again: EntryAgain;
  lists: PlaceLists;
  /** Today and now in Việt Nam, for a form that was not typed in yet. */
  isFresh: boolean;
}

export function EntryPage({ again, lists, isFresh }: EntryPageProps) {
  const { t, to } = useWords();
  const { draft, errors, notTaken, preview, mustConfirm } = again;
  const part = { typed: draft.typed, errors };
  const summary = Object.fromEntries(Object.entries(errors).map(([name, why]) => [`${ENTRY}-${name}`, why]));
  return (
    <form
      method="post"
      action={to.entry()}
      encType="multipart/form-data"
      noValidate
      className="group"
      data-entry
      data-kept={t('entry:kept')}
      data-not-kept={t('entry:notKept')}
    >
      <script src="/entry.js" defer />
      <input type="hidden" name="slip" value={draft.slip} />
      {/* Enter in a field presses the first button of a form: it only checks, so that nothing is made by mistake. */}
      <button type="submit" name="do" value="check" tabIndex={-1} aria-hidden="true" className="sr-only">
        {t('entry:check')}
      </button>
      <ErrorSummary errors={summary} />
      {preview ? <EntryWarnings preview={preview} mustConfirm={mustConfirm} confirmed={draft.typed.confirmed} /> : null}
      <FormPart prefix={ENTRY}>
        <div className="gap-x-8 lg:grid lg:grid-cols-2">
          <div>
            <ArrivalFields {...part} isFresh={isFresh} />
            <DelegationFields {...part} />
            <LetterFields {...part} />
            <EntryFiles files={draft.files} notTaken={notTaken} error={errors.files} />
          </div>
          <div>
            <PersonFields {...part} />
            <PlaceFields {...part} lists={lists} />
            <ComplaintFields {...part} />
          </div>
        </div>
        <div className="mt-6 flex flex-wrap items-center gap-3 border-t border-line pt-4">
          <Button name="do" value="send">
            {t('entry:send')}
          </Button>
          <Button name="do" value="check" look="secondary">
            {t('entry:check')}
          </Button>
          <Button name="do" value="discard" look="danger">
            {t('entry:discard')}
          </Button>
          <p className="text-sm text-muted" data-entry-kept role="status">
            {t('entry:keys')}
          </p>
        </div>
      </FormPart>
    </form>
  );
}
