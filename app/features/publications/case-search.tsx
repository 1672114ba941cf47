// The search of the public list: words, and behind a fold what the list can be narrowed to.
import { KINDS, type State } from '../../domain/petition.ts';
import { useWords } from '../../i18n/words.tsx';
import { Filter, SearchForm } from '../../ui/search-form.tsx';
import { publicState, TIMINGS } from './public-words.ts';
import type { Coded, PublicSearch } from './types.ts';

export interface SearchChoices {
  states: readonly State[];
  units: readonly (Coded & { hasEnded: boolean })[];
  fields: readonly (Coded & { depth: number })[];
  communes: readonly Coded[];
  years: readonly number[];
}

export function CaseSearch({ search, choices }: { search: PublicSearch; choices: SearchChoices }) {
  const { t, to } = useWords();
  const { query = '', kind = '', state = '', unit = '', field = '', commune = '', year = '', timing = '' } = search;
  const isNarrowed = Boolean(kind || state || unit || field || commune || year || timing);
  const states = choices.states.map((one) => ({ code: publicState(one), name: t(`petition:state.${one}`) }));
  // A link from a figure may ask for several states at once: then they are one more choice.
  if (state.includes(',')) {
    const names = states.filter(({ code }) => state.split(',').includes(code)).map(({ name }) => name);
    states.unshift({ code: state, name: names.join(', ') });
  }
  const named = { kind: (code: (typeof KINDS)[number]) => ({ code, name: t(`petition:kind.${code}`) }) };
  return (
    <SearchForm
      action={to.cases()}
      label={t('public:cases.search')}
      hint={t('public:cases.searchHint')}
      query={query}
      clear={isNarrowed || query ? to.cases() : null}
      filters={{
        title: t('public:cases.filters'),
        isOpen: isNarrowed,
        children: (
          <>
            <Filter name="loai" label={t('public:cases.kind')} chosen={kind} choices={KINDS.map(named.kind)} />
            <Filter name="trang-thai" label={t('public:cases.state')} chosen={state} choices={states} />
            <Filter
              name="co-quan"
              label={t('public:cases.unit')}
              chosen={unit}
              choices={choices.units.map(({ code, name, hasEnded }) => ({
                code,
                name: hasEnded ? t('public:cases.ended', { name }) : name,
              }))}
            />
            <Filter
              name="linh-vuc"
              label={t('public:cases.field')}
              chosen={field}
              choices={choices.fields.map(({ code, name, depth }) => ({
                code,
                name: `${'\u2003'.repeat(depth)}${name}`,
              }))}
            />
            <Filter name="xa" label={t('public:cases.commune')} chosen={commune} choices={choices.communes} />
            <Filter
              name="nam"
              label={t('public:cases.year')}
              chosen={year}
              choices={choices.years.map((one) => ({ code: String(one), name: String(one) }))}
            />
            <Filter
              name="han"
              label={t('public:cases.timing.label')}
              chosen={timing}
              choices={TIMINGS.map((code) => ({ code, name: t(`public:cases.timing.${code}`) }))}
            />
          </>
        ),
      }}
    />
  );
}
