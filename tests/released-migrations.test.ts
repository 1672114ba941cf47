// What a release has left in databases is history: an edited migration would leave them another schema than new ones, and an edited
// skeleton or questionnaire is refused where reports or ballots were made from it, so that the portal would not start.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

/** SHA-256 of each released file, by engine; a release adds its own and changes none. */
const RELEASED = {
  sqlite: {
    '0000_start': '1b51908bc8dea9eaab1cd15383da1c1f54a7ea1d7a4b42382d801c5aa51d2660',
    '0001_desk': '277bb8f6f40cb7a552616bc753fb7c7d1ffbf27755c1d7dc2db08dbaadb4603e',
    '0002_figures': '633b594513c4d28fd53ec98d98c34f12d174bb8d3f19138c9bca615b691568fa',
  },
  postgres: {
    '0000_start': 'b6d1013ccfa0c051b2a3caf66f780578f103d146b887d6682eb25e0dc72304f6',
    '0001_desk': 'f496a5d0f30eda2b5927d735e7a59b8d94c250cb0be9f65faab105a449653f15',
    '0002_figures': '7041eb37999160de160d0f6cff55fe72d0847ffd73c274fedd84fae5d67282a4',
  },
} as const;

/** SHA-256 of each released version; other words are another version. */
const RELEASED_SKELETONS = {
  'qcdcHalf 1': 'da72b3c4e57ba40c24cc30c78126324b60fe85f24cdc2e1dfb6445b822fdac4e',
  'qcdcYear 1': '9de18f5905221554ad4e3866484c56192c757fe736ff380b2567b2d1baca5e83',
};

const RELEASED_QUESTIONNAIRES = {
  'xu-ly-don 1': '9088561bccc5c08fb23889ba41db2c43e04eb5f2bc574fe031ce1c7ac787c624',
  'thu-tuc 1': '6cb18198a1467a42369e5e806dcaa731b242edbf4cbb408daf87593ac489084f',
  'danh-gia-tthc 1': '31f6fce5c996730d13182b1ee6d92a7bbc9b3ba423afda8405a39f113cd1fb77',
};

const here = (path: string) => new URL(`../db/migrations/${path}`, import.meta.url);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe.each(Object.entries(RELEASED))('%s', (engine, released) => {
  const { entries } = JSON.parse(readFileSync(here(`${engine}/meta/_journal.json`), 'utf8')) as {
    entries: { tag: string; when: number }[];
  };

  test.each(Object.entries(released))('%s is what was released', (tag, hash) => {
    expect(sha256(readFileSync(here(`${engine}/${tag}.sql`), 'utf8'))).toBe(hash);
  });

  test('the released ones come first, in their order', () => {
    expect(entries.slice(0, Object.keys(released).length).map(({ tag }) => tag)).toEqual(Object.keys(released));
  });

  test('each is younger than the one before it: an older one would never be carried out', () => {
    const ages = entries.map(({ when }) => when);
    expect(ages).toEqual([...new Set(ages)].sort((a, b) => a - b));
  });
});

const inFile = (name: string) =>
  parse(readFileSync(new URL(`../db/seed/files/${name}.csv`, import.meta.url), 'utf8'), { columns: true }) as Record<
    string,
    string
  >[];

test.each(Object.entries(RELEASED_SKELETONS))('the skeleton %s is what was released', (name, hash) => {
  const sections = inFile('report_sections').filter(({ content, version }) => `${content} ${version}` === name);
  expect(sha256(JSON.stringify(sections))).toBe(hash);
});

test.each(Object.entries(RELEASED_QUESTIONNAIRES))('the questionnaire %s is what was released', (name, hash) => {
  const parts = ['factors', 'questions', 'options', 'bands'].map((part) =>
    inFile(`questionnaire_${part}`).filter(({ questionnaire, version }) => `${questionnaire} ${version}` === name),
  );
  expect(sha256(JSON.stringify(parts))).toBe(hash);
});
