// What it is about and where: typed by code, name or a few letters; the browser offers the names, the server knows what was meant.
import { useWords } from '../../i18n/words.tsx';
import { Select, TextField } from '../../ui/form.tsx';
import { valueIn } from '../sending/forms.ts';
import { type FoundProcedure, ProcedureChoices } from '../sending/procedure-choices.tsx';
import { fieldOf, type PartProps } from './letter-fields.tsx';

export interface PlaceLists {
  units: string[];
  communes: string[];
  fields: { code: string; name: string; depth: number }[];
  procedures: { items: FoundProcedure[]; hasMore: boolean };
}

export function PlaceFields({ lists, ...part }: PartProps & { lists: PlaceLists }) {
  const { t } = useWords();
  const { typed, errors } = part;
  const field = fieldOf(part);
  const search = valueIn(typed, 'procedureSearch');
  return (
    <section className="mt-4">
      <h2 className="text-lg">{t('entry:part.place')}</h2>
      <TextField
        {...field('procedureSearch')}
        label={t('entry:procedure')}
        hint={t('entry:procedureHint')}
        isOptional
      />
      {lists.procedures.items.length > 0 || search ? (
        <ProcedureChoices
          found={lists.procedures.items}
          hasMore={lists.procedures.hasMore}
          isSearched={search !== ''}
          chosen={valueIn(typed, 'procedure')}
        />
      ) : null}
      <div className="grid items-end gap-x-3 sm:grid-cols-2">
        <Select {...field('field')} label={t('sending:place.field')} isOptional>
          <option value="">{t('form.choose')}</option>
          {lists.fields.map(({ code, name, depth }) => (
            <option key={code} value={code}>
              {`${'\u2003'.repeat(depth)}${name}`}
            </option>
          ))}
        </Select>
        <TextField {...field('commune')} label={t('entry:commune')} list="entry-communes" isOptional maxLength={100} />
      </div>
      <TextField
        {...field('unit')}
        label={t('entry:unit')}
        hint={t('entry:unitHint')}
        list="entry-units"
        isOptional
        maxLength={200}
      />
      {errors.unit || errors.commune ? null : <p className="text-sm text-muted">{t('entry:placeHint')}</p>}
      <Names id="entry-units" names={lists.units} />
      <Names id="entry-communes" names={lists.communes} />
    </section>
  );
}

const Names = ({ id, names }: { id: string; names: readonly string[] }) => (
  <datalist id={id}>
    {names.map((name) => (
      <option key={name} value={name} />
    ))}
  </datalist>
);
