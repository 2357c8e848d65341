import { dirname, join } from 'node:path';
import type { Problem } from '#src/content/problem.ts';
import type { Content } from '#src/content/entry.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';

/** What holds for the publisher: it is said who speaks. */
export function publisherRules(portal: Content<{ phoneLine: PhoneLine; publisher: Publisher }>): Problem[] {
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
