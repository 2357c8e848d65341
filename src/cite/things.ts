import type { BodyFacts } from '../bodies/schema.ts';
import { campaignPath, type Campaign } from '../campaigns/campaign.ts';
import { countryIn } from '../i18n/countries.ts';
import { locales, type Locale } from '../i18n/locales.ts';
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
  return { ...organisation(body, name, edition), mainEntityOfPage: absolute(edition, path) };
}

function organisation(body: BodyFacts, name: Localised, edition: Edition): Schema {
  const own = governmental.includes(body.kind);
  return {
    '@type': own ? 'GovernmentOrganization' : 'Organization',
    name: say(name, edition.locale).value,
    ...(body.acronym && { alternateName: body.acronym }),
    ...(own && { areaServed: morocco(edition) }),
  };
}

/** An edition of the national day: it is one day, and no more is said of its end. */
export function daySchema({ date, text, year }: DayEdition, partners: BodyFacts[], edition: Edition): Schema {
  const { title, theme, place } = text.value;
  return {
    ...event(title, theme, { startDate: date, endDate: date }, partners, { path: editionPath(year), locale: text.locale }, edition),
    ...(place && { location: { '@type': 'Place', name: place } }),
  };
}

/** A campaign that has its day, month or year; one that goes on is no event. */
export function campaignSchema(campaign: Campaign, partners: BodyFacts[], edition: Edition): Schema | undefined {
  const { from, to, ongoing, slug, text } = campaign;
  if (ongoing) return undefined;
  const time = { startDate: from, ...(to && { endDate: to }) };
  return event(text.value.title, text.value.summary, time, partners, { path: campaignPath(slug), locale: text.locale }, edition);
}

/**
 * Its language is the one in which the page tells of it: schema.org's `inLanguage` of an Event would be the language in which it is held.
 * Bodies take part; the sources do not say who of them organises.
 */
function event(
  name: string,
  description: string,
  time: { startDate: string; endDate?: string },
  partners: BodyFacts[],
  page: { path: string; locale: Locale },
  edition: Edition,
): Schema {
  const contributor = partners.filter(({ kind }) => kind !== 'group').map((body) => organisation(body, body.title, edition));
  return {
    '@type': 'Event',
    name,
    description,
    ...time,
    ...(contributor.length > 0 && { contributor }),
    mainEntityOfPage: { '@type': 'WebPage', url: absolute(edition, page.path), inLanguage: locales[page.locale].tag },
  };
}
