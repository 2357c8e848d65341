import { pageUrl } from '../i18n/links.ts';
import { mapSaid, say, type Said } from '../i18n/localise.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { stringIn } from '../i18n/strings.ts';
import { decisionPath, type Decision } from '../jurisprudence/jurisprudence.ts';
import { studyPath } from '../library/addresses.ts';
import { ownTitle, type Study } from '../library/study.ts';
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
  container: Said | undefined;
  csl: CslItem;
  /** schema.org, for JSON-LD. */
  schema: Record<string, unknown>;
}

/** Where and when a citation is made. */
export interface Edition {
  locale: Locale;
  site: URL;
  /** Day of this edition, yyyy-mm-dd. */
  asOf: string;
}

const absolute = ({ locale, site }: Edition, path: string) => new URL(pageUrl(locale, path), site).href;
const tagOf = (title: Said) => locales[title.locale].tag;

const cslTypes: Partial<Record<Study['facts']['kind'], CslItem['type']>> = {
  study: 'report',
  note: 'report',
  interview: 'interview',
  flyer: 'pamphlet',
  communique: 'document',
  course: 'document',
};
const schemaTypes: Partial<Record<Study['facts']['kind'], string>> = {
  study: 'ScholarlyArticle',
  note: 'ScholarlyArticle',
  interview: 'Article',
  flyer: 'CreativeWork',
  communique: 'CreativeWork',
  course: 'Course',
};

/** A document of the library: cited itself, under its own title, not our page about it. */
export function studyWork(study: Study, edition: Edition): Work {
  const { facts } = study;
  const title = ownTitle(study);
  const page = absolute(edition, studyPath(study));
  const author = facts.authors.map((name) => {
    const [family, given] = name.split(', ');
    return given ? { family: family!, given } : { family: family! };
  });
  return {
    id: `studies/${study.id}`,
    title,
    container: undefined,
    csl: {
      id: study.id,
      type: cslTypes[facts.kind] ?? 'report',
      title: title.value,
      ...(author.length > 0 && { author }),
      publisher: study.publishers.join(' / '),
      ...(facts.date && { issued: cslDate(facts.date) }),
      accessed: cslDate(edition.asOf),
      URL: facts.url ?? page,
      ...(facts.doi && { DOI: facts.doi }),
      ...(facts.isbn && { ISBN: facts.isbn }),
      ...(facts.series && { 'collection-title': facts.series }),
      language: tagOf(title),
    },
    schema: {
      '@type': schemaTypes[facts.kind] ?? 'Report',
      name: title.value,
      ...(author.length > 0 && {
        author: author.map(({ family, given }) => ({ '@type': 'Person', name: [given, family].filter(Boolean).join(' ') })),
      }),
      publisher: study.publishers.map((name) => ({ '@type': 'Organization', name })),
      ...(facts.date && { datePublished: facts.date }),
      inLanguage: facts.languages,
      ...(facts.doi && { sameAs: `https://doi.org/${facts.doi}` }),
      ...(facts.isbn && { identifier: { '@type': 'PropertyValue', propertyID: 'ISBN', value: facts.isbn } }),
      url: facts.url ?? page,
      mainEntityOfPage: page,
    },
  };
}

/** A judgment, cited as the court names it. */
export function decisionWork(decision: Decision, edition: Edition): Work {
  const { facts, identifier, address, court } = decision;
  const number = facts.numbers.join(', ');
  const title: Said = {
    value: `${facts.name}, ${number}`,
    locale: facts.scope === 'national' ? (facts.language as Locale) : 'en',
    fallback: true,
  };
  const authority = say(court.title, title.locale).value;
  return {
    id: `jurisprudence/${decision.id}`,
    title,
    container: undefined,
    csl: {
      id: decision.id,
      type: 'legal_case',
      title: title.value,
      authority,
      number,
      issued: cslDate(facts.date),
      accessed: cslDate(edition.asOf),
      URL: address.url,
      language: tagOf(title),
    },
    schema: {
      '@type': 'CreativeWork',
      genre: 'Judgment',
      name: title.value,
      author: { '@type': 'Organization', name: authority },
      datePublished: facts.date,
      identifier: { '@type': 'PropertyValue', propertyID: identifier.kind === 'ecli' ? 'ECLI' : 'AKN', value: identifier.value },
      url: address.url,
      mainEntityOfPage: absolute(edition, decisionPath(decision)),
    },
  };
}

/** A page of the portal: measure, programme, series; cited as of a day. */
function ownWork(id: string, path: string, title: Said, container: Said | undefined, type: CslItem['type'], edition: Edition): Work {
  const { locale, asOf } = edition;
  const author = stringIn(locale, 'cite.author').value;
  const url = absolute(edition, path);
  return {
    id: `${locale}/${id}`,
    title,
    container,
    csl: {
      id: `${id.replaceAll('/', '-')}-${locale}`,
      type,
      title: title.value,
      author: [{ literal: author }],
      ...(container && { 'container-title': container.value }),
      issued: cslDate(asOf),
      accessed: cslDate(asOf),
      URL: url,
      language: tagOf(title),
    },
    schema: {
      '@type': 'CreativeWork',
      name: title.value,
      author: { '@type': 'Organization', name: author },
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

export function programmeWork(programme: Programme, edition: Edition): Work {
  const work = ownWork(programme.id, programmePath(programme), reportOf(programme, edition), undefined, 'webpage', edition);
  return { ...work, schema: { ...work.schema, '@type': 'Report', temporalCoverage: programme.facts.period.join('/') } };
}

export function seriesWork(series: Series, edition: Edition): Work {
  const source = say(series.source.name, edition.locale);
  const work = ownWork(`statistics/${series.id}`, seriesPath(series), say(series.title, edition.locale), source, 'dataset', edition);
  const years = series.points.map(({ period }) => period).filter((period) => period !== undefined);
  return {
    ...work,
    schema: {
      ...work.schema,
      '@type': 'Dataset',
      description: `${say(series.counts, edition.locale).value} ${say(series.countsNot, edition.locale).value}`,
      creator: { '@type': 'Organization', name: source.value },
      temporalCoverage: series.covers ?? `${years[0]}/${years.at(-1)}`,
      distribution: {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: new URL(seriesCsvPath(series), edition.site).href,
      },
    },
  };
}
