import type { CreativeWork, CreativeWorkLeaf } from 'schema-dts';
import { reserved } from '#src/build/site.ts';
import { pageUrl } from '#src/language/links.ts';
import type { Said } from '#src/language/localise.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { publisherName, organizationOf } from '#src/content/publisher/model.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import { cslDate, type CslItem } from './csl.ts';

/** Something that can be cited, with what a page says of it to people and to programs. */
export interface Work {
  /** Where its citation files stand below /data/cite/. */
  id: string;
  title: Said;
  /** Who made it, where that is the publisher of the portal. */
  author?: Said;
  container: Said | undefined;
  csl: CslItem;
  /** Its name for good where it has one (DOI, ECLI), as Dublin Core writes it; the address otherwise. */
  identifier?: string;
  /** The address that is cited for good, where it is not the page. */
  citeAs?: string;
  /** Files that are the thing itself, by address: whole, or from the root of the portal. */
  items?: { url: string; type: string }[];
  /** schema.org, for JSON-LD. */
  schema: CreativeWork;
}

/** Where and when a citation is made, and by whom the portal is published. */
export interface CitationContext {
  locale: Locale;
  site: URL;
  /** Day of the citation, yyyy-mm-dd. */
  asOf: string;
  publisher: Publisher;
}

/** The address of a page in the language of the citation. */
export const absolute = ({ locale, site }: Pick<CitationContext, 'locale' | 'site'>, path: string) =>
  new URL(pageUrl(locale, path), site).href;
/** The address that a citation gives: none that no reader can open, for a bibliography keeps it. */
export const citable = (url: string): { URL?: string } => (reserved(url) ? {} : { URL: url });
export const tagOf = (title: Said) => locales[title.locale].tag;

/** What a page of the portal says of itself where it is cited. */
interface OwnPage {
  /** Where its citation files stand below /data/cite/<language>/. */
  id: string;
  /** Without the language. */
  path: string;
  title: Said;
  /** What it is a part of. */
  container?: Said | undefined;
  type: CslItem['type'];
}

/** A page of the portal: measure, programme, series; cited as of a day. */
export function ownWork({ id, path, title, container, type }: OwnPage, context: CitationContext): Work & { schema: CreativeWorkLeaf } {
  const { locale, asOf, publisher } = context;
  const author = publisherName(publisher, locale);
  const url = absolute(context, path);
  return {
    id: `${locale}/${id}`,
    title,
    author,
    container,
    csl: {
      id: `${id.replaceAll('/', '-')}-${locale}`,
      type,
      title: title.value,
      author: [{ literal: author.value }],
      ...(container && { 'container-title': container.value }),
      issued: cslDate(asOf),
      accessed: cslDate(asOf),
      ...citable(url),
      language: tagOf(title),
    },
    schema: {
      '@type': 'CreativeWork',
      name: title.value,
      publisher: organizationOf(publisher, locale),
      dateModified: asOf,
      inLanguage: tagOf(title),
      url,
    },
  };
}
