import { readFileSync } from 'node:fs';
import * as libxml2 from 'libxml2-wasm';
import { parse } from 'node-html-parser';
import type { XmlNode } from 'libxml2-wasm';

/**
 * What the specifications ask of a feed in XML, and what our feeds keep beyond, checked apart from the code that writes it: the grammar
 * of RFC 4287 with its rules of Schematron (Atom), and one of RSS 2.0. Each function tells every fault it finds; none means valid.
 */

/** libxml2 means to drop RELAX NG one day, so its validator is marked as deprecated; the version is pinned (decision 57 of docs/decisions.md). */
const { RelaxNGValidator: Validator, XmlDocument, XmlLibError } = libxml2;

const prefixes = { atom: 'http://www.w3.org/2005/Atom', s: 'http://www.ascc.net/xml/schematron' };

/** What each node of a kind must be: an XPath that is true of it, or a test of its text. */
type Rule = [of: string, is: string | ((text: string) => boolean), told: string];

const grammars = { atom: grammarOf('atom'), rss: grammarOf('rss') };

function grammarOf(name: string) {
  const source = XmlDocument.fromString(readFileSync(`tests/fixtures/feeds/${name}.rng`, 'utf8'));
  const rules = source
    .find('//s:rule', prefixes)
    .flatMap((rule) =>
      rule
        .find('s:assert', prefixes)
        .map((each): Rule => [`//${String(rule.eval('string(@context)'))}`, String(each.eval('string(@test)')), each.content]),
    );
  return { validator: Validator.fromDoc(source), rules };
}

const isAbsolute = (address: string) => /^https?:\/\/[^\s/]+\/\S*$/.test(address) && new URL(address).href === address;
export const languageTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
export const twice = (values: string[]) => values.filter((value, index) => values.indexOf(value) < index);

const atomRules: Rule[] = [
  ['/atom:feed', '@xml:lang', 'no language'],
  ['/atom:feed', "count(atom:link[@rel='self']) = 1", 'not one self link'],
  ['//atom:feed | //atom:entry', "count(atom:link[not(@rel) or @rel='alternate']) < 2", 'two alternate links'],
  ['//atom:entry', 'not(atom:id = preceding-sibling::atom:entry/atom:id)', 'two entries with one id'],
  ['//atom:title | //atom:subtitle | //atom:summary | //atom:rights', "not(@type) or @type='text'", 'is no plain text'],
  ['//atom:content', "@type='html'", 'is no HTML'],
  ['//atom:entry', 'atom:published', 'no date of publication'],
  ['//atom:title | //atom:subtitle | //atom:summary | //atom:content | //atom:rights', 'normalize-space()', 'is empty'],
  ['//atom:category', "@term != ''", 'no term'],
  ['//atom:link/@rel', ". = 'alternate' or . = 'self' or . = 'related' or . = 'via' or . = 'enclosure'", 'no registered relation'],
  ['//atom:id | //atom:link/@href', isAbsolute, 'no absolute address'],
  ['//atom:updated | //atom:published', "substring(., string-length(.)) = 'Z' or contains(substring-after(., 'T'), '+')", 'no time zone'],
  ['//@xml:lang | //@hreflang', (text) => languageTag.test(text), 'no language tag'],
  ["//*[namespace-uri() != 'http://www.w3.org/2005/Atom']", 'false()', 'no element of Atom'],
];

const rssRules: Rule[] = [
  ['//item', 'not(guid = preceding-sibling::item/guid)', 'two items with one guid'],
  ['//link | //docs | //atom:link/@href', isAbsolute, 'no absolute address'],
  ['//pubDate | //lastBuildDate', (text) => new Date(text).toUTCString() === text, 'no day of the calendar'],
  ['//language', (text) => languageTag.test(text), 'no language tag'],
];

const holds = (node: XmlNode, is: Rule[1]) => (typeof is === 'string' ? node.eval(`boolean(${is})`, prefixes) === true : is(node.content));
const nameOf = (node: XmlNode) => String(node.eval('name()'));

function faultsOf(text: string, kind: keyof typeof grammars, more: Rule[]): string[] {
  if (!text.startsWith('<?xml version="1.0" encoding="utf-8"?>')) return ['no XML declaration of UTF-8 at the beginning'];
  const { validator, rules } = grammars[kind];
  try {
    using feed = XmlDocument.fromString(text);
    const broken = [...rules, ...more].flatMap(([of, is, told]) =>
      feed.find(of, prefixes).flatMap((node) => (holds(node, is) ? [] : [`${nameOf(node)} (line ${node.line}): ${told}: ${node.content}`])),
    );
    return [...grammarFaults(() => validator.validate(feed)), ...broken];
  } catch (error) {
    return [`not well-formed: ${String(error)}`];
  }
}

function grammarFaults(validate: () => void): string[] {
  try {
    validate();
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ message, line }) => `line ${line}: ${message.trim()}`);
  }
}

export const atomFaults = (text: string): string[] => faultsOf(text, 'atom', atomRules);
export const rssFaults = (text: string): string[] => faultsOf(text, 'rss', rssRules);

/** The ids of the entries of an Atom file, in order. */
export function atomIds(text: string): string[] {
  using feed = XmlDocument.fromString(text);
  return feed.find('//atom:entry/atom:id', prefixes).map((node) => node.content);
}

/** A text of a feed with the language that the feed says it is in. */
export interface Spoken {
  lang: string;
  text: string;
}

/** Every text for readers that an Atom file holds, with its language. */
/** The words of a text in HTML; of plain text, all. */
export const wordsOf = (html: string): string => parse(html).textContent;

export function atomTexts(text: string): Spoken[] {
  using feed = XmlDocument.fromString(text);
  return feed
    .find('//atom:title | //atom:subtitle | //atom:author | //atom:content | //atom:summary', prefixes)
    .map((node) => ({ lang: String(node.eval('string(ancestor-or-self::*[@xml:lang][1]/@xml:lang)')), text: wordsOf(node.content) }));
}
