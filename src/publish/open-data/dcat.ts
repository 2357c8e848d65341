import { localeCodes, locales, type Language } from '#src/language/locales.ts';
import { stringIn, type StringKey } from '#src/language/strings.ts';
import type { Said } from '#src/language/localise.ts';
import { licenceLineOf, licenceOf, publisherName } from '#src/content/publisher/model.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import type { DataFile, PublishedSet, PublishedVersion } from './catalogue.ts';

const authority = (table: string, code: string) => ({ '@id': `http://publications.europa.eu/resource/authority/${table}/${code}` });
const fileTypes = { json: 'JSON', csv: 'CSV' } as const;
type Literals = { '@language': string; '@value': string }[];
const literals = (of: (locale: Language) => string | undefined): Literals =>
  localeCodes.flatMap((locale) => (of(locale) === undefined ? [] : [{ '@language': locales[locale].tag, '@value': of(locale)! }]));
/** Words in the languages that hold them. */
const named = (words: (locale: Language) => Said): Literals =>
  literals((locale) => {
    const { value, fallback } = words(locale);
    return fallback ? undefined : value;
  });
const strings = (key: StringKey): Literals => named((locale) => stringIn(locale, key));
/** Languages that the sets hold texts in, by the code of the European authority table. */
const languages = localeCodes
  .filter((locale) => !stringIn(locale, 'data.catalogue').fallback)
  .map((locale) => locales[locale].iso3.toUpperCase());
const day = (date: string) => ({ '@type': 'xsd:date', '@value': date });

/**
 * The catalogue for data portals: DCAT-AP 3 in JSON-LD. A set has its current edition and its frozen versions, each a
 * dataset with a permanent address. The rights say under which licence, or that none is decided; `dct:license` is there once one is.
 */
export function dcat(sets: PublishedSet[], site: URL, today: string, own: Publisher) {
  const at = (path: string) => new URL(path, site).href;
  const publisher = { '@id': at('/#publisher'), '@type': 'foaf:Agent', 'foaf:name': named((locale) => publisherName(own, locale)) };
  const shared = {
    'dct:publisher': { '@id': publisher['@id'] },
    'dct:accessRights': { ...authority('access-right', 'PUBLIC'), '@type': 'dct:RightsStatement' },
    'dct:language': languages.map((code) => ({ ...authority('language', code), '@type': 'dct:LinguisticSystem' })),
    'dct:spatial': { ...authority('country', 'MAR'), '@type': 'dct:Location' },
    'dcat:theme': {
      ...authority('data-theme', 'JUST'),
      '@type': 'skos:Concept',
      'skos:prefLabel': { '@language': 'en', '@value': 'Justice, legal system and public safety' },
    },
  };
  const rights = {
    '@id': at('/data/catalog.jsonld#rights'),
    '@type': 'dct:RightsStatement',
    'rdfs:label': named((locale) => licenceLineOf(own, locale, 'data')),
  };
  const licence = licenceOf(own, 'data');
  const schema = (id: string) => ({ '@id': at(`/data/schemas/${id}.json`), '@type': 'dct:Standard' });

  const distribution = (file: DataFile, issued: string, conforms: boolean) => ({
    '@id': `${at(`/data/${file.path}`)}#file`,
    '@type': 'dcat:Distribution',
    'dct:title': [{ '@language': 'en', '@value': file.path }],
    'dcat:accessURL': { '@id': at(`/data/${file.path}`), '@type': 'rdfs:Resource' },
    'dcat:downloadURL': { '@id': at(`/data/${file.path}`), '@type': 'rdfs:Resource' },
    'dct:format': { ...authority('file-type', fileTypes[file.format]), '@type': 'dct:MediaTypeOrExtent' },
    'dcat:mediaType': { '@id': `http://www.iana.org/assignments/media-types/${file.type}`, '@type': 'dct:MediaType' },
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.bytes) },
    'dct:modified': day(issued),
    'dct:rights': { '@id': rights['@id'] },
    ...(licence && { 'dct:license': { '@id': licence.url, '@type': 'dct:LicenseDocument' } }),
    ...(conforms && { 'dct:conformsTo': schema(file.path.endsWith('csl.json') ? 'csl' : file.dataset) }),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
    },
  });

  const idOf = (id: string, date?: string) => at(`/data/catalog.jsonld#${date ? `${id}-${date}` : id}`);
  const version = ({ words }: PublishedSet, { date, files }: PublishedVersion, previous: PublishedVersion | undefined) => ({
    '@id': idOf(words.id, date),
    '@type': 'dcat:Dataset',
    'dct:title': literals((locale) => words.title[locale] && `${words.title[locale]} (${date})`),
    'dct:description': literals((locale) => words.summary[locale]),
    ...shared,
    'dcat:version': date,
    'dct:issued': day(date),
    'dcat:isVersionOf': { '@id': idOf(words.id) },
    ...(previous && { 'dcat:previousVersion': { '@id': idOf(words.id, previous.date) } }),
    'dcat:distribution': files.map((file) => distribution(file, date, false)),
  });

  const dataset = (set: PublishedSet) => ({
    '@id': idOf(set.words.id),
    '@type': 'dcat:Dataset',
    'dct:title': literals((locale) => set.words.title[locale]),
    'dct:description': literals((locale) => set.words.summary[locale]),
    ...shared,
    'dct:identifier': set.words.id,
    'dct:modified': day(set.modified),
    'dcat:landingPage': localeCodes.map((locale) => ({ '@id': at(`/${locale}/about/data/#${set.words.id}`), '@type': 'foaf:Document' })),
    ...(set.versions.length > 0 && { 'dcat:hasVersion': set.versions.map(({ date }) => ({ '@id': idOf(set.words.id, date) })) }),
    'dcat:distribution': set.files
      .filter(({ path }) => !path.includes('/') || path.endsWith('csl.json'))
      .map((file) => distribution(file, set.modified, file.format === 'json')),
  });

  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': at('/data/catalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': strings('data.catalogue'),
    'dct:description': strings('data.catalogue.text'),
    'dct:publisher': publisher,
    'dct:language': shared['dct:language'],
    'dct:rights': rights,
    'dct:modified': day(today),
    'dct:spatial': shared['dct:spatial'],
    'foaf:homepage': { '@id': at('/'), '@type': 'foaf:Document' },
    'dcat:dataset': sets.flatMap((set) => [
      dataset(set),
      ...set.versions.map((each, index) => version(set, each, set.versions[index - 1])),
    ]),
  };
}
