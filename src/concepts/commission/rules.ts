import type { Problem } from '#src/content/problem.ts';
import type { Content } from '#src/content/entry.ts';
import type { CommissionFacts, CommissionText } from './schema.ts';
import type { Contradiction } from '#src/concepts/about/contradictions/schema.ts';

/** What holds for the Commission's page: the numbers add up, the lists have what the facts announce. */
export function commissionRules(
  portal: Content<{ commission: CommissionFacts; commissionText: CommissionText; contradiction: Contradiction }>,
): Problem[] {
  return portal.commission.flatMap(({ id, file, data }) => {
    const problems: Problem[] = [];
    const sum = data.members.ministries + data.members.institutions + data.members.civilSociety;
    if (sum !== data.membersTotal)
      problems.push({ file, field: 'members', wrong: `add up to ${sum}, not ${data.membersTotal}`, cure: 'correct one of them' });
    const original = portal.commissionText.find((text) => text.id === `${id}/${data.language}`);
    const expected = { powers: data.powers, notes: data.sources.length, timeline: data.timeline.length };
    for (const [field, count] of original ? Object.entries(expected) : []) {
      const has = original!.data[field as keyof typeof expected].length;
      if (has !== count)
        problems.push({
          file: original!.file,
          field,
          wrong: `has ${has} lines, index.yaml has ${count}`,
          cure: 'write one line for each, in the same order',
        });
    }
    const known = new Set(portal.contradiction.map((row) => row.id));
    const named = [...data.contradictions, ...data.timeline.flatMap((event) => event.contradiction ?? [])];
    for (const row of named.filter((each) => !known.has(each)))
      problems.push({
        file,
        field: 'contradictions',
        wrong: `no contradiction "${row}"`,
        cure: 'add it to content/contradictions.yaml, or correct the id',
      });
    return problems;
  });
}
