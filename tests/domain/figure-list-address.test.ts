// The address of the list behind a figure: what it says is what is read, and what it cannot say is no list.
import { describe, expect, test } from 'vitest';
import { CUT_WORD, LISTED, listFrom, parametersOf } from '#app/features/timeliness/forms.ts';
import { withQuery } from '#app/http/paths.ts';

describe('an address', () => {
  test('says which list, and is read as it was written', () => {
    for (const figure of LISTED)
      for (const cut of [null, { by: 'field', code: 'dien' }, { by: 'commune', code: '' }] as const) {
        const search = { figure, cut, overdueFor: null, after: '2026-10-05-1z' };
        const address = new URL(`http://localhost${withQuery('/x', parametersOf(search))}`);
        expect(listFrom(address.searchParams)).toEqual(search);
      }
  });

  test.each([
    'so=moi_thu',
    'theo=don-vi',
    'theo=thien-ha&ma=x',
    'so=da_nhan&qua=1-5',
    'so=qua_han&qua=2-3',
    `so=da_tra_loi&theo=${CUT_WORD.reason}&ma=PA-TRUNG`,
  ])('that asks for a list that does not exist finds none: %s', (text) => {
    expect(listFrom(new URLSearchParams(text))).toBeNull();
  });
});
