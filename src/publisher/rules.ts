import { dirname, join } from 'node:path';
import type { Problem } from '../check/problem.ts';
import type { Portal } from '../check/read.ts';

/** What holds for the publisher: it is said who speaks. */
export function publisherRules(portal: Portal): Problem[] {
  if (portal.publisher.length > 0) return [];
  const content = dirname(portal.phoneLine[0]?.file ?? 'content/hotline.yaml');
  return [
    {
      file: join(content, 'publisher.yaml'),
      field: '',
      wrong: 'is missing, so that no page says who publishes it',
      cure: 'take it back from git, or write it as docs/content.md says',
    },
  ];
}
