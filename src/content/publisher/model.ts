import type { OrganizationLeaf } from 'schema-dts';
import { say, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn, type StringKey } from '#src/language/strings.ts';
import { licences } from './licences.ts';
import type { Publisher } from './schema.ts';

/** What a publisher is for a reader: an independent one may have no name yet. */
type Standing = 'unnamed' | Publisher['relation'];
const standingOf = ({ name, relation }: Publisher): Standing => (name ? relation : 'unnamed');

const lines: Record<Standing, StringKey> = {
  unnamed: 'publisher.line.unnamed',
  independent: 'publisher.line.independent',
  mandated: 'publisher.line.mandated',
  commission: 'publisher.line.commission',
};
/** A sheet of paper is no site: it says what it is not in other words. */
const prints: Record<Standing, StringKey> = {
  ...lines,
  unnamed: 'publisher.print.unnamed',
  independent: 'publisher.print.independent',
};

/** A string with the publisher's name, both in the language that the string is really in. */
function naming(publisher: Publisher, locale: Locale, key: StringKey): Said {
  const { locale: real } = stringIn(locale, key, { name: '' });
  return stringIn(locale, key, { name: publisher.name ? say(publisher.name, real).value : '' });
}

/** Who publishes the portal, and what that is to the Commission: the line of the home page and of every footer. */
export const lineOf = (publisher: Publisher, locale: Locale): Said => naming(publisher, locale, lines[standingOf(publisher)]);

/** The same on what is printed. */
export const printLineOf = (publisher: Publisher, locale: Locale): Said => naming(publisher, locale, prints[standingOf(publisher)]);

/** The name that citations, feeds and data give: the publisher's, or that of the edition while nobody is named. */
export const publisherName = ({ name }: Publisher, locale: Locale): Said => (name ? say(name, locale) : stringIn(locale, 'cite.author'));

/** What a licence is for: the texts and pictures, or the data sets. */
export type Licensed = keyof NonNullable<Publisher['licence']>;

const licenceStrings = {
  texts: { named: 'licence.texts', none: 'licence.texts.none' },
  data: { named: 'licence.data', none: 'licence.data.none' },
} as const satisfies Record<Licensed, { named: StringKey; none: StringKey }>;

/** The licence of texts or data: its SPDX identifier, its name, the address of its terms; undefined while none is decided. */
export const licenceOf = ({ licence }: Publisher, of: Licensed) => licence && { id: licence[of], ...licences[licence[of]] };

/** One sentence that names the licence, or says that none is decided. */
export function licenceLineOf(publisher: Publisher, locale: Locale, of: Licensed): Said {
  const licence = licenceOf(publisher, of);
  const { named, none } = licenceStrings[of];
  return licence ? stringIn(locale, named, { name: licence.name }) : stringIn(locale, none);
}

/** The publisher as schema.org has it. */
export const organizationOf = (publisher: Publisher, locale: Locale): OrganizationLeaf => ({
  '@type': 'Organization',
  name: publisherName(publisher, locale).value,
  ...(publisher.site && { url: publisher.site }),
});
