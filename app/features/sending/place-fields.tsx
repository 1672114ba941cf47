// The fields of step 2: procedure, field or office, and the commune; each long list has a search that needs no script.
import type { RoutingReason } from '../../domain/routing.ts';
import type { FormErrors, Typed } from '../../http/forms.server.ts';
import { useWords } from '../../i18n/words.tsx';
import { Select } from '../../ui/form.tsx';
import { Notice } from '../../ui/page.tsx';
import type { Choice, UnitChoice } from '../organisations/types.ts';
import { RoutingExplanation } from '../routing/explanation.tsx';
import type { Shortened } from './choosing.ts';
import { NO_PLACE } from './forms.ts';
import { type FoundProcedure, ProcedureChoices } from './procedure-choices.tsx';
import { SearchField, SearchOutcome } from './search-field.tsx';
import { valueIn } from './steps.ts';
import { UnitOptions } from './unit-options.tsx';

interface PlaceFieldsProps {
  typed: Typed;
  errors: FormErrors;
  procedures: { items: FoundProcedure[]; hasMore: boolean };
  fields: { code: string; name: string; depth: number }[];
  units: Shortened<UnitChoice>;
  communes: Shortened<Choice> & { former: string[] };
  communesInAll: number;
  destination: RoutingReason | null;
  isComplaint: boolean;
}

export function PlaceFields({ typed, errors, procedures, fields, units, communes, ...rest }: PlaceFieldsProps) {
  const { t, language } = useWords();
  const { communesInAll, destination, isComplaint } = rest;
  const value = (name: string) => valueIn(typed, name);
  return (
    <>
      <SearchField
        name="procedureSearch"
        press="procedure"
        label={t('sending:place.procedureSearch')}
        hint={t('sending:place.procedureHint')}
        value={value('procedureSearch')}
      />
      <ProcedureChoices
        found={procedures.items}
        hasMore={procedures.hasMore}
        isSearched={value('procedureSearch') !== ''}
        chosen={value('procedure')}
        error={errors.procedure}
      />
      <Select
        name="field"
        label={t('sending:place.field')}
        hint={t('sending:place.fieldHint')}
        error={errors.field}
        defaultValue={value('field')}
      >
        <option value="">{t('form.choose')}</option>
        {fields.map(({ code, name, depth }) => (
          <option key={code} value={code}>
            {`${'\u2003'.repeat(depth)}${name}`}
          </option>
        ))}
      </Select>
      <details className="my-4" open={Boolean(value('unit') || units.query || errors.unit)}>
        <summary className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          {t('sending:place.unitTitle')}
        </summary>
        <div className="border-l-2 border-line pl-4">
          <SearchField
            name="unitSearch"
            press="unit"
            label={t('sending:place.unitSearch')}
            hint={t('sending:place.unitHint')}
            value={value('unitSearch')}
          />
          <SearchOutcome query={units.query} found={units.found} />
          <Select name="unit" label={t('sending:place.unit')} error={errors.unit} defaultValue={value('unit')}>
            <option value="">{t('form.choose')}</option>
            <UnitOptions units={units.items} />
          </Select>
        </div>
      </details>
      <hr className="my-6 border-line" />
      <SearchField
        name="communeSearch"
        press="commune"
        label={t('sending:place.communeSearch')}
        hint={t('sending:place.communeHint', { count: communesInAll })}
        value={value('communeSearch')}
      />
      <SearchOutcome query={communes.query} found={communes.found} />
      {communes.former.length > 0 ? (
        <p className="mb-2 text-muted">
          {t('sending:place.formerFound', {
            names: communes.former.slice(0, 4).join('; '),
            count: communes.found ?? 0,
          })}
        </p>
      ) : null}
      <Select name="commune" label={t('sending:place.commune')} error={errors.commune} defaultValue={value('commune')}>
        <option value="">{t('form.choose')}</option>
        <option value={NO_PLACE}>{t('sending:place.noPlace')}</option>
        {communes.items.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <div id="destination">
        {destination ? (
          <Notice role="status" title={t('sending:place.destination', { unit: destination.unit[language] })}>
            <RoutingExplanation because={destination} />
          </Notice>
        ) : null}
        {isComplaint ? (
          <p className="text-muted">{t('sending:place.destinationComplaint')}</p>
        ) : (
          <button
            type="submit"
            name="do"
            value="preview"
            className="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4"
          >
            {t('sending:place.preview')}
          </button>
        )}
      </div>
    </>
  );
}
