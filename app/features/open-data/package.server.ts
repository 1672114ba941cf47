// The table schemas of open data in the form of Frictionless Data (datapackage.json), drawn from the dictionary.
import type { BundledFile } from '#db/open-data-bundles.ts';
import type { Named } from '../../domain/organisation.ts';
import { pathsIn } from '../../http/paths.ts';
import { settings } from '../../settings.server.ts';
import { type Column, type ColumnType, DATASETS, type DatasetName, DICTIONARY } from './dictionary.server.ts';
import type { Licence } from './types.ts';
import { meaningOf, wordsOfSet } from './words.server.ts';

const TYPES: Record<ColumnType, object> = {
  text: { type: 'string' },
  address: { type: 'string' },
  day: { type: 'date', format: '%Y-%m-%d' },
  period: { type: 'string', constraints: { pattern: '^\\d{4}(-\\d{2})?$' } },
  time: { type: 'string', constraints: { pattern: '^\\d{2}:\\d{2}$' } },
  whole: { type: 'integer' },
  number: { type: 'number' },
  flag: { type: 'boolean', trueValues: ['1'], falseValues: ['0'] },
};

function fieldOf(dataset: DatasetName, column: Column) {
  const type = TYPES[column.type] as { constraints?: object };
  const constraints = {
    ...type.constraints,
    ...(column.isRequired && { required: true }),
    ...(column.oneOf && { enum: column.oneOf }),
  };
  return {
    name: column.name,
    ...type,
    title: meaningOf(dataset, column.name, 'vi'),
    description: meaningOf(dataset, column.name, 'en'),
    ...(column.example !== '' && { example: column.example }),
    ...(column.unit && { unit: column.unit }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

const schemaOf = (name: DatasetName) => {
  const { columns, key } = DICTIONARY[name];
  const foreign = columns.filter(({ of }) => of !== undefined);
  return {
    fields: columns.map((column) => fieldOf(name, column)),
    missingValues: [''],
    ...(key.length > 0 && { primaryKey: key }),
    ...(foreign.length > 0 && {
      foreignKeys: foreign.map((column) => ({
        fields: [column.name],
        // A table that points into itself says '' (Table Schema, foreignKeys).
        reference: { resource: column.of === name ? '' : column.of, fields: ['ma'] },
      })),
    }),
  };
};

/** Inside a bundle with the files that are already in it, or (without one) with the addresses of today's data. */
export function datapackage(publisher: Named, licence: Licence, bundle: { day: string; files: BundledFile[] } | null) {
  const { publicUrl } = settings();
  const resourceOf = (name: DatasetName) => {
    const file = bundle?.files.find((one) => one.name === `${name}.csv`);
    return {
      name,
      path: file ? file.name : `${publicUrl}${pathsIn('vi').openDataset(name, 'csv')}`,
      profile: 'tabular-data-resource',
      title: wordsOfSet(name, 'vi').title,
      description: wordsOfSet(name, 'en').about,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      ...(file && { bytes: file.size, hash: `sha256:${file.sha256}`, rows: file.rows }),
      schema: schemaOf(name),
    };
  };
  return {
    profile: 'tabular-data-package',
    name: 'hoi-am-du-lieu-mo',
    id: `${publicUrl}${pathsIn('vi').openData()}`,
    title: `${publisher.vi}: dữ liệu mở, cổng Hồi Âm`,
    description: `${publisher.en}: open data of the portal Hồi Âm`,
    homepage: `${publicUrl}${pathsIn('vi').openData()}`,
    ...(bundle && { version: bundle.day, created: `${bundle.day}T00:00:00+07:00` }),
    licenses: [{ name: licence.code, path: licence.url, title: licence.name }],
    contributors: [{ title: publisher.vi, role: 'publisher' }],
    resources: DATASETS.map(resourceOf),
  };
}
