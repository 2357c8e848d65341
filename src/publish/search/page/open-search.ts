import type { WebSiteLeaf } from 'schema-dts';
import { escaped } from '#src/kits/escape.ts';
import { pageUrl } from '#src/language/links.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';

/** How programs search the portal: browsers by OpenSearch 1.1, search engines by schema.org. Both want a whole address. */

/** The address that answers. @param words what stands for them in it, "{searchTerms}" */
const template = (locale: Locale, site: URL, words: string): string => `${new URL(pageUrl(locale, '/search/'), site).href}?q=${words}`;

/** Where the description of a language stands. */
export const openSearchPath = (locale: Locale): string => pageUrl(locale, '/opensearch.xml');

/** The portal as a browser adds it to its search engines (https://github.com/dewitt/opensearch): the short name has at most 16 letters. */
export const openSearchDescription = (locale: Locale, site: URL): string => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(stringIn(locale, 'search.engine').value)}</ShortName>
  <Description>${escaped(stringIn(locale, 'site.name').value)}</Description>
  <Url type="text/html" template="${escaped(template(locale, site, '{searchTerms}'))}"/>
  <Image height="16" width="16" type="image/svg+xml">${escaped(new URL('/favicon.svg', site).href)}</Image>
  <Language>${locales[locale].tag}</Language>
  <InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`;

/** The portal with the way to search it, for its front page. */
export function searchableSite(locale: Locale, site: URL): WebSiteLeaf {
  const name = stringIn(locale, 'site.name');
  const action = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: template(locale, site, '{query}') },
    'query-input': 'required name=query', // https://schema.org/docs/actions.html
  } as const;
  return {
    '@type': 'WebSite',
    name: name.value,
    inLanguage: locales[name.locale].tag,
    url: new URL(pageUrl(locale, '/'), site).href,
    potentialAction: action,
  };
}
