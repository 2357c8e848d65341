import type { LegislationLeaf } from 'schema-dts';
import { said } from '#src/content/texts.ts';
import { morocco } from '#src/kits/cite/event.ts';
import { absolute, ownWork, type CitationContext, type Work } from '#src/kits/cite/work.ts';
import { stringIn } from '#src/language/strings.ts';
import { articlesOf, treatiesPath, type Law } from './model.ts';

/** A legal text with its articles. A `Legislation`, no `LegislationObject`: that would be a file of its words, and the portal has none. */
export function lawSchema(law: Law, context: CitationContext): LegislationLeaf {
  const { facts, texts, path } = law;
  const articles = articlesOf(law);
  const page = absolute(context, path);
  const national = facts.kind !== 'instrument';
  return {
    '@type': 'Legislation',
    name: said(texts, context.locale).title.value,
    legislationType: facts.kind,
    ...(facts.number && { legislationIdentifier: facts.number }),
    ...(national && { legislationJurisdiction: morocco(context) }),
    ...(national && facts.date && { legislationDate: facts.date }),
    ...(!national && { legislationPassedBy: { '@type': 'Organization', name: facts.publisher } }),
    mainEntityOfPage: page,
    ...(facts.official && {
      encoding: {
        '@type': 'LegislationObject',
        contentUrl: facts.official.source.url,
        inLanguage: facts.language,
      },
    }),
    ...(articles.length > 0 && {
      hasPart: articles.map(({ anchor, number }) => ({
        '@type': 'Legislation',
        legislationIdentifier: number,
        mainEntityOfPage: `${page}#${anchor}`,
      })),
    }),
  };
}

/** The table of treaties, cited as a page of the portal. */
export const treatiesWork = (context: CitationContext): Work =>
  ownWork(
    {
      id: 'law/treaties',
      path: treatiesPath,
      title: stringIn(context.locale, 'law.treaties.title'),
      container: stringIn(context.locale, 'law.title'),
      type: 'webpage',
    },
    context,
  );
