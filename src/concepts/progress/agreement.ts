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

/** What was read, with the links of each reading where it was read twice. */
interface Read {
  readings?: { measures: string[] | number[]; articles?: string[] | undefined }[] | undefined;
}

/** How far the two readings agree; undefined where none was read twice. @param of measures or articles, and how many there are */
export function readingsAgree(entries: readonly Read[], of: 'measures' | 'articles', possible: number): Agreement | undefined {
  const links = entries.flatMap(({ readings: [one, other] = [] }) => (one?.[of] && other?.[of] ? [[one[of], other[of]] as const] : []));
  return links.length > 0 ? agreementOf(links, possible) : undefined;
}
