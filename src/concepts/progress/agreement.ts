/** How far two readings agree that linked the same things, made without sight of each other. */
interface Agreement {
  /** How many things were read. */
  things: number;
  /** How many links were made in both, and how many in at least one. */
  both: number;
  either: number;
  /** Cohen's kappa over all links that could be made: 1 is full agreement, 0 what chance alone would give. */
  kappa: number;
}

/**
 * Cohen's kappa of two readings, each link that could be made being a yes or a no (https://doi.org/10.1177/001316446002000104).
 * @param links of each thing: what the one linked it to, and the other
 * @param possible to how many things each could be linked
 */
export function agreementOf(
  links: readonly (readonly [one: readonly unknown[], other: readonly unknown[]])[],
  possible: number,
): Agreement {
  const sum = (count: (pair: (typeof links)[number]) => number) => links.reduce((all, pair) => all + count(pair), 0);
  const both = sum(([one, other]) => one.filter((link) => other.includes(link)).length);
  const [first, second] = [sum(([one]) => one.length), sum(([, other]) => other.length)];
  const either = first + second - both;
  const all = links.length * possible;
  const agreed = 1 - (either - both) / all;
  const byChance = (first * second + (all - first) * (all - second)) / all ** 2;
  return { things: links.length, both, either, kappa: byChance === 1 ? 1 : (agreed - byChance) / (1 - byChance) };
}

/** What was read: the links that are published, and those of each reading where it was read twice. */
interface Read {
  measures: number[];
  articles?: string[] | undefined;
  readings?: { measures: number[]; articles?: string[] | undefined }[] | undefined;
}

/**
 * How far the two readings agree, and how many of the links that are published were made in both; undefined where none was read twice.
 * @param of measures or articles, and how many there are
 */
export function readingsAgree(
  entries: readonly Read[],
  of: 'measures' | 'articles',
  possible: number,
): (Agreement & { published: number; upheld: number }) | undefined {
  const read = entries.flatMap(({ readings: [one, other] = [], [of]: published = [] }) =>
    one?.[of] && other?.[of] ? [{ links: [one[of], other[of]] as const, published }] : [],
  );
  if (read.length === 0) return undefined;
  const inBoth = read.map(({ links, published }) => published.filter((link) => links.every((each) => (each as unknown[]).includes(link))));
  return {
    ...agreementOf(
      read.map(({ links }) => links),
      possible,
    ),
    published: read.flatMap(({ published }) => published as unknown[]).length,
    upheld: inBoth.flat().length,
  };
}
