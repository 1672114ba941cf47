// A reason to refuse: code, title, article, the words that the sender and the public read.
import { KINDS } from '../../domain/petition.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { type Given, useFields } from '../administration/fields.tsx';

interface Props extends Given {
  /** Of the reason that is changed; null for a new one. */
  code: string | null;
  kinds: readonly string[];
}

export function ReasonForm({ code, kinds, ...given }: Props) {
  const { t } = useWords();
  const { text, area, check } = useFields(given);
  const typed = given.tried?.typed.kinds;
  const chosen = given.tried ? [typed ?? []].flat() : kinds;
  const error = given.tried?.errors.kinds;
  return (
    <form method="post" noValidate>
      <FormPart prefix="reason">
        {code === null ? (
          text('code', { hint: t('administration:form.codeHint') })
        ) : (
          <p className="font-mono">
            <input type="hidden" name="code" value={code} />
            {code}
          </p>
        )}
        {text('title')}
        {text('titleEn')}
        {area('wording')}
        {area('wordingEn')}
        {text('article')}
        <fieldset id="reason-kinds" tabIndex={-1} className="my-3">
          <legend className="font-semibold">{t('administration:field.kinds')}</legend>
          {error ? <p className="font-semibold text-bad">{t('administration:form.choose')}</p> : null}
          {KINDS.map((kind) => (
            <label key={kind} className="mr-5 inline-flex min-h-10 items-center gap-2">
              <input
                type="checkbox"
                name="kinds"
                value={kind}
                defaultChecked={chosen.includes(kind)}
                className="size-5 accent-accent"
              />
              {t(`petition:kind.${kind}`)}
            </label>
          ))}
        </fieldset>
        {check('asksRightBody')}
        {check('isHidden')}
        <Button name="intent" value={code === null ? 'add' : 'change'}>
          {t(code === null ? 'administration:form.add' : 'administration:form.save')}
        </Button>
      </FormPart>
    </form>
  );
}
