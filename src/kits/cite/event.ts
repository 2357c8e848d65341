import type { CountryLeaf, EventLeaf, Organization } from 'schema-dts';
import { countryIn } from '#src/language/countries.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { absolute, type CitationContext } from './work.ts';

// What programs read of pages about things that are no work to cite: laws, bodies, events. In the words of schema.org.

export const morocco = ({ locale }: CitationContext): CountryLeaf => ({ '@type': 'Country', name: countryIn(locale, 'MA').value });

/** An event that a page tells of. */
interface EventFacts {
  name: string;
  description: string;
  time: { startDate: string; endDate?: string };
  /** Organisations that took part, as schema.org writes them. */
  contributor: Organization[];
  /** The page and the language in which it tells of it. */
  page: { path: string; locale: Locale };
}

/**
 * Its language is the one in which the page tells of it: schema.org's `inLanguage` of an Event would be the language in which it is held.
 * Bodies take part; the sources do not say who of them organises.
 */
export function event({ name, description, time, contributor, page }: EventFacts, context: CitationContext): EventLeaf {
  return {
    '@type': 'Event',
    name,
    description,
    ...time,
    ...(contributor.length > 0 && { contributor }),
    mainEntityOfPage: { '@type': 'WebPage', url: absolute(context, page.path), inLanguage: locales[page.locale].tag },
  };
}
