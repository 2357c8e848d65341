import type { MdastPluginDefinition } from 'satteri';
import { readProse } from './prose.ts';

/**
 * The second lock of the build: prose that the check would refuse does not become a page either, whoever starts Astro and however.
 * @throws for the whole file, before anything of it is compiled
 */
export const refuseCode: MdastPluginDefinition = {
  name: 'refuse-code',
  before(_, { source, data }) {
    const { frontmatter } = (data as { astro?: { frontmatter?: Record<string, unknown> } }).astro ?? {};
    if (frontmatter && 'layout' in frontmatter) throw new Error('layout: no field of content may name a file to run; remove it');
    const [fault] = readProse(source).faults;
    if (fault) throw new Error(`${fault.line}:1: ${fault.wrong}; ${fault.cure}`);
  },
};
