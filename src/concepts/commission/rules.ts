import type { Problem } from '#src/content/problem.ts';
import type { Content } from '#src/content/entry.ts';
import type { CommissionFacts } from './schema.ts';

/** What holds for the Commission's page: the numbers of its members add up. */
export function commissionRules(portal: Content<{ commission: CommissionFacts }>): Problem[] {
  return portal.commission.flatMap(({ file, data }) => {
    const sum = data.members.ministries + data.members.institutions + data.members.civilSociety;
    if (sum === data.membersTotal) return [];
    return [{ file, field: 'members', wrong: `add up to ${sum}, not ${data.membersTotal}`, cure: 'correct one of them' }];
  });
}
