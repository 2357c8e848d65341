/** Patterns of words by their letters, looked up in one walk along each word. */

/** How a pattern stands in a word: it is the word, its beginning, its end, or a part. */
type Fit = 'whole' | 'front' | 'end' | 'part';

/** What ends at a letter: numbers of patterns of one word. */
class Step {
  readonly next = new Map<string, Step>();
  readonly ends: Partial<Record<Fit, number>> = {};
}

/** How long a word with a slip is at least, and what it shares with a pattern; and how many letters may follow that. */
const slipped = { word: 6, pattern: 6, rest: 3 };

/** Hears what ends on a walk, whether the word ends there too, and after how many letters. */
type Tell = (ends: Step['ends'], last: boolean, letters: number) => void;

export class Patterns {
  readonly #root = new Step();
  /** Of each pattern of one word: the classes that hold it, and the patterns of several words that it begins. */
  readonly #classes: number[][] = [];
  readonly #begun: { rest: number[]; of: number }[][] = [];

  /** @param classes the patterns of each class, separated by spaces, the parts of one joined by "_" */
  constructor(classes: string[]) {
    classes.forEach((list, of) => {
      for (const pattern of list.split(' ').filter(Boolean)) {
        const [first, ...rest] = pattern.split('_').map((part) => this.#numberOf(part)) as [number, ...number[]];
        if (rest.length > 0) this.#begun[first]!.push({ rest, of });
        else this.#classes[first]!.push(of);
      }
    });
  }

  #numberOf(pattern: string): number {
    let step = this.#root;
    for (const letter of pattern.replaceAll('*', '')) {
      if (!step.next.has(letter)) step.next.set(letter, new Step());
      step = step.next.get(letter)!;
    }
    const [open, close] = [pattern.startsWith('*'), pattern.endsWith('*')];
    const fit: Fit = open ? (close ? 'part' : 'end') : close ? 'front' : 'whole';
    step.ends[fit] ??= this.#classes.push([]) - 1;
    this.#begun[step.ends[fit]] ??= [];
    return step.ends[fit];
  }

  /**
   * The classes of each word of a query.
   * @param keys the words, folded as the patterns are
   * @param beginnings how many letters of a word may be left out at its front
   */
  classesOf(keys: string[], beginnings: (key: string) => number): Set<number>[] {
    const fitting = keys.map((key) => this.#fitting(key, beginnings(key)));
    const found = keys.map(() => new Set<number>());
    fitting.forEach((own, at) => {
      for (const pattern of own) {
        for (const of of this.#classes[pattern]!) found[at]!.add(of);
        for (const { rest, of } of this.#begun[pattern]!) for (const place of placesOf(rest, at, fitting)) found[place]!.add(of);
      }
    });
    return found;
  }

  /** The patterns that a word fits. */
  #fitting(key: string, beginnings: number): Set<number> {
    const fitting = new Set<number>();
    for (let from = 0; from < key.length; from += 1)
      this.#walk(key, from, this.#root, (ends, last) => {
        for (const fit of fitsAt(from <= beginnings, last)) if (ends[fit] !== undefined) fitting.add(ends[fit]);
      });
    return fitting;
  }

  /** The classes of a word in which one letter is missing, too many, another, or has changed places; its first letter is right. */
  near(key: string): Set<number> {
    const found = new Set<number>();
    if (key.length < slipped.word || /\P{L}/u.test(key)) return found;
    let step: Step | undefined = this.#root;
    for (let at = 0; at < key.length && step; at += 1) {
      if (at > 0)
        for (const [other, after] of slipsAt(step, key, at)) {
          const tell: Tell = (ends, last, letters) => {
            const shared = after + letters;
            if (shared < slipped.pattern || key.length - shared > slipped.rest) return;
            for (const fit of fitsAt(true, last)) if (ends[fit] !== undefined) for (const of of this.#classes[ends[fit]]!) found.add(of);
          };
          tell(other.ends, after === key.length, 0);
          this.#walk(key, after, other, tell);
        }
      step = step.next.get(key[at]!);
    }
    return found;
  }

  /** Follows the letters of a word and tells what ends on the way. */
  #walk(key: string, from: number, start: Step, tell: Tell) {
    let step: Step | undefined = start;
    for (let at = from; at < key.length; at += 1) {
      step = step.next.get(key[at]!);
      if (!step) return;
      tell(step.ends, at === key.length - 1, at - from + 1);
    }
  }
}

/** How a pattern may stand that begins and ends there. */
function fitsAt(first: boolean, last: boolean): Fit[] {
  if (!first) return last ? ['part', 'end'] : ['part'];
  return last ? ['part', 'end', 'front', 'whole'] : ['part', 'front'];
}

/** Where the patterns go on after each slip that a word may have at a letter, and with which of its letters. */
function slipsAt(step: Step, key: string, at: number): [Step, number][] {
  const others = [...step.next].filter(([letter]) => letter !== key[at]).map(([, other]) => other);
  const swapped = step.next.get(key[at + 1] ?? '')?.next.get(key[at]!);
  return [
    [step, at + 1],
    ...others.flatMap((other): [Step, number][] => [
      [other, at + 1],
      [other, at],
    ]),
    ...(swapped ? [[swapped, at + 2] as [Step, number]] : []),
  ];
}

/** Where the words of a pattern stand, when the rest of it follows the first with at most two words between each; else nothing. */
function placesOf(rest: number[], first: number, fitting: Set<number>[]): number[] {
  const places = [first];
  for (const part of rest) {
    const last = places.at(-1)!;
    const next = [1, 2, 3].find((step) => fitting[last + step]?.has(part));
    if (next === undefined) return [];
    places.push(last + next);
  }
  return places;
}
