// Builds the bundle of a day: every dataset, every published figure, the columns and the checksums, all as they were at one moment.
import { randomUUID } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { atOneMoment, write } from '#db/index.ts';
import {
  type Bundle,
  bundleOf,
  claimBundle,
  deleteBundles,
  finishBundle,
  giveBundleUp,
  putPart,
  readyBundles,
} from '#db/open-data-bundles.ts';
import { touchPublicFace } from '#db/portal.ts';
import { forgottenDays } from '../../domain/bundle-keeping.ts';
import { dayOf } from '../../domain/deadline.ts';
import { csvHead, csvRows } from '../../http/csv.server.ts';
import { formatDay } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/translate.ts';
import { rowsOf } from './datasets.server.ts';
import { columnNames, DATASETS, type DatasetName } from './dictionary.server.ts';
import { figureCells } from './figures.server.ts';
import { licenceNow, publisherNow } from './licence.server.ts';
import { datapackage } from './package.server.ts';
import { ratingFigures, satisfactionSources } from './satisfaction.server.ts';
import { ZipWriter } from './zip.server.ts';

const PART_BYTES = 1024 * 1024;
/** A builder that gives no sign of life for so long is taken for dead. */
const DEAD_AFTER = 15 * 60_000;

class NoLongerMine extends Error {}

/** The bundle of today if it was built now; null when there is one, or another server is at it. */
export async function buildBundle(now: Date): Promise<Bundle | null> {
  const day = dayOf(now);
  if (await bundleOf(day)) return null;
  const begun = performance.now();
  const clock = () => new Date(now.getTime() + performance.now() - begun);
  const claim = randomUUID();
  const deadSince = new Date(now.getTime() - DEAD_AFTER);
  const id = await write((tx) => claimBundle(tx, { day, claim, now, deadSince }));
  if (id === null) return null;
  try {
    let number = 0;
    const zip = new ZipWriter(now, PART_BYTES, async (content) => {
      const part = { id, claim, number, content, now: clock() };
      if (!(await write((tx) => putPart(tx, part)))) throw new NoLongerMine();
      number += 1;
    });
    await atOneMoment(() => writeFiles(zip, now));
    const sha256 = await zip.end();
    await write(async (tx) => {
      await finishBundle(tx, { id, claim, builtAt: clock(), size: zip.size, sha256, files: zip.files });
      await touchPublicFace(tx);
    });
    return bundleOf(day);
  } catch (error) {
    if (error instanceof NoLongerMine) return null;
    await write((tx) => giveBundleUp(tx, id, claim));
    throw error;
  }
}

/** What the job does: today's bundle if it is missing, and away with those that are too old. */
export async function keepBundles(now: Date): Promise<void> {
  const built = await buildBundle(now);
  if (built) await forgetBundles(now);
}

async function forgetBundles(now: Date): Promise<void> {
  const bundles = await readyBundles();
  const old = forgottenDays(
    bundles.map(({ day }) => day),
    dayOf(now),
  );
  await write((tx) =>
    deleteBundles(
      tx,
      bundles.filter(({ day }) => old.includes(day)).map(({ id }) => id),
    ),
  );
}

async function writeFiles(zip: ZipWriter, now: Date): Promise<void> {
  const [publisher, licence] = [await publisherNow(), await licenceNow()];
  const text = async (name: string, content: string) => zip.file(name, once(content), false);
  const about = { publisher: publisher.vi, day: formatDay(dayOf(now)), licence: licence.name };
  await text(
    'README.txt',
    `${wordsOf('vi')('open-data:readme', about)}\n${wordsOf('en')('open-data:readme', { ...about, publisher: publisher.en })}`,
  );
  for (const name of DATASETS) await zip.file(`${name}.csv`, tableOf(name, now), true);
  await zip.file('figures.json', figuresOf(now), false);
  const described = datapackage(publisher, licence, { day: dayOf(now), files: zip.files });
  await text('datapackage.json', `${JSON.stringify(described, null, 2)}\n`);
  await text('SHA256SUMS', zip.files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
}

async function* once(text: string) {
  yield { text, rows: 0 };
}

async function* tableOf(name: DatasetName, now: Date) {
  const columns = columnNames(name);
  yield { text: csvHead(columns, 'plain'), rows: 0 };
  for await (const rows of rowsOf(name, now)) yield { text: csvRows(columns, rows, 'plain'), rows: rows.length };
}

/** One object a line, so that it can be read without holding it. */
async function* figuresOf(now: Date) {
  const piece = (text: string) => ({ text, rows: 0 });
  yield piece(`{"ngay":"${dayOf(now)}","o":[\n`);
  let isFirst = true;
  const lines = (records: readonly object[]) => {
    const text = records.map((record) => JSON.stringify(record)).join(',\n');
    const separator = isFirst || text === '' ? '' : ',\n';
    if (text !== '') isFirst = false;
    return piece(separator + text);
  };
  for await (const cells of figureCells(now)) {
    yield lines(cells);
    await breath();
  }
  yield piece('\n],"hai_long":[\n');
  isFirst = true;
  for await (const source of satisfactionSources(now)) yield lines([source]);
  yield piece('\n],"hai_long_co_quan":[\n');
  isFirst = true;
  for await (const records of ratingFigures(now)) yield lines(records);
  yield piece('\n]}\n');
}
