import type { Language } from '#src/language/locales.ts';
import { tellingTokens, tokens, type Token } from '#src/language/analysis/tokens.ts';
import { mostImpact } from '#src/publish/search/engine/format.ts';
import { detached } from './detached.ts';

/** Marks a spelling of another language, and one of the same that stands in no page but names its subject. */
export const marks = { foreign: '~', synonym: '=' } as const;
type Origin = '' | (typeof marks)[keyof typeof marks];

/** What a word in each place says of a page. Text counts by how often, up to its full worth; a long title says less of each word. */
const worth = { title: 5, subject: 4, label: 3, heading: 1.5, text: 3, translated: 3, concept: 2, mentioned: 0.5 };
type Place = Exclude<keyof typeof worth, 'text' | 'title'>;
/** Of a text of this many telling words each counts in full; the share of its length that is set against it (BM25's b and k). */
const text = { length: 150, share: 0.8, half: 1.5 };
const titleLength = 5;
const step = 3;

/** The form under which a word is filed: that which all words of its kin share. */
export const fileOf = ({ forms }: Token): string => forms.at(-1)!;

/** A name by which a page, or a section of it, is looked up. */
export interface Named {
  weight: number;
  words: string[];
  page: number;
  section?: string;
}

/** The words of one language's pages, as they are read: for each word its spellings, for each of these the pages with impacts. */
export class Collected {
  readonly locale: Language;
  readonly entries = new Map<string, Map<string, number[]>>();
  readonly names: Named[] = [];
  pages = 0;

  constructor(locale: Language) {
    this.locale = locale;
  }

  /** Adds the words of a page. Each page's impacts depend on it alone. */
  add(page: number, words: PageWords) {
    this.pages += 1;
    for (const [file, spellings] of words.worths())
      for (const [spelling, value] of spellings) {
        const entry = this.entries.get(file) ?? new Map<string, number[]>();
        if (entry.size === 0) this.entries.set(detached(file), entry);
        const list = entry.get(spelling) ?? [];
        if (list.length === 0) entry.set(detached(spelling), list);
        list.push(page * (mostImpact + 1) + Math.max(1, Math.min(mostImpact, Math.round(value * step))));
      }
  }

  /** Gives pages, numbered as they were read, the numbers under which they are found. */
  renumber(numberOf: number[]) {
    const renumbered = (both: number) => numberOf[Math.floor(both / (mostImpact + 1))]! * (mostImpact + 1) + (both % (mostImpact + 1));
    for (const spellings of this.entries.values()) for (const [spelling, list] of spellings) spellings.set(spelling, list.map(renumbered));
    for (const named of this.names) named.page = numberOf[named.page]!;
    this.names.sort((a, b) => b.weight - a.weight || a.page - b.page);
  }

  /** Adds a name, in the words of a text. Names of more words than anyone types are left out. */
  name(weight: number, called: string, page: number, section?: string) {
    const telling = tellingTokens(called, this.locale);
    const words = [...new Set((telling.length > 0 ? telling : tokens(called, this.locale)).map(fileOf))].sort();
    if (words.length === 0 || words.length > longestName) return;
    this.names.push({ weight, words: words.map(detached), page, ...(section && { section: detached(section) }) });
  }
}
const longestName = 6;

/** The words of one page and what they are worth in it. */
export class PageWords {
  readonly locale: Language;
  #fixed = new Map<string, Map<string, number>>();
  #counts = new Map<string, Map<string, number>>();
  #length = 0;

  constructor(locale: Language) {
    this.locale = locale;
  }

  title(words: string) {
    const all = tellingTokens(words, this.locale);
    const each = worth.title * (0.4 + 0.6 * Math.min(1, titleLength / Math.max(1, all.length)));
    for (const token of all) this.#raise(token, '', each);
  }

  text(words: string) {
    const all = tellingTokens(words, this.locale);
    this.#length += all.length;
    for (const token of all) add(this.#counts, fileOf(token), token.exact, (count) => count + 1);
  }

  place(place: Place, words: string, origin: Origin = '') {
    for (const token of tellingTokens(words, this.locale)) this.#raise(token, origin, worth[place]);
  }

  /** The forms of the words of its own language so far. */
  forms = (): Set<string> => new Set([...this.#fixed.keys(), ...this.#counts.keys()]);

  #raise(token: Token, origin: Origin, value: number) {
    add(this.#fixed, fileOf(token), origin + token.exact, (known) => Math.max(known, value));
  }

  *worths(): Generator<[file: string, spellings: Map<string, number>]> {
    const long = 1 - text.share + (text.share * this.#length) / text.length;
    for (const file of this.forms()) {
      const all = new Map(this.#fixed.get(file));
      for (const [spelling, count] of this.#counts.get(file) ?? []) {
        const often = count / long;
        all.set(spelling, (all.get(spelling) ?? 0) + (worth.text * often) / (often + text.half));
      }
      yield [file, all];
    }
  }
}

function add(map: Map<string, Map<string, number>>, file: string, spelling: string, change: (known: number) => number) {
  const entry = map.get(file) ?? new Map<string, number>();
  map.set(file, entry);
  entry.set(spelling, change(entry.get(spelling) ?? 0));
}
