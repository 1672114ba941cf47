// A bundle of a portal that has lived: counted again from its rows it says the same; one changed cell is found; nobody is told of.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { LEVELS } from '#app/domain/satisfaction.ts';
import { periodFigures } from '#app/features/figures/index.server.ts';
import { buildBundle, bundleAsked, keepBundles } from '#app/features/open-data/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { castBallot, ratingTokenOf } from '#app/features/ratings/index.server.ts';
import { recompute, reportWords } from '#app/features/recomputing/index.server.ts';
import { createRound } from '#app/features/surveys/index.server.ts';
import { atOneMoment, read, write } from '#db/index.ts';
import { claimBundle, putPart } from '#db/open-data-bundles.ts';
import { petition } from '#db/schema/petitions.ts';
import { type BundleOnDisk, bundleOnDisk, tableOf } from '#tests/support/bundles.ts';
import { answered, complaintAbout, crew, does, sent, submission } from '#tests/support/petitions.ts';
import { closed, counted, paper, round } from '#tests/support/surveys.ts';

const SENT = instantAt('2026-10-05', '09:00');
const IN_TIME = instantAt('2026-10-08', '10:00');
const LATE = instantAt('2026-10-27', '10:00');
const TODAY = instantAt('2026-11-20', '10:00');

let bundle: BundleOnDisk;
let published = '';
const unpublished: string[] = [];

async function rate(code: string, level: number) {
  const { row } = (await findPetition(code))!;
  const levels = { access: level, procedure: level, officials: level, result: level, feedback: level };
  await castBallot(ratingTokenOf(row.id, row.round), { resolved: level > 3 ? 'yes' : 'no', ...levels } as never, TODAY);
}

beforeAll(async () => {
  const officers = await crew(SENT);
  for (const level of [...LEVELS, 4, 5]) {
    published = await sent(SENT);
    await answered(published, officers, level % 2 ? IN_TIME : LATE);
    await rate(published, level);
  }
  await does(published, 'reopen', { reason: 'Chưa xong' }, { as: 'sender' }, LATE);
  const hidden = { consentsToPublish: false };
  unpublished.push(
    await sent(SENT, { kind: 'gop_y', ...hidden }),
    await sent(instantAt('2025-12-31', '16:50'), hidden),
    await sent(instantAt('2026-11-19', '09:00'), { ...hidden, ...complaintAbout('2026-11-10') }),
    await sent(SENT, { ...hidden, procedureId: null }),
    await sent(SENT, hidden),
  );
  await does(unpublished.at(-1)!, 'withdraw', {}, { as: 'sender' }, IN_TIME);
  await does(
    unpublished.at(-2)!,
    'transferOut',
    { outsideBody: 'Bộ Công Thương', reason: 'Thẩm quyền của Bộ' },
    officers.intake,
    IN_TIME,
  );
  await createRound(null, round('DOT'), TODAY);
  await counted('DOT', await paper([1, 2, 3, 4, 5, 5]));
  await counted('DOT', await paper([4, 5], 'SYT'));
  await closed('DOT');
  expect(await buildBundle(TODAY)).not.toBeNull();
  bundle = await bundleOnDisk();
});

test('counted again from the rows alone, packed or unpacked, every figure is the same', async () => {
  for (const place of [bundle.zip, bundle.folder]) {
    const report = await recompute(place);
    expect(report.differences).toEqual([]);
    expect(report).toMatchObject({ day: '2026-11-20', cases: 12, ballots: 11, files: 18 });
    expect(report.cells).toBeGreaterThan(50);
    expect(reportWords(report, 'vi')).toContain('0 chỗ khác');
  }
});

test('what it says is what the page of figures says', async () => {
  const figures = (await periodFigures({ from: '2026-01-01', to: '2026-12-31' }, 'vi', TODAY))!;
  const { headline } = await recompute(bundle.zip);
  const { received, answered: done, onTime } = figures.counts;
  expect(headline.at(-1)).toMatchObject({ year: '2026', received, answered: done, onTime });
});

test('one changed cell is found and named, and so is its file', async () => {
  const file = join(bundle.folder, 'ho-so.csv');
  const text = readFileSync(file, 'utf8');
  const [line] = tableOf(text).filter(({ trang_thai, tre_han }) => trang_thai === 'da_tra_loi' && tre_han === '0');
  const was = text.split('\r\n').find((one) => one.startsWith(line!.so!))!;
  writeFileSync(file, text.replace(was, was.replace('da_tra_loi', 'da_rut')));
  const { differences } = await recompute(bundle.folder);
  writeFileSync(file, text);
  expect(differences).toContainEqual({ where: 'ho-so.csv', why: 'file' });
  expect(differences).toContainEqual({ where: '2026||tat_ca| so_lieu da_rut', published: '1', recomputed: '2' });
  expect(differences).toContainEqual({
    where: '2026|SCT|loai|phan_anh so_lieu dung_han',
    published: '3',
    recomputed: '2',
  });
});

test('checksums, sizes and rows are those of the files', async () => {
  const { files, sha256, size } = (await bundleAsked('newest'))!;
  const zip = readFileSync(bundle.zip);
  expect([zip.length, createHash('sha256').update(zip).digest('hex')]).toEqual([size, sha256]);
  const { resources } = JSON.parse(bundle.files['datapackage.json']!);
  for (const { path, bytes, hash, rows, schema } of resources) {
    const text = bundle.files[path]!;
    expect([Buffer.byteLength(text), tableOf(text).length]).toEqual([bytes, rows]);
    expect(hash).toBe(`sha256:${files.find(({ name }) => name === path)!.sha256}`);
    const [head = ''] = text.split('\r\n');
    expect(schema.fields.map(({ name }: { name: string }) => name).join(',')).toBe(head);
  }
});

test('the library of Frictionless Data reads every table, each cell of the type that is promised', async () => {
  const whole = await Package.load(join(bundle.folder, 'datapackage.json'), { basePath: bundle.folder, strict: true });
  expect(whole.errors).toEqual([]);
  const said = JSON.parse(bundle.files['datapackage.json']!).resources as { name: string; rows: number }[];
  for (const { name, rows } of said) {
    const resource = whole.resources.find((one) => one.name === name)!;
    expect([name, (await resource.read({ keyed: true })).length]).toEqual([name, rows]);
  }
});

test('no person, no code and no word of an unpublished case is in any file', async () => {
  const { sender, title, body } = await submission();
  const all = Object.values(bundle.files).join('\n');
  for (const secret of [sender.name, sender.phone!, sender.email!, sender.address, body, ...unpublished])
    expect(all).not.toContain(secret);
  expect(all).toContain(published);
  const hidden = tableOf(bundle.files['ho-so.csv']!).filter(({ ma }) => ma === '');
  expect(hidden).toHaveLength(unpublished.length);
  expect(
    hidden.every(({ tieu_de, dia_chi, so }) => tieu_de === '' && dia_chi === '' && /^[0-9a-f]{16}$/.test(so!)),
  ).toBe(true);
  expect(all).toContain(title);
});

test('ballots leave in groups of five and more, and a unit with fewer is named nowhere', async () => {
  const rows = tableOf(bundle.files['phieu.csv']!);
  // SYT has two of eight in the round, which count nowhere.
  const units = rows.filter(({ nguon }) => nguon === 'dot-DOT').map(({ co_quan }) => co_quan);
  expect(new Set(units)).toEqual(new Set(['SCT']));
  const groups = Map.groupBy(rows, ({ nguon, co_quan, thang, cau_hoi }) => [nguon, co_quan, thang, cau_hoi].join());
  for (const group of groups.values())
    expect(group.reduce((sum, { n }) => sum + Number(n), 0)).toBeGreaterThanOrEqual(5);
  // Of seven ballots two wait for three more.
  const resolved = rows.filter(({ nguon, cau_hoi }) => nguon === 'don-2026' && cau_hoi === 'resolved');
  expect(resolved.reduce((sum, { n }) => sum + Number(n), 0)).toBe(5);
});

test('of servers that build at once one does, and a day is built once', async () => {
  expect(await buildBundle(TODAY)).toBeNull();
  const tomorrow = instantAt('2026-11-21', '00:10');
  const built = await Promise.all([buildBundle(tomorrow), buildBundle(tomorrow), buildBundle(tomorrow)]);
  expect(built.filter((one) => one !== null)).toHaveLength(1);
  await keepBundles(instantAt('2026-11-22', '00:10'));
  expect((await bundleAsked('newest'))!.day).toBe('2026-11-22');
});

test('a builder that died makes room after a while, and finds that it has', async () => {
  const day = '2026-11-25';
  const dies = instantAt(day, '00:10');
  const id = await write((tx) => claimBundle(tx, { day, claim: 'dead', now: dies, deadSince: dies }));
  const part = { id: id!, claim: 'dead', number: 0, content: Buffer.from('half'), now: dies };
  expect(await write((tx) => putPart(tx, part))).toBe(true);
  expect(await buildBundle(instantAt(day, '00:20'))).toBeNull();
  expect((await buildBundle(instantAt(day, '00:30')))!.day).toBe(day);
  expect(await write((tx) => putPart(tx, { ...part, number: 1 }))).toBe(false);
  expect((await recompute((await bundleOnDisk()).zip)).differences).toEqual([]);
});

test('a moment stays what it was while others write', async () => {
  const [before, during, after] = await atOneMoment(async () => {
    const count = await read.$count(petition);
    await sent(TODAY);
    return [count, await read.$count(petition), 0];
  }).then(async ([first, second]) => [first, second, await read.$count(petition)]);
  expect([during, after]).toEqual([before, before! + 1]);
});
