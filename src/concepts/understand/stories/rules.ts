import { longest, once, tooLong } from '#src/concepts/campaigns/material/rules.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import { languageFiles } from '#src/content/texts.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import type { CourtFacts, DecisionFacts, DecisionText, LogEntry } from '#src/concepts/jurisprudence/schema.ts';
import type { ArticleFacts, ArticleText, LawFacts, LawText } from '#src/concepts/law/schema.ts';
import type { Reference } from '#src/concepts/understand/schema.ts';
import { overflowsOf } from '#src/kits/typeset/typst.ts';
import { assembleStories, type Story } from './model.ts';
import type { StoryFacts, StoryText } from './schema.ts';
import { storySettingOf, storySheets } from './setting.ts';

/** What these rules read of the content. */
type Read = Content<{
  story: StoryFacts;
  storyText: StoryText;
  reference: Reference;
  phoneLine: PhoneLine;
  publisher: Publisher;
  decision: DecisionFacts;
  decisionText: DecisionText;
  court: CourtFacts;
  decisionLog: LogEntry;
  law: LawFacts;
  lawText: LawText;
  article: ArticleFacts;
  articleText: ArticleText;
}>;

/** Words of a story: enough to follow it, few enough to be read at one go. */
const length = { least: 90, most: 160 };

/** The words of a telling. */
const wordsOf = ({ story }: StoryText): number => story.join(' ').split(/\s+/).length;

/** What holds for the stories: their length, means where the law asks for them and only there, and room on every sheet. */
export function storyRules(portal: Read): Problem[] {
  return [
    ...portal.story.flatMap((story) => languageFiles(portal.storyText, story.id).flatMap((text) => textRules(text, story))),
    ...frameRules(portal),
  ];
}

function textRules({ file, data }: Entry<StoryText>, { data: facts }: Entry<StoryFacts>): Problem[] {
  const words = wordsOf(data);
  return [
    ...(words < length.least || words > length.most
      ? [{ file, field: 'story', wrong: `has ${words} words`, cure: `tell it in ${length.least} to ${length.most}` }]
      : []),
    ...(facts.child && data.means !== undefined
      ? [{ file, field: 'means', wrong: 'stands in a story about a child', cure: 'remove it: the portal says why the law asks for none' }]
      : []),
    ...(!facts.child && data.means === undefined
      ? [
          {
            file,
            field: 'means',
            wrong: 'is missing',
            cure: 'write by what means, or `child: true` in index.yaml where it is about a child',
          },
        ]
      : []),
  ];
}

function frameRules(portal: Read): Problem[] {
  const publisher = portal.publisher[0]?.data;
  if (!publisher) return []; // another rule says so
  let stories: Story[];
  try {
    stories = assembleStories(portal);
  } catch {
    return []; // something it names is missing: another rule has said so
  }
  return once(
    storySheets(stories).flatMap((sheet) =>
      overflowsOf(storySettingOf(sheet, { ...longest, publisher })).map((overflow) => {
        const { file } = portal.storyText.find(({ id }) => id === `understand/stories/${sheet.story.id}/${sheet.locale}`)!;
        return tooLong(file, overflow.field, `story.format.${sheet.format.id}`, overflow);
      }),
    ),
  );
}
