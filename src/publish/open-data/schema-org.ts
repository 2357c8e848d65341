import type { DataCatalogLeaf } from 'schema-dts';
import { pageUrl } from '#src/language/links.ts';
import { say } from '#src/language/localise.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { licenceOf, organizationOf } from '#src/content/publisher/model.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import type { PublishedSet } from './catalogue.ts';

/** The sets as search engines for data read them in a page (schema.org), in the language of the reader. */
export function dataCatalogue(sets: PublishedSet[], locale: Locale, site: URL, publisher: Publisher): DataCatalogLeaf {
  const page = new URL(pageUrl(locale, '/about/data/'), site).href;
  const name = stringIn(locale, 'data.catalogue');
  const licence = licenceOf(publisher, 'data');
  return {
    '@type': 'DataCatalog',
    name: name.value,
    description: stringIn(locale, 'data.catalogue.text').value,
    inLanguage: locales[name.locale].tag,
    url: page,
    publisher: organizationOf(publisher, locale),
    dataset: sets.map(({ words, files, modified }) => ({
      '@type': 'Dataset',
      name: say(words.title, locale).value,
      description: say(words.summary, locale).value,
      url: `${page}#${words.id}`,
      dateModified: modified,
      ...(licence && { license: licence.url }),
      distribution: files
        .filter(({ path }) => !path.includes('/'))
        .map(({ path, type }) => ({ '@type': 'DataDownload', encodingFormat: type, contentUrl: new URL(`/data/${path}`, site).href })),
    })),
  };
}
