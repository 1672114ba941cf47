// The catalogue of open data in DCAT-AP (JSON-LD), so that other portals can harvest it.
import type { Bundle } from '#db/open-data-bundles.ts';
import { dayOf } from '../../domain/deadline.ts';
import type { Named } from '../../domain/organisation.ts';
import { pathsIn } from '../../http/paths.ts';
import { settings } from '../../settings.server.ts';
import { DATASETS, type DatasetName } from './dictionary.server.ts';
import type { Licence, Publisher } from './types.ts';
import { wordsOfSet } from './words.server.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const IANA = 'https://www.iana.org/assignments/media-types/';
/** The controlled vocabularies that DCAT-AP asks for. */
const AUTHORITY = 'http://publications.europa.eu/resource/authority/';
const DAILY = at(`${AUTHORITY}frequency/DAILY`);
const PUBLIC = at(`${AUTHORITY}access-right/PUBLIC`);
const LANGUAGES = ['VIE', 'ENG'].map((code) => at(`${AUTHORITY}language/${code}`));
const GOVERNMENT = at(`${AUTHORITY}data-theme/GOVE`);
const fileType = (format: string) => at(`${AUTHORITY}file-type/${format.toUpperCase()}`);
const KEYWORDS = [
  { vi: 'thủ tục hành chính', en: 'administrative procedures' },
  { vi: 'phản ánh, kiến nghị', en: 'petitions' },
  { vi: 'khiếu nại', en: 'complaints' },
  { vi: 'mức độ hài lòng', en: 'satisfaction' },
].flatMap(spoken);
const MEDIA_TYPES = { csv: 'text/csv', json: 'application/json' } as const;

function at(id: string) {
  return { '@id': id };
}
function spoken({ vi, en }: Named) {
  return [
    { '@value': vi, '@language': 'vi' },
    { '@value': en, '@language': 'en' },
  ];
}
const typed = (value: string | number, type: string) => ({ '@value': String(value), '@type': `xsd:${type}` });
const checksum = (sha256: string) => ({
  '@type': 'spdx:Checksum',
  'spdx:algorithm': at('spdx:checksumAlgorithm_sha256'),
  'spdx:checksumValue': typed(sha256, 'hexBinary'),
});

interface Catalogue {
  publisher: Publisher;
  /** The day of the first petition; null before there is any. */
  since: string | null;
  licence: Licence;
  bundles: readonly Bundle[];
  now: Date;
}

/** `now`: of the data that change with every petition; a bundle says its own day. */
export function dcatCatalogue({ publisher, since, licence, bundles, now }: Catalogue) {
  const absolute = (path: string) => `${settings().publicUrl}${path}`;
  const to = pathsIn('vi');
  const page = absolute(to.openData());
  const both = (name: DatasetName, what: 'title' | 'about') =>
    spoken({ vi: wordsOfSet(name, 'vi')[what], en: wordsOfSet(name, 'en')[what] });
  const contact = {
    '@type': 'vcard:Organization',
    'vcard:fn': publisher.responsible,
    'vcard:hasEmail': at(`mailto:${publisher.email}`),
    'vcard:hasURL': at(absolute(to.about())),
  };
  const period = since && {
    'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': typed(since, 'date') },
  };
  const agent = { '@type': 'foaf:Agent', '@id': `${page}#co-quan`, 'foaf:name': spoken(publisher) };
  const rights = { 'dct:license': at(licence.url) };
  const common = {
    'dct:publisher': at(agent['@id']),
    'dct:accrualPeriodicity': DAILY,
    'dct:accessRights': PUBLIC,
    'dct:language': LANGUAGES,
    'dcat:landingPage': at(page),
    'dcat:theme': GOVERNMENT,
    'dcat:keyword': KEYWORDS,
    'dcat:contactPoint': contact,
    'dct:spatial': { '@type': 'dct:Location', 'skos:prefLabel': spoken(publisher.province) },
    ...period,
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
    'dct:format': fileType('zip'),
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
    'dct:format': fileType(format),
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
        'dct:format': fileType('csv'),
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
