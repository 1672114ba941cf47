// The catalogue of open data in DCAT-AP (JSON-LD), so that other portals can harvest it.
import type { Bundle } from '#db/open-data-bundles.ts';
import { dayOf } from '../../domain/deadline.ts';
import type { Named } from '../../domain/organisation.ts';
import { pathsIn } from '../../http/paths.ts';
import { settings } from '../../settings.server.ts';
import { DATASETS, type DatasetName } from './dictionary.server.ts';
import type { Licence } from './types.ts';
import { wordsOfSet } from './words.server.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const IANA = 'https://www.iana.org/assignments/media-types/';
const DAILY = 'http://publications.europa.eu/resource/authority/frequency/DAILY';
const PUBLIC = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';
const LANGUAGES = ['VIE', 'ENG'].map((code) => at(`http://publications.europa.eu/resource/authority/language/${code}`));
const MEDIA_TYPES = { csv: 'text/csv', json: 'application/json' } as const;

function at(id: string) {
  return { '@id': id };
}
const spoken = ({ vi, en }: Named) => [
  { '@value': vi, '@language': 'vi' },
  { '@value': en, '@language': 'en' },
];
const typed = (value: string | number, type: string) => ({ '@value': String(value), '@type': `xsd:${type}` });
const checksum = (sha256: string) => ({
  '@type': 'spdx:Checksum',
  'spdx:algorithm': at('spdx:checksumAlgorithm_sha256'),
  'spdx:checksumValue': typed(sha256, 'hexBinary'),
});

interface Catalogue {
  publisher: Named;
  licence: Licence;
  bundles: readonly Bundle[];
  now: Date;
}

/** `now`: of the data that change with every petition; a bundle says its own day. */
export function dcatCatalogue({ publisher, licence, bundles, now }: Catalogue) {
  const absolute = (path: string) => `${settings().publicUrl}${path}`;
  const to = pathsIn('vi');
  const page = absolute(to.openData());
  const both = (name: DatasetName, what: 'title' | 'about') =>
    spoken({ vi: wordsOfSet(name, 'vi')[what], en: wordsOfSet(name, 'en')[what] });
  const agent = { '@type': 'foaf:Agent', '@id': `${page}#co-quan`, 'foaf:name': spoken(publisher) };
  const rights = { 'dct:license': at(licence.url) };
  const common = {
    'dct:publisher': at(agent['@id']),
    'dct:accrualPeriodicity': at(DAILY),
    'dct:accessRights': at(PUBLIC),
    'dct:language': LANGUAGES,
    'dcat:landingPage': at(page),
    ...rights,
  };
  const [newest] = bundles;
  const oldest = bundles.at(-1);
  const issued = oldest && { 'dct:issued': typed(oldest.day, 'date') };
  const bundleFile = (bundle: Bundle) => ({
    '@type': 'dcat:Distribution',
    '@id': absolute(to.openDataBundle(bundle.day)),
    'dct:title': spoken({ vi: `Gói ngày ${bundle.day}`, en: `Bundle of ${bundle.day}` }),
    'dcat:accessURL': at(page),
    'dcat:downloadURL': at(absolute(to.openDataBundle(bundle.day))),
    'dcat:mediaType': at(`${IANA}application/zip`),
    'dcat:packageFormat': at(`${IANA}application/zip`),
    'dcat:byteSize': typed(bundle.size, 'nonNegativeInteger'),
    'spdx:checksum': checksum(bundle.sha256),
    'dct:issued': typed(bundle.day, 'date'),
    ...rights,
  });
  const liveFile = (name: DatasetName, format: keyof typeof MEDIA_TYPES) => ({
    '@type': 'dcat:Distribution',
    '@id': absolute(to.openDataset(name, format)),
    'dct:title': spoken({ vi: `${name}.${format}`, en: `${name}.${format}` }),
    'dcat:accessURL': at(page),
    'dcat:downloadURL': at(absolute(to.openDataset(name, format))),
    'dcat:mediaType': at(`${IANA}${MEDIA_TYPES[format]}`),
    ...(format === 'csv' && { 'dct:conformsTo': at(absolute(to.openDataPackage())) }),
    ...rights,
  });
  /** The table as it lies in the newest bundle: of a file that changes by the hour there is no checksum to give. */
  const bundled = (name: DatasetName) => {
    const file = newest?.files.find((one) => one.name === `${name}.csv`);
    if (!newest || !file) return [];
    return [
      {
        '@type': 'dcat:Distribution',
        '@id': `${absolute(to.openDataBundle(newest.day))}#${file.name}`,
        'dct:title': spoken({ vi: `${file.name}, ngày ${newest.day}`, en: `${file.name} of ${newest.day}` }),
        'dcat:accessURL': at(absolute(to.openDataBundle(newest.day))),
        'dcat:mediaType': at(`${IANA}text/csv`),
        'dcat:packageFormat': at(`${IANA}application/zip`),
        'dcat:byteSize': typed(file.size, 'nonNegativeInteger'),
        'spdx:checksum': checksum(file.sha256),
        'dct:issued': typed(newest.day, 'date'),
        ...rights,
      },
    ];
  };
  return {
    '@context': CONTEXT,
    '@type': 'dcat:Catalog',
    '@id': page,
    'dct:title': spoken({ vi: `Dữ liệu mở – ${publisher.vi}`, en: `Open data – ${publisher.en}` }),
    'dct:description': spoken({
      vi: 'Đơn kiến nghị, phản ánh, góp ý, khiếu nại về thủ tục hành chính: hồ sơ đã che, thời hạn, mức hài lòng.',
      en: 'Petitions about administrative procedures: masked cases, timeliness, satisfaction.',
    }),
    ...common,
    ...issued,
    'dct:modified': typed(dayOf(now), 'date'),
    'foaf:homepage': at(page),
    'dcat:dataset': [
      ...DATASETS.map((name) => ({
        '@type': 'dcat:Dataset',
        '@id': `${page}#${name}`,
        'dct:identifier': name,
        'dct:title': both(name, 'title'),
        'dct:description': both(name, 'about'),
        ...common,
        ...issued,
        'dct:modified': typed(dayOf(now), 'date'),
        'dcat:distribution': [liveFile(name, 'csv'), liveFile(name, 'json'), ...bundled(name)],
      })),
      {
        '@type': 'dcat:Dataset',
        '@id': `${page}#goi`,
        'dct:identifier': 'goi',
        'dct:title': spoken({ vi: 'Gói dữ liệu trọn bộ', en: 'The whole bundle' }),
        'dct:description': spoken({
          vi: 'Tất cả tập dữ liệu và mọi con số đã công bố ở cùng một thời điểm.',
          en: 'All datasets and every published figure as they were at one moment.',
        }),
        ...common,
        ...issued,
        ...(newest && { 'dct:modified': typed(newest.day, 'date') }),
        'dcat:distribution': bundles.map(bundleFile),
      },
    ],
    'foaf:maker': agent,
  };
}
