// Every word in every language: the same keys, the same gaps to fill, and a word for everything the rules can say.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RIGHTS, ROLES } from '#app/domain/permissions.ts';
import { KINDS, MOVE_NAMES, PETITION_MOVES, STATES } from '#app/domain/petition.ts';
import { resources } from '#app/i18n/resources.ts';
import { filesUnder } from './support/source.ts';

type Words = Map<string, string>;

/** {a: {b: 'x'}} → 'a.b' → 'x'. */
function flat(words: object, prefix = ''): [key: string, word: string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? flat(value, `${prefix}${key}.`) : [[prefix + key, value as string]],
  );
}

const wordsIn = (language: 'vi' | 'en'): Words =>
  new Map(
    Object.entries(resources[language]).flatMap(([noun, words]) =>
      flat(words).map(([key, word]) => [`${noun}:${key}`, word]),
    ),
  );
const languages = { vi: wordsIn('vi'), en: wordsIn('en') };
const both = [
  ['vi', languages.vi, languages.en],
  ['en', languages.en, languages.vi],
] as const;

const has = (words: Words, key: string) => words.has(key) || words.has(`${key}_other`);
const gapsOf = (word: string) => [...new Set([...word.matchAll(/{{\s*([\w.]+)[^}]*}}/g)].map((gap) => gap[1]!))].sort();

test('the files of a language are all read', () => {
  for (const language of ['vi', 'en'] as const) {
    const names = filesUnder(`locales/${language}`).map((path) => path.replace(/^.*\/|\.json$/g, ''));
    expect(names.sort()).toEqual(Object.keys(resources[language]).sort());
  }
});

describe.each(both)('%s', (language, words, others) => {
  test('has no word that the other language lacks', () => {
    const alone = [...words.keys()].filter((key) => !others.has(key));
    expect(alone, `only in locales/${language}`).toEqual([]);
  });

  test('leaves nothing empty', () => {
    const empty = [...words].filter(([, word]) => typeof word !== 'string' || word.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  test('has the same gaps to fill', () => {
    const different = [...words]
      .filter(([key, word]) => others.has(key) && gapsOf(word).join() !== gapsOf(others.get(key)!).join())
      .map(([key]) => key);
    expect(different).toEqual([]);
  });
});

const rows = Object.values(PETITION_MOVES).flat() as { when?: string }[];
const conditions = rows.flatMap(({ when }) => when ?? []);
const SPOKEN: [what: string, prefix: string, names: readonly string[]][] = [
  ['kind', 'petition:kind', KINDS],
  ['state', 'petition:state', STATES],
  ['move', 'petition:move', MOVE_NAMES],
  ['actor', 'petition:role', ['sender', 'system', ...ROLES]],
  ['right', 'access:right', RIGHTS.map((right) => right.replace(':', '.'))],
  ['refusal of a move', 'petition:refusal', ['notInThisState', 'notYourMove', 'notForThisKind', ...conditions]],
];

test.each(SPOKEN)('every %s has words', (_what, prefix, names) => {
  const missing = [...new Set(names)].map((name) => `${prefix}.${name}`).filter((key) => !has(languages.vi, key));
  expect(missing).toEqual([]);
});

/** What people who send something, or look, read; the desk has words of its own. */
const FOR_CITIZENS =
  /^(?:front|sending|following|public|rating|errors|common|petition|routing|deadline|timeliness|organisation|period|mail:(?!failing)|signin:citizen|casework:(?:split\.own|together)|entry:receipt|survey:ballot)\b/;
/** What people send is a đơn; their hồ sơ is what lies at the one-stop shop. */
const OF_THE_ONE_STOP_SHOP = [
  'sending:kind.meaning.phan_anh',
  'sending:matter.nameHint',
  'sending:decision.decisionHint',
  'sending:decision.actHint',
  'following:form.dossierCode',
  'public:privacy.rights.correct',
  'petition:refusal.fileMissing',
  'deadline:unreached.tthc',
];
const AGREED: [instead: RegExp, say: string, except: readonly string[]][] = [
  [/hồ sơ/i, 'đơn, mã đơn', OF_THE_ONE_STOP_SHOP],
  [/(?<!\p{L})khóa(?!\p{L})/iu, 'mã bí mật', []],
  [/thư điện tử|e-mail/i, 'email', []],
  [/tệp gửi kèm|tệp đính kèm/i, 'ảnh, giấy tờ kèm theo', []],
  [/ông\/bà|anh\/chị|quý (?:vị|khách)|(?<!\p{L})các bạn(?!\p{L})/iu, 'bạn', []],
  [/chậm nhất ngày \{\{/i, 'chậm nhất {{day}}, with the weekday', []],
];

test.each(AGREED)('nobody who sends something reads %s', (instead, say, except) => {
  const found = [...languages.vi]
    .filter(([key, word]) => FOR_CITIZENS.test(key) && !except.includes(key) && instead.test(word))
    .map(([key, word]) => `${key}: “${word}”; say ${say}`);
  expect(found).toEqual([]);
  // An exception that is none any more is taken off the list.
  expect(except.filter((key) => !instead.test(languages.vi.get(key) ?? ''))).toEqual([]);
});

test('every key written in the source has words', () => {
  const nouns = Object.keys(resources.vi).join('|');
  const literal = new RegExp(`['"\`]((?:${nouns}):[A-Za-z][\\w-]*(?:\\.[\\w-]+)*)['"\`]`, 'g');
  const missing = ['app', 'db']
    .flatMap(filesUnder)
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(literal)].map((found) => ({ path, key: found[1]! })))
    .filter(({ key }) => !has(languages.vi, key))
    .map(({ path, key }) => `${path}: ${key}`);
  expect(missing).toEqual([]);
});
