import { parseXml, XmlElement } from '@rgrove/parse-xml';

/**
 * What the specifications ask of a feed in XML, checked apart from the code that writes it: RFC 4287 (Atom) and the RSS 2.0
 * specification. Each function tells every fault it finds; none means valid.
 */

const childrenOf = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => child instanceof XmlElement);
const named = (parent: XmlElement, name: string) => childrenOf(parent).filter((child) => child.name === name);

/** Faults of the elements in `parent`: how many of each there may be, and none that the specification does not know. */
function counted(parent: XmlElement, counts: Record<string, [least: number, most: number]>, at: string): string[] {
  return [
    ...childrenOf(parent)
      .filter(({ name }) => !(name in counts))
      .map(({ name }) => `${at}: <${name}> is not known there`),
    ...Object.entries(counts).flatMap(([name, [least, most]]) => {
      const found = named(parent, name).length;
      return found < least || found > most ? [`${at}: ${found} <${name}>`] : [];
    }),
  ];
}

const any = Infinity;
const isAbsolute = (address: string) => /^https?:\/\/[^\s/]+\/\S*$/.test(address) && new URL(address).href === address;
const rfc3339 = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
/** True for a moment in the form of RFC 3339 whose day is in the calendar. */
const isMoment = (text: string) => {
  const day = rfc3339.exec(text)?.[1];
  return day !== undefined && !Number.isNaN(Date.parse(text)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
};
export const languageTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
const mediaType = /^[a-z]+\/[a-z0-9.+-]+$/;
export const twice = (values: string[]) => values.filter((value, index) => values.indexOf(value) < index);

function xmlRoot(text: string): XmlElement | string {
  if (!text.startsWith('<?xml version="1.0" encoding="utf-8"?>')) return 'no XML declaration of UTF-8 at the beginning';
  try {
    return parseXml(text).root!;
  } catch (error) {
    return `not well-formed: ${String(error)}`;
  }
}

export function atomFaults(text: string): string[] {
  const feed = xmlRoot(text);
  if (typeof feed === 'string') return [feed];
  if (feed.name !== 'feed' || feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') return ['the root is no Atom feed'];
  const faults = counted(
    feed,
    { id: [1, 1], title: [1, 1], updated: [1, 1], subtitle: [0, 1], rights: [0, 1], generator: [0, 1], icon: [0, 1], logo: [0, 1],
      author: [0, any], contributor: [0, any], category: [0, any], link: [0, any], entry: [0, any] }, // prettier-ignore
    'feed',
  );
  const entries = named(feed, 'entry');
  if (named(feed, 'author').length === 0 && entries.some((entry) => named(entry, 'author').length === 0)) faults.push('feed: no author');
  if (named(feed, 'link').filter(({ attributes }) => attributes['rel'] === 'self').length !== 1) faults.push('feed: not one self link');
  for (const entry of entries) {
    const at = `entry ${named(entry, 'id')[0]?.text ?? '?'}`;
    faults.push(
      ...counted(
        entry,
        { id: [1, 1], title: [1, 1], updated: [1, 1], published: [0, 1], summary: [0, 1], content: [0, 1], rights: [0, 1], source: [0, 1],
          author: [0, any], contributor: [0, any], category: [0, any], link: [0, any] }, // prettier-ignore
        at,
      ),
    );
    if (
      named(entry, 'content').length === 0 &&
      !named(entry, 'link').some(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate')
    )
      faults.push(`${at}: neither content nor an alternate link`);
  }
  for (const id of twice(entries.map((entry) => named(entry, 'id')[0]?.text ?? ''))) faults.push(`two entries with the id ${id}`);
  for (const parent of [feed, ...entries]) faults.push(...childrenOf(parent).flatMap(atomElementFaults), ...alternateFaults(parent));
  for (const element of [feed, ...entries, ...[feed, ...entries].flatMap(childrenOf)]) {
    const lang = element.attributes['xml:lang'];
    if (lang !== undefined && !languageTag.test(lang)) faults.push(`<${element.name}>: xml:lang="${lang}" is no language tag`);
  }
  if (!feed.attributes['xml:lang']) faults.push('feed: no language');
  return faults;
}

/** RFC 4287 4.1.1: no two alternate links of the same type and language. */
function alternateFaults(parent: XmlElement): string[] {
  const kinds = named(parent, 'link')
    .filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate')
    .map(({ attributes }) => `${attributes['type']} ${attributes['hreflang']}`);
  return twice(kinds).map((kind) => `<${parent.name}>: two alternate links of ${kind}`);
}

function atomElementFaults(element: XmlElement): string[] {
  const { name, attributes, text } = element;
  const fault = (wrong: string) => [`<${name}>: ${wrong}`];
  switch (name) {
    case 'id':
      return isAbsolute(text) ? [] : fault(`"${text}" is no absolute address`);
    case 'updated':
    case 'published':
      return isMoment(text) ? [] : fault(`"${text}" is no date of RFC 3339`);
    case 'title':
    case 'subtitle':
    case 'summary':
    case 'content':
    case 'rights':
      if (!['text', undefined].includes(attributes['type'])) return fault(`type="${attributes['type']}", but our feeds hold plain text`);
      return text.trim() === '' || childrenOf(element).length > 0 ? fault('is no plain text') : [];
    case 'author':
    case 'contributor':
      return counted(element, { name: [1, 1], uri: [0, 1], email: [0, 1] }, `<${name}>`);
    case 'link': {
      const { href = '', rel = 'alternate', type } = attributes;
      return [
        ...(isAbsolute(href) ? [] : fault(`href="${href}" is not absolute`)),
        ...(['alternate', 'self', 'related', 'via', 'enclosure'].includes(rel) ? [] : fault(`rel="${rel}" is not registered`)),
        ...(type === undefined || mediaType.test(type) ? [] : fault(`type="${type}" is no media type`)),
      ];
    }
    case 'category':
      return attributes['term'] ? [] : fault('no term');
    default:
      return [];
  }
}

const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;
const isMail = (date: string) => rfc822.test(date) && new Date(date).toUTCString() === date;

export function rssFaults(text: string): string[] {
  const root = xmlRoot(text);
  if (typeof root === 'string') return [root];
  const [channel, ...more] = named(root, 'channel');
  if (root.name !== 'rss' || root.attributes['version'] !== '2.0' || !channel || more.length > 0) return ['the root is no RSS 2.0 feed'];
  const faults = counted(
    channel,
    { title: [1, 1], link: [1, 1], description: [1, 1], language: [1, 1], lastBuildDate: [0, 1], pubDate: [0, 1], docs: [0, 1],
      generator: [0, 1], copyright: [0, 1], ttl: [0, 1], image: [0, 1], category: [0, any], item: [0, any], 'atom:link': [1, 1] }, // prettier-ignore
    'channel',
  );
  if (root.attributes['xmlns:atom'] !== 'http://www.w3.org/2005/Atom') faults.push('rss: the prefix atom is not bound');
  for (const { attributes } of named(channel, 'atom:link'))
    if (attributes['rel'] !== 'self' || !isAbsolute(attributes['href'] ?? '')) faults.push('channel: no self link');
  const items = named(channel, 'item');
  for (const item of items) {
    const at = `item ${named(item, 'guid')[0]?.text ?? '?'}`;
    faults.push(
      ...counted(item, { title: [1, 1], link: [1, 1], description: [1, 1], guid: [1, 1], pubDate: [0, 1], category: [0, any] }, at),
    );
    for (const { attributes, text: guid } of named(item, 'guid'))
      if (attributes['isPermaLink'] !== 'false' && !isAbsolute(guid)) faults.push(`${at}: a guid that is no address`);
  }
  for (const id of twice(items.map((item) => named(item, 'guid')[0]?.text ?? ''))) faults.push(`two items with the guid ${id}`);
  for (const element of [channel, ...items].flatMap(childrenOf)) {
    const { name, text: value } = element;
    if ((name === 'link' || name === 'docs') && !isAbsolute(value)) faults.push(`<${name}>: "${value}" is not absolute`);
    if ((name === 'pubDate' || name === 'lastBuildDate') && !isMail(value)) faults.push(`<${name}>: "${value}" is no date of RFC 822`);
    if (name === 'language' && !languageTag.test(value)) faults.push(`<language>: "${value}" is no language`);
    if ((name === 'title' || name === 'description') && value.trim() === '') faults.push(`<${name}>: is empty`);
  }
  return faults;
}

/** A text of a feed with the language that the feed says it is in. */
export interface Spoken {
  lang: string;
  text: string;
}

/** Every text for readers that an Atom file holds, with its language. */
export function atomTexts(text: string): Spoken[] {
  const feed = parseXml(text).root!;
  const own = feed.attributes['xml:lang']!;
  return [feed, ...named(feed, 'entry')].flatMap((parent) =>
    childrenOf(parent)
      .filter(({ name }) => ['title', 'subtitle', 'author', 'content', 'summary'].includes(name))
      .map((element) => ({ lang: element.attributes['xml:lang'] ?? own, text: element.text })),
  );
}
