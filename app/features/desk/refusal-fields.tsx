// Refusing: the reason from the list, and of "not ours" the right body; one that is a unit here is offered the case instead.
import { useWords } from '../../i18n/words.tsx';
import { Button, Checkbox, Select, TextField } from '../../ui/form.tsx';
import { Notice } from '../../ui/page.tsx';
import { type Asked, Long, typedIn, UnitOptions } from './asked-fields.tsx';

export function RefusalFields(asked: Asked) {
  const { t } = useWords();
  const { view, tried } = asked;
  const reasons = view.choices.refusalReasons;
  const isHere = typedIn(tried, 'unit') !== '' && view.moves.includes('redirect');
  return (
    <>
      <Select
        name="refusalReason"
        label={t('staff:move.refusalReason')}
        defaultValue={typedIn(tried, 'refusalReason')}
        error={tried?.errors.refusalReason}
        required
      >
        <option value="">{t('form.choose')}</option>
        {reasons.map(({ code, title, article }) => (
          <option key={code} value={code}>{`${title} (${article})`}</option>
        ))}
      </Select>
      {reasons.some(({ asksRightBody }) => asksRightBody) ? (
        <>
          <Select
            name="unit"
            label={t('administration:refusal.rightUnit')}
            hint={t('administration:refusal.rightUnitHint')}
            defaultValue={typedIn(tried, 'unit')}
            error={tried?.errors.unit}
            isOptional
          >
            <option value="">{t('administration:refusal.none')}</option>
            <UnitOptions view={view} />
          </Select>
          <TextField
            name="rightBody"
            label={t('staff:move.rightBody')}
            hint={t('staff:move.rightBodyHint')}
            defaultValue={typedIn(tried, 'rightBody')}
            error={tried?.errors.rightBody}
            isOptional
          />
        </>
      ) : null}
      <Long {...asked} name="reason" label="reasonForSender" />
      {isHere ? (
        <Notice look="warn">
          <p>{t('administration:refusal.isHere')}</p>
          <p className="my-2">
            <Button name="instead" value="redirect">
              {t('administration:refusal.redirect')}
            </Button>
          </p>
          <Checkbox name="insists" label={t('administration:refusal.insists')} />
        </Notice>
      ) : null}
    </>
  );
}
