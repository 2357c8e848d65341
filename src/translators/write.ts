import { headAddress } from '#src/build/site.ts';
import { termsOf } from '#src/check/term-usage.ts';
import type { Term } from '#src/concepts/studies/glossary/schema.ts';
import type { TranslationState } from '#src/content/schema.ts';
import { locales, type Language } from '#src/language/locales.ts';
import { codesOf, raw, type Code, type Coded } from './coded.ts';
import { core, glossary, size } from './namespaces.ts';
import type { Unit, Work } from './works.ts';

/** XLIFF 2.1, core with the modules Glossary and Size Restriction: https://docs.oasis-open.org/xliff/xliff-core/v2.1/ */

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const escape = (text: string): string => text.replaceAll(/[&<>"\r]/g, (sign) => signs[sign]!);
const attributes = (named: Record<string, string | undefined>): string =>
  Object.entries(named)
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escape(value)}"`))
    .join('');
const element = (name: string, named: Record<string, string | undefined>, content: string): string =>
  `<${name}${attributes(named)}>${content}</${name}>`;

/**
 * A document with the works of one pair of languages.
 * @param works at least one; all from one language into one other
 * @param terms the glossary
 */
export function xliff(works: Work[], terms: Term[]): string {
  const { from, to } = works[0]!;
  const head = {
    xmlns: core,
    'xmlns:gls': glossary,
    'xmlns:slr': size,
    version: '2.1',
    srcLang: locales[from].tag,
    trgLang: locales[to].tag,
  };
  const files = works.map((work) => fileOf(work, terms)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('xliff', { ...head, 'xml:space': 'preserve' }, `\n${files}\n`)}\n`;
}

function fileOf(work: Work, terms: Term[]): string {
  const { id, original, from, to, address, translation, stale, units } = work;
  const named = { id, original, srcDir: locales[from].dir, trgDir: locales[to].dir };
  const notes = notesOf([
    ['page', address && headAddress(`/${to}${address}`)],
    ['state', translation && `${translation.state}${stale ? ', stale' : ''}${translation.reviewer ? `, ${translation.reviewer}` : ''}`],
  ]);
  const measured = units.some(({ limit }) => limit) ? '<slr:profiles generalProfile="xliff:codepoints"/>' : '';
  return element('file', named, `${measured}${notes}\n${units.map((unit) => unitOf(unit, work, terms)).join('\n')}\n`);
}

const notesOf = (notes: [category: string, text: string | undefined][]): string => {
  const said = notes.flatMap(([category, text]) => (text ? element('note', { category }, escape(text)) : []));
  return said.length === 0 ? '' : element('notes', {}, said.join(''));
};

function unitOf(unit: Unit, work: Work, terms: Term[]): string {
  const { id, source, target, limit, locked, doubts = [], values } = unit;
  const named = { id, name: id, translate: locked && 'no', 'slr:sizeRestriction': limit?.toString() };
  const notes = notesOf([
    ...doubts.map(({ value }): [string, string] => ['doubt', value]),
    ['locked', locked],
    ['values', values?.join(' ')],
  ]);
  const data = new Data();
  const state = stateOf(unit, work);
  const said = target ? element('target', {}, inline(target, data, values !== undefined)) : '';
  const segment = element('segment', { state }, `${element('source', {}, inline(source, data, values !== undefined))}${said}`);
  return element('unit', named, `${glossaryOf(raw(source), work, terms)}${notes}${data}${segment}`);
}

const states: Record<TranslationState, string> = {
  original: 'final',
  official: 'final',
  published: 'final',
  reviewed: 'reviewed',
  working: 'translated',
};

/** What was made from an older original begins anew. */
function stateOf({ target, locked }: Unit, { translation, stale }: Work): string {
  if (!target || stale) return 'initial';
  return locked ? 'final' : translation ? states[translation.state] : 'translated';
}

/** The terms in a text as the glossary has them in the other language; where it has none, what it says of them. */
function glossaryOf(source: string, { from, to }: Work, terms: Term[]): string {
  const entries = termsOf(source, terms, from).flatMap(({ title, note }) => {
    const said = title[to] ? element('gls:translation', {}, escape(title[to])) : '';
    const meant = note ? element('gls:definition', {}, escape(note)) : '';
    return said || meant
      ? element('gls:glossEntry', {}, `${element('gls:term', {}, escape(title[from as Language]!))}${said}${meant}`)
      : [];
  });
  return entries.length === 0 ? '' : element('gls:glossary', {}, entries.join(''));
}

/** `<originalData>`: what the codes of a unit stand for, each once. */
class Data {
  readonly #known: string[] = [];

  ref(open: string): string {
    if (!this.#known.includes(open)) this.#known.push(open);
    return `d${this.#known.indexOf(open) + 1}`;
  }

  toString(): string {
    const data = this.#known.map((open, index) => element('data', { id: `d${index + 1}` }, escape(open)));
    return data.length === 0 ? '' : element('originalData', {}, data.join(''));
  }
}

/** @param free whether a code may be left out: a value that a plural form says in words */
function inline(text: Coded, data: Data, free: boolean): string {
  const kept = free ? undefined : 'no';
  const shared = ({ id }: Code) => ({ id, canCopy: 'no', canDelete: kept });
  return text
    .map((part) => {
      if (typeof part === 'string') return escape(part);
      const { code, at } = part;
      if (at === 'close') return '</pc>';
      if (at === 'whole') return `<ph${attributes({ ...shared(code), dataRef: data.ref(code.open), disp: code.open })}/>`;
      return `<pc${attributes({ ...shared(code), dataRefStart: data.ref(code.open), dataRefEnd: data.ref(code.close!) })}>`;
    })
    .join('');
}

/** The codes that a text may hold, by their number in the document. */
export const codeTable = ({ source, target }: Unit): Map<string, Code> =>
  new Map([...codesOf(target ?? []), ...codesOf(source)].map((code) => [code.id, code]));
