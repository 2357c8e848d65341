import { basename } from 'node:path';
import type { Problem } from '#src/content/problem.ts';
import type { Portal } from './read.ts';

/** Words of the kinds whose entries are known by their titles alone: in lists, in results of a search, in the tab of their page. */
const known = [
  'studyText',
  'newsText',
  'decisionText',
  'readingGuideText',
  'campaignText',
  'kitText',
  'topicText',
  'storyText',
  'courseText',
  'otherCourseText',
] as const satisfies (keyof Portal)[];

/** No two entries of a kind have one title in a language: nobody could tell them apart. The one whose file comes later is told. */
export const titleRules = (portal: Portal): Problem[] =>
  known.flatMap((kind) => {
    const entries = (portal[kind] as { file: string; data: { title?: string } }[]).filter(({ data }) => data.title);
    const alike = Map.groupBy(entries, ({ file, data }) => `${basename(file).split('.')[0]} ${data.title!.trim()}`);
    return [...alike.values()].flatMap(([first, ...others]) =>
      others.map(({ file }) => ({
        file,
        field: 'title',
        wrong: `is the title of ${first!.file} too`,
        cure: 'say what tells them apart: its day, its place or its number',
      })),
    );
  });
