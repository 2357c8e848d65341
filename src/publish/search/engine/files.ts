import { SearchFailure } from '#src/publish/search/answer.ts';
import { hash, type Card, type Core, type Entry, type FacetFile, type Family, type Spellings, type Titles } from './format.ts';
import type { Facet } from '#src/publish/search/answer.ts';

/** Gives the content of a file of the index, read as JSON. @throws when it cannot be had */
export type Load = (address: string) => Promise<unknown>;

/** Over the network, from the same host. */
export const overNetwork: Load = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};

/**
 * The files of one language's index. What was had is kept for as long as the page is open; what failed is not, so that
 * the next try is one. All throw {@link SearchFailure}.
 */
export class Files {
  readonly #folder: string;
  readonly #load: Load;
  readonly #had = new Map<string, Promise<object>>();

  /** @param folder address of the language's folder, without a slash at its end */
  constructor(folder: string, load: Load) {
    this.#folder = folder;
    this.#load = load;
  }

  core = (): Promise<Core> => this.#file('core.json') as Promise<Core>;
  entry = (word: string): Promise<Entry | undefined> => this.#row<Entry>('words', word);
  spellings = (beginning: string): Promise<Spellings | undefined> => this.#row<Spellings>('spellings', beginning);
  titles = (beginning: string): Promise<Titles | undefined> => this.#row<Titles>('titles', beginning);
  card = (page: number): Promise<Card> => this.#versioned<Card>(`pages/${page}.json`);
  facet = (facet: Exclude<Facet, 'kind'>): Promise<FacetFile> => this.#versioned<FacetFile>(`facets/${facet}.json`);

  /** The pages of a word that its entry leaves out, by spelling. */
  async rest(word: string): Promise<Record<string, number[]>> {
    const rows = await this.#versioned<Record<string, Record<string, number[]>>>(`rest/${hash(word).toString(36)}.json`);
    return own(rows, word) ?? {};
  }

  async #row<Row>(family: Family, key: string): Promise<Row | undefined> {
    const { shards } = await this.core();
    return own(await this.#versioned<Record<string, Row>>(`${family}/${hash(key) % shards[family]}.json`), key);
  }

  /** A file of the build that the core is of. Where it is gone another build may have come: the core is then asked for again. */
  async #versioned<Content extends object>(name: string): Promise<Content> {
    const { version } = await this.core();
    try {
      return (await this.#file(`${version}/${name}`)) as Content;
    } catch (error) {
      this.#had.delete('core.json');
      throw error;
    }
  }

  #file(name: string): Promise<object> {
    const known = this.#had.get(name);
    if (known) return known;
    const coming = this.#load(`${this.#folder}/${name}`).then(
      (content) => {
        if (typeof content === 'object' && content !== null) return content;
        throw new SearchFailure(`${name} is no part of an index`);
      },
      (cause: unknown) => {
        throw new SearchFailure(`${name} cannot be had`, { cause });
      },
    );
    this.#had.set(name, coming);
    coming.catch(() => this.#had.delete(name));
    return coming;
  }
}

/** A row of a file that came over the network, where a word may be called like something that every object has. */
const own = <Row>(rows: Record<string, Row>, key: string): Row | undefined => (Object.hasOwn(rows, key) ? rows[key] : undefined);
