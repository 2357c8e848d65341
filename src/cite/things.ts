import type { BodyFacts } from '../bodies/schema.ts';
import { campaignPath, type Campaign } from '../campaigns/campaign.ts';
import { countryIn } from '../i18n/countries.ts';
import { say, type Localised } from '../i18n/localise.ts';
import type { Law } from '../law/law.ts';
import { editionPath, type Edition as DayEdition } from '../national-day/edition.ts';
import { said } from '../provenance/texts.ts';
import { absolute, type Edition } from './work.ts';

// What programs read of pages about things that are no work to cite: laws, bodies, events. In the words of schema.org.

type Schema = Record<string, unknown>;

const morocco = ({ locale }: Edition): Schema => ({ '@type': 'Country', name: countryIn(locale, 'MA').value });

/** A legal text with its articles. A `Legislation`, no `LegislationObject`: that would be a file of its words, and the portal has none. */
export function lawSchema({ facts, texts, path, articles }: Law, edition: Edition): Schema {
  const page = absolute(edition, path);
  const national = facts.kind !== 'instrument';
  return {
    '@type': 'Legislation',
    name: said(texts, edition.locale).value.title,
    legislationType: facts.kind,
    ...(facts.number && { legislationIdentifier: facts.number }),
    ...(national && { legislationJurisdiction: morocco(edition) }),
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
      hasPart: articles.map(({ anchor, facts: { number } }) => ({
        '@type': 'Legislation',
        legislationIdentifier: number,
        mainEntityOfPage: `${page}#${anchor}`,
      })),
    }),
  };
}

/** Kinds of bodies that are part of the executive; courts, councils and associations are organisations of their own. */
const governmental: BodyFacts['kind'][] = ['commission', 'ministry', 'security', 'administration'];

/**
 * A body that measures name, under the name it bears in the programme.
 * @returns undefined for a kind of bodies ("the departments concerned"), which is no organisation
 */
export function bodySchema(body: BodyFacts, name: Localised, path: string, edition: Edition): Schema | undefined {
  if (body.kind === 'group') return undefined;
  const own = governmental.includes(body.kind);
  return {
    '@type': own ? 'GovernmentOrganization' : 'Organization',
    name: say(name, edition.locale).value,
    ...(body.acronym && { alternateName: body.acronym }),
    ...(own && { areaServed: morocco(edition) }),
    mainEntityOfPage: absolute(edition, path),
  };
}

/** An edition of the national day. */
export function daySchema({ date, text, year }: DayEdition, edition: Edition): Schema {
  return event(text.value.title, text.value.theme, date, undefined, text.value.place, absolute(edition, editionPath(year)));
}

/** A campaign that has its day, month or year; one that goes on is no event. */
export function campaignSchema({ from, to, ongoing, slug, text }: Campaign, edition: Edition): Schema | undefined {
  if (ongoing) return undefined;
  return event(text.value.title, text.value.summary, from, to, null, absolute(edition, campaignPath(slug)));
}

const event = (name: string, description: string, from: string, to: string | undefined, place: string | null, page: string): Schema => ({
  '@type': 'Event',
  name,
  description,
  startDate: from,
  ...(to && { endDate: to }),
  ...(place && { location: { '@type': 'Place', name: place } }),
  mainEntityOfPage: page,
});
