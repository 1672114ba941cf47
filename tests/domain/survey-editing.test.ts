// A questionnaire edited in structure: codes stay, what is taken away does not come back, and what is wrong is named by its field.
import { expect, test } from 'vitest';
import { edited, faultsOf, linesOf, mayBeRestructured, readEdit } from '#app/domain/survey-editing.ts';
import { SURVEY_SUBJECTS, type SurveyContent } from '#app/domain/survey-questionnaire.ts';
import { contentIn } from '#app/features/surveys/forms.ts';

const words = (text: string) => ({ vi: text, en: text });
const level = (code: string, factor: string) => ({
  ...{ code, type: 'level' as const, factor, text: words(code), hint: null, options: [], source: 's' },
});
const first = {
  ...{ code: 'dau', type: 'priority' as const, factor: '', text: words('dau'), hint: null, source: 's' },
  options: ['x', 'y', 'z'].map((code) => ({ code, text: words(code) })),
};
const CONTENT: SurveyContent = {
  ...{ title: words('t'), lead: words('l') },
  factors: ['a', 'b'].map((code) => ({ code, name: words(code), source: 's' })),
  questions: [level('c01', 'a'), level('c02', 'b'), level('c03', 'a'), first],
};
const after = (...presses: string[]) =>
  presses.reduce((content, press) => edited(content, readEdit(press)!, new Set(['c04'])), CONTENT);
const codes = ({ questions }: SurveyContent) => questions.map(({ code }) => code);
const optionsOf = ({ questions }: SurveyContent) => questions.at(-1)!.options.map(({ code }) => code);

test.each([
  ['up:question:c03', ['c03', 'c02', 'c01', 'dau']],
  ['down:question:c03', ['c01', 'c02', 'c03', 'dau']],
  ['up:question:c02', ['c01', 'c02', 'c03', 'dau']],
  ['remove:question:c02', ['c01', 'c03', 'dau']],
  ['addQuestion:level:b', ['c01', 'c02', 'c03', 'dau', 'c05']],
  ['addQuestion:person:', ['c01', 'c02', 'c03', 'dau', 've-ban-1']],
])('%s', (press, expected) => expect(codes(after(press))).toEqual(expected));

test('a code that was taken away does not come back', () => {
  expect(codes(after('addQuestion:level:a', 'remove:question:c05', 'addQuestion:level:a'))).toContain('c05');
  expect(codes(after('remove:question:c03', 'addQuestion:level:a')), 'c03 was asked by the version before').toContain(
    'c03',
  );
  const taken = new Set(['c01', 'c02', 'c03', 'c04']);
  const without = edited(CONTENT, readEdit('remove:question:c03')!, taken);
  expect(codes(edited(without, readEdit('addQuestion:level:a')!, taken))).toEqual(['c01', 'c02', 'dau', 'c05']);
});

test.each([
  ['down:option:dau:x', ['y', 'x', 'z']],
  ['up:option:dau:x', ['x', 'y', 'z']],
  ['remove:option:dau:y', ['x', 'z']],
  ['addOption:dau', ['x', 'y', 'z', 'lua-chon-1']],
])('%s', (press, expected) => expect(optionsOf(after(press))).toEqual(expected));

test('a factor goes only without criteria', () => {
  expect(after('remove:factor:b').factors.map(({ code }) => code)).toEqual(['a', 'b']);
  expect(after('remove:question:c02', 'remove:factor:b').factors.map(({ code }) => code)).toEqual(['a']);
  expect(after('addFactor', 'up:factor:yeu-to-1').factors.map(({ code }) => code)).toEqual(['a', 'yeu-to-1', 'b']);
});

test.each(['', 'save', 'addQuestion:points:a', 'addQuestion:x:a', 'up:title:x', 'drop:question:c01'])(
  'the button %j changes nothing',
  (press) => expect(readEdit(press)).toBeNull(),
);

test('what is wrong is named by its field', () => {
  expect(faultsOf(CONTENT)).toEqual({});
  expect(faultsOf(after('addQuestion:level:a', 'addFactor'))).toEqual({
    'vi.question.c05': 'words',
    'en.question.c05': 'words',
    'vi.factor.yeu-to-1': 'words',
    'en.factor.yeu-to-1': 'words',
  });
  expect(faultsOf(after('remove:option:dau:x', 'remove:option:dau:y'))).toEqual({ 'options.dau': 'fewOptions' });
  expect(faultsOf(after('remove:question:c01', 'remove:question:c02', 'remove:question:c03'))).toEqual({
    '': 'noCriteria',
  });
  expect(faultsOf({ ...CONTENT, questions: [level('c01', 'gone')] })).toEqual({ 'factorOf.c01': 'noFactor' });
  expect(faultsOf({ ...CONTENT, title: { vi: 'x'.repeat(501), en: '' } })).toEqual({
    'vi.title': 'tooLong',
    'en.title': 'words',
  });
});

test('only questionnaires without fixed columns are restructured', () => {
  expect(SURVEY_SUBJECTS.filter(mayBeRestructured)).toEqual(['procedure', 'own']);
});

test('versions are told apart line by line', () => {
  const lines = linesOf(CONTENT);
  expect(lines).toMatchObject({ order: 'c01 c02 c03 dau', c01: 'level | a | c01 / c01' });
  expect(lines.dau).toBe('priority | dau / dau | x: x / x | y: y / y | z: z / z');
});

test('the editor as a form reads back what was typed; what kept its words keeps its source', () => {
  const form = new FormData();
  const say = (name: string, text: string) => {
    form.append(`vi.${name}`, text);
    form.append(`en.${name}`, text);
  };
  say('title', 'mới');
  say('lead', 'l');
  form.append('factors', 'a');
  say('factor.a', 'a');
  for (const code of ['c03', 'c01']) {
    form.append('questions', code);
    form.append(`factorOf.${code}`, 'a');
    say(`question.${code}`, code === 'c01' ? 'khác' : code);
  }
  form.append('questions', 've-ban-1');
  form.append('type.ve-ban-1', 'person');
  say('question.ve-ban-1', 'ai');
  form.append('options.ve-ban-1', 'lua-chon-1');
  say('option.ve-ban-1.lua-chon-1', 'tôi');
  form.append('questions', 'la');
  form.append('type.la', 'points');
  const read = contentIn(form, CONTENT, 'mới');
  expect(read).toMatchObject({ title: words('mới'), factors: [{ code: 'a', source: 's' }] });
  expect(read.questions).toEqual([
    level('c03', 'a'),
    { ...level('c01', 'a'), text: words('khác'), source: 'mới' },
    {
      ...{ code: 've-ban-1', type: 'person', factor: '', text: words('ai'), hint: null, source: 'mới' },
      options: [{ code: 'lua-chon-1', text: words('tôi') }],
    },
  ]);
});
