import { globSync } from 'node:fs';
import { join } from 'node:path';
import { tellingTokens, tokens, type Token } from '../../src/language/analysis/tokens.ts';
import { standingOf } from '../../src/frame/kinds.ts';
import type { Language } from '../../src/language/locales.ts';
import { readPage, type ReadPage } from '../../src/publish/search/index/read.ts';

/** A query made of two rare words of a page, no forms of one another, one of them as readers may write it, and the pages that have both. */
interface KnownItem {
  how: string;
  query: string;
  expected: Set<string>;
}

/** A seeded source of numbers below one: mulberry32, by Tommy Ettinger, public domain. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value = (value + Math.imul(value ^ (value >>> 7), value | 61)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
type Random = () => number;
const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)]!;

/** A way to write a word otherwise; undefined where the word offers no occasion. */
type Writing = (word: string, random: Random) => string | undefined;
const replaced =
  (pattern: RegExp, by: string): Writing =>
  (word) => {
    const other = word.replace(pattern, by);
    return other === word ? undefined : other;
  };
const unaccented: Writing = (word) => {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  return bare === word ? undefined : bare;
};
const letters = { arab: 'ابتجحدرسعفقكلمنهوي', latn: 'abcdeilmnoprstu', tfng: 'ⴰⴱⴷⵉⵎⵏⵔⵙⵜⵓ' };

/** One slip of the keyboard: a letter left out, doubled, changed, or swapped with the next; never the first. */
const slip =
  (script: keyof typeof letters): Writing =>
  (word, random) => {
    if (word.length < 5) return undefined;
    const at = 1 + Math.floor(random() * (word.length - 2));
    const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
    const slipped = pick(
      [
        before + after,
        before + letter + letter + after,
        before + pick([...letters[script]], random) + after,
        before + after[0]! + letter + after.slice(1),
      ],
      random,
    );
    return slipped === word ? undefined : slipped;
  };
const cut: Writing = (word) => (word.length >= 7 ? word.slice(0, -2) : undefined);
const plural: Writing = (word) =>
  /\d/.test(word) || !/[aeiouyéntrl]s?$/.test(word) ? undefined : word.endsWith('s') ? word.slice(0, -1) : `${word}s`;

/** Tifinagh in the Latin letters of IRCAM. */
const latinLetters = Object.fromEntries(
  [...'ⴰaⴱbⵛcⴷdⴹḍⴻeⴼfⴳgⵀhⵃḥⵉiⵊjⴽkⵍlⵎmⵏnⵇqⵔrⵕṛⵙsⵚṣⵜtⵟṭⵓuⵡwⵅxⵢyⵣzⵥẓⵄɛⵖɣⵯʷ'].flatMap((letter, at, all) =>
    at % 2 ? [] : [[letter, all[at + 1]]],
  ),
);
const inLatin: Writing = (word) => word.replace(/\p{L}/gu, (letter) => latinLetters[letter] ?? letter);

/** How readers of each language write words otherwise than the pages do. */
const writings: Record<Language, Record<string, Writing>> = {
  ar: {
    'with the article': (word) => (/^(?:[وفبكل]|ال)/u.test(word) ? undefined : `ال${word}`),
    'without the article': replaced(/^ال(?=.{3})/u, ''),
    'without hamza': replaced(/[أإآ]/gu, 'ا'),
    'ه for ة': replaced(/ة$/u, 'ه'),
    'ى for ي': replaced(/ي$/u, 'ى'),
    'with marks': replaced(/(.)(.)(.)/u, '$1َ$2ِ$3ُ'),
    'with و': (word) => (word.startsWith('و') ? undefined : `و${word}`),
    'a slip': slip('arab'),
    'still typed': cut,
  },
  zgh: {
    'other state': replaced(/^(?:ⵜⴰ(?=.{3})|ⴰ(?=.{3}))/u, 'ⵓ'),
    'in Latin letters': inLatin,
    'a slip': slip('tfng'),
    'still typed': cut,
  },
  fr: {
    'without accents': unaccented,
    plural,
    elision: (word) => (/^[aeiouyéèêh]/.test(word) ? `l’${word}` : undefined),
    'a slip': slip('latn'),
    'still typed': cut,
  },
  en: { plural, capital: (word) => word.toUpperCase(), 'a slip': slip('latn'), 'still typed': cut },
  es: { 'without accents': unaccented, plural, 'a slip': slip('latn'), 'still typed': cut },
};

/** More pages than these have a word, in any of its forms, that is not rare. */
const rare = 8;

/**
 * Queries for pages of all kinds of a language's index, made from what stands in it, so that they hold no facts.
 * @param each how many of every way of writing
 */
export function knownItems(site: string, locale: Language, each: number, seed: number): KnownItem[] {
  const pages = globSync('**/index.html', { cwd: join(site, locale) })
    .sort()
    .flatMap((file) => readPage(site, locale, `/${file.slice(0, -'index.html'.length)}`) ?? [])
    .filter(({ kind, path }) => standingOf(kind, path) > 0); // what only gathers others stands after them
  const texts = pages.map((page) => ({ path: `/${locale}${page.path}`, words: wordsOf(page) }));
  const having = new Map<string, Set<string>>();
  const inAnyForm = new Map<string, Set<string>>();
  const stem = (word: string) => tokens(word, locale)[0]!.forms.at(-1)!;
  const add = (map: typeof having, key: string, path: string) => map.set(key, (map.get(key) ?? new Set()).add(path));
  for (const { path, words } of texts)
    for (const word of words) {
      add(having, word, path);
      add(inAnyForm, stem(word), path);
    }
  const usable = texts
    .map(({ words }) => ({ words: [...words].filter((word) => inAnyForm.get(stem(word))!.size <= rare).sort() }))
    .filter(({ words }) => words.length >= 2);
  const random = seeded(seed);
  const items: KnownItem[] = [];
  for (const [how, writing] of Object.entries(writings[locale]))
    for (let made = 0, tries = 0; made < each && tries < each * 60; tries += 1) {
      const { words } = pick(usable, random);
      const [one, other] = [pick(words, random), pick(words, random)];
      const written = writing(one, random);
      if (stem(one) === stem(other) || written === undefined || (how === 'a slip' && having.has(written))) continue;
      const query = how === 'still typed' ? `${other} ${written}` : random() < 0.5 ? `${written} ${other}` : `${other} ${written} `;
      items.push({ how, query, expected: having.get(one)!.intersection(having.get(other)!) });
      made += 1;
    }
  return items;
}

/** The telling words of a page, in small letters, as they stand in it. */
function wordsOf({ sections, locale }: ReadPage): Set<string> {
  const whole = sections.map(({ title, text }) => `${title}\n${text}`).join('\n');
  const fits = ({ exact }: Token) => exact.length >= 4 && !/\d/.test(exact) && script(exact) === scripts[locale];
  return new Set(
    tellingTokens(whole, locale)
      .filter(fits)
      .map(({ exact }) => exact),
  );
}
const script = (word: string) =>
  /^\p{Script=Arabic}+$/u.test(word)
    ? 'arab'
    : /^\p{Script=Tifinagh}+$/u.test(word)
      ? 'tfng'
      : /^\p{Script=Latin}+$/u.test(word)
        ? 'latn'
        : '';
const scripts: Record<Language, string> = { ar: 'arab', zgh: 'tfng', fr: 'latn', en: 'latn', es: 'latn' };
