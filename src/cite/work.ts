import { reserved } from '../data/site.ts';
import { pageUrl } from '../i18n/links.ts';
import { mapSaid, say, type Said } from '../i18n/localise.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { stringIn } from '../i18n/strings.ts';
import { nameOf, organizationOf } from '../publisher/publisher.ts';
import type { Publisher } from '../publisher/schema.ts';
import { studyPath } from '../library/addresses.ts';
import { measurePath, programmePath } from '../programme/addresses.ts';
import type { Measure, Programme } from '../programme/model.ts';
import { said } from '../provenance/texts.ts';
import { seriesCsvPath, seriesPath, type Series } from '../statistics/statistics.ts';
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
  schema: Record<string, unknown>;
}

/** Where and when a citation is made. */
export interface Place {
  locale: Locale;
  site: URL;
  /** Day of this edition, yyyy-mm-dd. */
  asOf: string;
}

/** The same, and by whom the portal is published: what the portal's own pages are cited with. */
export interface Edition extends Place {
  publisher: Publisher;
}

/** The address of a page in the language of the edition. */
export const absolute = ({ locale, site }: Place, path: string) => new URL(pageUrl(locale, path), site).href;
/** The address that a citation gives: none that no reader can open, for a bibliography keeps it. */
export const citable = (url: string): { URL?: string } => (reserved(url) ? {} : { URL: url });
export const tagOf = (title: Said) => locales[title.locale].tag;

/** A page of the portal: measure, programme, series; cited as of a day. */
function ownWork(id: string, path: string, title: Said, container: Said | undefined, type: CslItem['type'], edition: Edition): Work {
  const { locale, asOf, publisher } = edition;
  const author = nameOf(publisher, locale);
  const url = absolute(edition, path);
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

const reportOf = (programme: Programme, { locale }: Edition) => mapSaid(said(programme.texts, locale), (text) => text.title);

export function measureWork(programme: Programme, measure: Measure, edition: Edition): Work {
  const number = stringIn(edition.locale, 'measure.number', { number: measure.number });
  const text = measure.legible === false ? undefined : said(measure.texts, edition.locale);
  const title = text ? mapSaid(text, (words) => `${number.value}: ${words.title}`) : number;
  const container = reportOf(programme, edition);
  const work = ownWork(`${programme.id}/measures/${measure.number}`, measurePath(programme, measure), title, container, 'webpage', edition);
  work.schema['isPartOf'] = { '@type': 'Report', name: container.value, url: absolute(edition, programmePath(programme)) };
  return work;
}

/** A programme as the portal presents it; who wrote the programme is told by the document it is based on. */
export function programmeWork(programme: Programme, edition: Edition): Work {
  const work = ownWork(programme.id, programmePath(programme), reportOf(programme, edition), undefined, 'webpage', edition);
  const { source, period } = programme.facts;
  const isBasedOn = typeof source === 'string' ? absolute(edition, studyPath({ id: source })) : source.url;
  return { ...work, schema: { ...work.schema, '@type': 'Report', temporalCoverage: period.join('/'), isBasedOn } };
}

export function seriesWork(series: Series, edition: Edition): Work {
  const source = say(series.source.name, edition.locale);
  const work = ownWork(`statistics/${series.id}`, seriesPath(series), say(series.title, edition.locale), source, 'dataset', edition);
  const years = series.points.map(({ period }) => period).filter((period) => period !== undefined);
  const csv = new URL(seriesCsvPath(series), edition.site).href;
  return {
    ...work,
    items: [{ url: seriesCsvPath(series), type: 'text/csv' }],
    schema: {
      ...work.schema,
      '@type': 'Dataset',
      description: `${say(series.counts, edition.locale).value} ${say(series.countsNot, edition.locale).value}`,
      creator: { '@type': 'Organization', name: source.value },
      temporalCoverage: series.covers ?? `${years[0]}/${years.at(-1)}`,
      distribution: {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: csv,
      },
    },
  };
}
