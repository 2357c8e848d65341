import type { ArticleLeaf, CourseLeaf, CreativeWorkLeaf, ReportLeaf, ScholarlyArticleLeaf } from 'schema-dts';
import { absolute, citable, tagOf, type CitationContext, type Work } from '#src/kits/cite/work.ts';
import { cslDate, type CslItem } from '#src/kits/cite/csl.ts';
import { studyPath } from './addresses.ts';
import { journalLine, ownTitle, type Study } from './model.ts';

const cslTypes: Partial<Record<Study['facts']['kind'], CslItem['type']>> = {
  study: 'report',
  note: 'report',
  interview: 'interview',
  flyer: 'pamphlet',
  communique: 'document',
  course: 'document',
};
type StudySchema = ArticleLeaf | CourseLeaf | CreativeWorkLeaf | ReportLeaf | ScholarlyArticleLeaf;
const schemaTypes: Partial<Record<Study['facts']['kind'], StudySchema['@type']>> = {
  study: 'ScholarlyArticle',
  note: 'ScholarlyArticle',
  interview: 'Article',
  flyer: 'CreativeWork',
  communique: 'CreativeWork',
  course: 'Course',
};

/** A document of the library: cited itself, under its own title, not our page about it. */
export function studyWork(study: Study, context: CitationContext): Work {
  const { facts } = study;
  const { journal } = facts;
  const title = ownTitle(study);
  const page = absolute(context, studyPath(study));
  const author = facts.authors.map((name) => {
    const [family, given] = name.split(', ');
    return given ? { family: family!, given } : { family: family! };
  });
  return {
    id: `studies/${study.id}`,
    title,
    container: journal && { ...title, value: journalLine(journal) },
    ...(facts.doi && { identifier: `doi:${facts.doi}`, citeAs: `https://doi.org/${facts.doi}` }),
    csl: {
      id: study.id,
      type: journal ? 'article-journal' : (cslTypes[facts.kind] ?? 'report'),
      title: title.value,
      ...(author.length > 0 && { author }),
      publisher: study.publishers.join(' / '),
      ...(facts.date && { issued: cslDate(facts.date) }),
      accessed: cslDate(context.asOf),
      ...citable(facts.url ?? page),
      ...(facts.doi && { DOI: facts.doi }),
      ...(facts.isbn && { ISBN: facts.isbn }),
      ...(facts.series && { 'collection-title': facts.series }),
      ...(journal && { 'container-title': journal.title, volume: journal.volume }),
      ...(journal?.issue && { issue: journal.issue }),
      ...(journal?.pages && { page: journal.pages }),
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
