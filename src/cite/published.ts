import type { Locale } from '../i18n/locales.ts';
import { say, type Said } from '../i18n/localise.ts';
import { decisionPath, type Decision } from '../jurisprudence/jurisprudence.ts';
import { studyPath } from '../library/addresses.ts';
import { ownTitle, type Study } from '../library/study.ts';
import { cslDate, type CslItem } from './csl.ts';
import { absolute, citable, tagOf, type Place, type Work } from './work.ts';

// Works of others, cited as what they are: documents of the library, judgments.

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
export function studyWork(study: Study, edition: Place): Work {
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
    ...(facts.doi && { identifier: `doi:${facts.doi}`, citeAs: `https://doi.org/${facts.doi}` }),
    csl: {
      id: study.id,
      type: cslTypes[facts.kind] ?? 'report',
      title: title.value,
      ...(author.length > 0 && { author }),
      publisher: study.publishers.join(' / '),
      ...(facts.date && { issued: cslDate(facts.date) }),
      accessed: cslDate(edition.asOf),
      ...citable(facts.url ?? page),
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

/**
 * A judgment, cited as the court names it. schema.org has no type for judgments (Legislation is made by a legislator): it stays a
 * CreativeWork, told apart by the class that the Bibliographic Ontology gives decisions of courts.
 */
export function decisionWork(decision: Decision, edition: Place): Work {
  const { facts, identifier, address, court } = decision;
  const number = facts.numbers.join(', ');
  const named = { locale: facts.scope === 'national' ? (facts.language as Locale) : 'en', fallback: true } as const;
  const title: Said = { ...named, value: `${facts.name}, ${number}` };
  const authority = say(court.title, title.locale).value;
  return {
    id: `jurisprudence/${decision.id}`,
    title,
    container: undefined,
    ...(identifier.kind === 'ecli' && { identifier: identifier.value }),
    csl: {
      id: decision.id,
      type: 'legal_case',
      title: facts.name,
      authority,
      number,
      issued: cslDate(facts.date),
      accessed: cslDate(edition.asOf),
      URL: address.url,
      language: tagOf(title),
    },
    schema: {
      '@type': 'CreativeWork',
      additionalType: 'http://purl.org/ontology/bibo/LegalDecision',
      genre: 'Judgment',
      name: facts.name,
      author: { '@type': 'Organization', name: authority },
      datePublished: facts.date,
      identifier: { '@type': 'PropertyValue', propertyID: identifier.kind === 'ecli' ? 'ECLI' : 'AKN', value: identifier.value },
      url: address.url,
      mainEntityOfPage: absolute(edition, decisionPath(decision)),
    },
  };
}
