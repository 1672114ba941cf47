// The door of open data: the page, each dataset as it is now, the bundles of the days, and what describes them for machines.
import { setImmediate as breath } from 'node:timers/promises';
import { read } from '#db/index.ts';
import { type Bundle, bundleOf, partOf, readyBundles } from '#db/open-data-bundles.ts';
import { publicVersion } from '#db/portal.ts';
import { dayOf } from '../../domain/deadline.ts';
import type { Language } from '../../i18n/translate.ts';
import { dcatCatalogue } from './dcat.server.ts';
import { DATASETS, type DatasetName, DICTIONARY } from './dictionary.server.ts';
import { licenceNow, publisherNow } from './licence.server.ts';
import { datapackage } from './package.server.ts';
import { dataSince } from './sources.server.ts';
import type { BundleView, DatasetView, OpenDataPage } from './types.ts';
import { meaningOf, wordsOfSet } from './words.server.ts';

export { buildBundle, keepBundles } from './bundle.server.ts';
export { rowsOf } from './datasets.server.ts';
export { columnNames, DATASETS, isDataset } from './dictionary.server.ts';

/** Another word after every change of what is public, and every day, for "overdue". */
export const stateOfData = async (now: Date): Promise<string> => `${await publicVersion(read)}.${dayOf(now)}`;

export async function openDataPage(language: Language): Promise<OpenDataPage> {
  const [publisher, licence, bundles] = await Promise.all([publisherNow(), licenceNow(), readyBundles()]);
  return {
    publisher: publisher[language],
    licence,
    bundles: bundles.map(viewOf),
    datasets: DATASETS.map((name) => datasetView(name, bundles[0], language)),
  };
}

const viewOf = ({ day, builtAt, size, sha256 }: Bundle): BundleView => ({
  ...{ day, size, sha256 },
  builtAt: builtAt?.getTime() ?? 0,
});

function datasetView(name: DatasetName, newest: Bundle | undefined, language: Language): DatasetView {
  const file = newest?.files.find((one) => one.name === `${name}.csv`);
  return {
    name,
    ...wordsOfSet(name, language),
    columns: DICTIONARY[name].columns.map(({ name: column, type, unit = null, oneOf = [], of = null, example }) => ({
      ...{ name: column, type, unit, oneOf, of, example },
      meaning: meaningOf(name, column, language),
    })),
    bundled: file ? { rows: file.rows ?? 0, size: file.size, sha256: file.sha256 } : null,
  };
}

export async function catalogue(now: Date) {
  const [publisher, licence, bundles, since] = await Promise.all([
    publisherNow(),
    licenceNow(),
    readyBundles(),
    dataSince(),
  ]);
  return dcatCatalogue({ publisher, since, licence, bundles, now });
}

export async function packageOfToday() {
  const [publisher, licence] = await Promise.all([publisherNow(), licenceNow()]);
  return datapackage(publisher, licence, null);
}

/** The bundle of a day, or the newest; null when there is none. */
export const bundleAsked = async (day: string | 'newest'): Promise<Bundle | null> =>
  day === 'newest' ? ((await readyBundles())[0] ?? null) : bundleOf(day);

/** Its bytes, part after part. */
export async function* bytesOf({ id }: Pick<Bundle, 'id'>): AsyncIterable<Buffer> {
  for (let number = 0; ; number += 1) {
    const part = await partOf(id, number);
    if (!part) return;
    yield part;
    await breath();
  }
}
