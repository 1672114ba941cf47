// A routing rule to add, to change from a day on, or to end: tried on the last petitions before it is saved.
import { KINDS } from '../../domain/petition.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { type Given, useFields } from '../administration/fields.tsx';
import type { UnitChoice } from '../organisations/types.ts';
import { UnitOptions } from '../sending/unit-options.tsx';

export interface RuleChoices {
  fields: readonly { code: string; name: string; depth: number }[];
  communes: readonly { code: string; name: string }[];
  units: readonly Omit<UnitChoice, 'id'>[];
}

/** `code`: of the rule that is changed; null for a new one. */
export function RuleForm({ code, choices, ...given }: Given & { code: string | null; choices: RuleChoices }) {
  const { t } = useWords();
  const { text, day, choice } = useFields(given);
  const { fields, communes, units } = choices;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="what" value={code === null ? 'add' : 'change'} />
      <FormPart prefix="rule">
        {code === null ? text('code', { hint: t('administration:routing.codeHint') }) : <Code code={code} />}
        {text('priority', { isNumber: true, hint: t('administration:routing.priorityHint') })}
        {choice(
          'petitionKind',
          KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`petition:kind.${kind}`)}
            </option>
          )),
          { isOptional: true },
        )}
        {choice(
          'field',
          fields.map((one) => (
            <option key={one.code} value={one.code}>
              {`${'– '.repeat(one.depth)}${one.name}`}
            </option>
          )),
          { isOptional: true },
        )}
        {choice(
          'commune',
          communes.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          )),
          { isOptional: true },
        )}
        {choice('organisation', <UnitOptions units={units} />, {
          isOptional: true,
          any: t('administration:routing.whereItHappened'),
        })}
        {day('validFrom', { hint: code === null ? undefined : t('administration:routing.fromHint') })}
        {day('validTo', { isOptional: true })}
        <Button name="intent" value="see">
          {t('administration:routing.see')}
        </Button>
      </FormPart>
    </form>
  );
}

export function EndRuleForm({ code, ...given }: Given & { code: string }) {
  const { t } = useWords();
  const { day } = useFields(given);
  return (
    <form method="post" noValidate>
      <input type="hidden" name="what" value="end" />
      <FormPart prefix="end">
        <Code code={code} />
        {day('lastDay')}
        <Button name="intent" value="see">
          {t('administration:routing.see')}
        </Button>
      </FormPart>
    </form>
  );
}

function Code({ code }: { code: string }) {
  return (
    <p className="font-mono">
      <input type="hidden" name="code" value={code} />
      {code}
    </p>
  );
}
