// What people said, as given away: response rates, questions with options and offices with those below them count again to the same.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { figuresRecord, periodFigures } from '#app/features/figures/index.server.ts';
import { buildBundle } from '#app/features/open-data/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { castBallot, ratingTokenOf } from '#app/features/ratings/index.server.ts';
import { recompute } from '#app/features/recomputing/index.server.ts';
import { createRound, importPaper, surveyFigures } from '#app/features/surveys/index.server.ts';
import { csvText } from '#app/http/csv.server.ts';
import { type BundleOnDisk, bundleOnDisk, tableOf } from '#tests/support/bundles.ts';
import { answered, crew, sent } from '#tests/support/petitions.ts';
import { closed, criterionCodes, linksOf, NOW, round } from '#tests/support/surveys.ts';

const SENT = instantAt('2026-10-05', '09:00');
const ANSWERED = instantAt('2026-10-08', '10:00');
const TODAY = instantAt('2026-11-20', '10:00');

let bundle: BundleOnDisk;

/** Twelve forms of twenty handed out: women and men, ages too rare to be told, and what should improve. */
const FORMS = Array.from({ length: 12 }, (_, place) => ({
  'gioi-tinh': place < 6 ? 'nu' : 'nam',
  tuoi: ['duoi-25', '25-34', '25-34'][place] ?? '35-49',
  'uu-tien': place < 7 ? 'nhanh-hon|thai-do' : 'nhanh-hon',
}));

beforeAll(async () => {
  const officers = await crew(SENT);
  for (const level of [5, 4, 4, 2, 1, 5, 3]) {
    const code = await sent(SENT);
    await answered(code, officers, ANSWERED);
    const { row } = (await findPetition(code))!;
    const levels = { access: level, procedure: 4, officials: 5, result: level, feedback: 3 };
    if (level !== 3) await castBallot(ratingTokenOf(row.id, row.round), { resolved: 'yes', ...levels } as never, TODAY);
  }
  await createRound(null, round('HOI'), TODAY);
  const criteria = await criterionCodes();
  const forms = FORMS.map((form) => ({
    ...{ ma_phieu: '', don_vi: 'SCT', ...form },
    ...Object.fromEntries(criteria.map((code) => [code, '4'])),
  }));
  const text = csvText<Record<string, string>>(Object.keys(forms[0]!), forms, 'plain');
  expect(await importPaper(null, 'HOI', Buffer.from(text), 20, NOW)).toMatchObject({
    ok: true,
    report: { counted: 12 },
  });
  await closed('HOI');
  await createRound(null, round('LINK'), TODAY);
  await linksOf('LINK', 50);
  expect(await buildBundle(TODAY)).not.toBeNull();
  bundle = await bundleOnDisk();
});

/** The records of figures.json. */
const published = () => JSON.parse(bundle.files['figures.json']!);
const sourceNamed = (name: string) => published().hai_long.find((one: { nguon: string }) => one.nguon === name);
const tableIn = (name: string) => tableOf(bundle.files[`${name}.csv`]!);

test('everything counts again to the same', async () => {
  const report = await recompute(bundle.zip);
  expect(report.differences).toEqual([]);
  // The province, SCT and UBND above it for the year, the province for November; two rounds and the petitions.
  expect(report).toMatchObject({ ratings: 4, sources: 3 });
});

test('response rates are those of the pages, a source that nobody has answered yet included', async () => {
  for (const [name, source] of [
    ['don-2026', { kind: 'petition', year: 2026 }],
    ['dot-HOI', { kind: 'round', code: 'HOI' }],
    ['dot-LINK', { kind: 'round', code: 'LINK' }],
  ] as const) {
    const { answered: da_tra_loi, asked, rate } = (await surveyFigures(source, 'vi', TODAY))!.response!;
    expect(sourceNamed(name).tra_loi).toEqual({ da_tra_loi, da_hoi: asked, ty_le: rate });
  }
  expect(sourceNamed('don-2026').tra_loi).toEqual({ da_tra_loi: 5, da_hoi: 7, ty_le: 5 / 7 });
  expect(sourceNamed('dot-HOI').tra_loi.ty_le).toBe(0.5);
});

test('options are given away as they are published, and no other', () => {
  const rows = tableIn('lua-chon').filter(({ nguon }) => nguon === 'dot-HOI');
  const told = (question: string) =>
    rows.filter(({ cau_hoi, n }) => cau_hoi === question && n !== '0').map(({ tra_loi, n }) => `${tra_loi} ${n}`);
  expect(told('gioi-tinh')).toEqual(['nu 6', 'nam 6']);
  // One under 25 and two under 35 cannot be told, nor the nine that would give them away.
  expect(told('tuoi')).toEqual([]);
  expect(told('uu-tien')).toEqual(['nhanh-hon 12', 'thai-do 7']);
  for (const { n } of tableIn('lua-chon')) expect(n === '0' || Number(n) >= 5).toBe(true);
  const question = sourceNamed('dot-HOI').cau_hoi.find(({ ma }: { ma: string }) => ma === 'gioi-tinh');
  expect(question.lua_chon[0]).toEqual({ ma: 'nu', n: 6, ty_le: 0.5 });
});

test('an office with those below it says what its page says', async () => {
  const period = { from: '2026-01-01', to: '2026-12-31' };
  for (const unit of ['UBND', 'SCT', '']) {
    const figures = (await periodFigures({ ...period, unit }, 'vi', TODAY))!;
    const record = published().hai_long_co_quan.find(
      (one: { pham_vi: string; ky: string }) => one.pham_vi === unit && one.ky === '2026',
    );
    const said = JSON.parse(JSON.stringify(figuresRecord(figures, 'vi').hai_long));
    expect(record).toMatchObject(said);
    expect(record.so_phieu).toBe(5);
    expect(record.co_quan).toEqual([{ ma: 'SCT', so_phieu: 5, ty_le: figures.satisfaction.index!.share }]);
  }
});

test('the months of an office can be read, with those below it', () => {
  const rows = tableIn('thoi-han').filter(({ pham_vi }) => pham_vi === 'UBND');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    ky: '2026-10',
    theo: 'tat_ca',
    ma: '',
    da_nhan: '7',
    da_tra_loi: '7',
    tra_loi_n: '7',
  });
});

const CHANGES: [file: string, was: string, is: string, differs: object][] = [
  [
    ...(['luot-moi', 'dot-HOI,20,10', 'dot-HOI,20,15'] as const),
    { where: 'dot-HOI tra_loi da_tra_loi', published: '10', recomputed: '15' },
  ],
  [
    ...(['lua-chon', 'dot-HOI,gioi-tinh,nu,6', 'dot-HOI,gioi-tinh,nu,7'] as const),
    { where: 'dot-HOI cau_hoi gioi-tinh lua_chon nu n', published: '6', recomputed: '7' },
  ],
  [
    ...(['phieu', 'don-2026,SCT,2026-11,officials,5,5', 'don-2026,SCT,2026-11,officials,5,6'] as const),
    { where: '2026|UBND|hai_long yeu_to officials n', published: '5', recomputed: '6' },
  ],
  [
    ...([
      'hai-long',
      'don-2026,xu-ly-don@1,officials,5,0,0,0,0,5',
      'don-2026,xu-ly-don@1,officials,5,0,0,0,1,4',
    ] as const),
    { where: 'hai-long.csv don-2026 officials lua_chon 3', published: '1', recomputed: '0' },
  ],
  [
    ...(['thoi-han', '2026-10,UBND,tat_ca,,,7', '2026-10,UBND,tat_ca,,,8'] as const),
    { where: 'thoi-han.csv 2026|UBND|thang|2026-10 so_lieu da_nhan', published: '8', recomputed: '7' },
  ],
];

test.each(CHANGES)('a changed row of %s is found and named', async (name, was, is, differs) => {
  const file = join(bundle.folder, `${name}.csv`);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(was);
  writeFileSync(file, text.replace(was, is));
  const { differences } = await recompute(bundle.folder);
  writeFileSync(file, text);
  expect(differences).toContainEqual(differs);
});
