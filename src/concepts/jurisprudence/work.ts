import { absolute, tagOf, type CitationContext, type Work } from '#src/kits/cite/work.ts';
import { cslDate } from '#src/kits/cite/csl.ts';
import { say, type Said } from '#src/language/localise.ts';
import type { Language } from '#src/language/locales.ts';
import { decisionPath, type Decision } from './model.ts';

/**
 * A judgment, cited as the court names it. schema.org has no type for judgments (Legislation is made by a legislator): it stays a
 * CreativeWork, told apart by the class that the Bibliographic Ontology gives decisions of courts.
 */
export function decisionWork(decision: Decision, context: CitationContext): Work {
  const { facts, identifier, address, court } = decision;
  const number = facts.numbers.join(', ');
  const named = { locale: facts.scope === 'national' ? (facts.language as Language) : 'en', fallback: true } as const;
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
      accessed: cslDate(context.asOf),
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
      mainEntityOfPage: absolute(context, decisionPath(decision)),
    },
  };
}
