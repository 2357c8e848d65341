import { assembleJurisprudence, type Decision, type JurisprudenceRecords } from '#src/concepts/jurisprudence/model.ts';
import { assembleLaws, type LawRecords } from '#src/concepts/law/model.ts';
import type { ArticleFacts } from '#src/concepts/law/schema.ts';
import type { Reference } from '#src/concepts/understand/schema.ts';
import { slugOf } from '#src/content/entry.ts';
import { said, textsOf, titleOf, type Item, type Texts } from '#src/content/texts.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import { lineOf } from '#src/frame/hotline/in-prose.ts';
import { say, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { elements, type Element, type StoryFacts, type StoryText } from './schema.ts';

/** An article that a part of a story rests on. */
export interface CitedArticle {
  law: string;
  number: string;
  code: ArticleFacts['code'];
}

export interface Story {
  id: string;
  /** Path of its page, without the language. */
  path: string;
  facts: StoryFacts;
  texts: Texts<StoryText>;
  decisions: Decision[];
  references: Reference[];
  articles: Record<Element | 'help', CitedArticle[]>;
  line: PhoneLine;
  emergency: PhoneLine[];
}

interface StoryRecords extends JurisprudenceRecords, LawRecords {
  story: Item<StoryFacts>[];
  storyText: Item<StoryText>[];
  reference: Item<Reference>[];
  phoneLine: Item<PhoneLine>[];
}

export const storiesPath = '/understand/stories/';

/** All stories in their order, with what they rest on. @throws where one names what is not there */
export function assembleStories(records: StoryRecords): Story[] {
  if (records.story.length === 0) return [];
  const { decisions } = assembleJurisprudence(records);
  const laws = assembleLaws(records);
  const lines = records.phoneLine.map(({ data }) => data);
  return records.story
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => {
      const lost = (what: string, name: string) => new Error(`content/${id}/index.yaml: no ${what} "${name}"`);
      const found = <T>(what: string, name: string, thing: T | undefined): T => {
        if (thing === undefined) throw lost(what, name);
        return thing;
      };
      const cited = (names: string[] = []): CitedArticle[] =>
        names.map((name) => {
          const [law, number] = name.split('/') as [string, string];
          const article = laws.find((each) => each.id === law)?.articles.find(({ facts }) => facts.number === number);
          return { law, number, code: found('article', name, article).facts.code };
        });
      const { act, means, purpose, help } = data.articles;
      return {
        id: slugOf(id),
        path: `${storiesPath}${slugOf(id)}/`,
        facts: data,
        texts: textsOf(records.storyText, id, data.language),
        decisions: data.decisions.map((name) =>
          found(
            'released judgment',
            name,
            decisions.find((each) => each.id === name && each.released),
          ),
        ),
        references: data.references.map((name) => found('source', name, records.reference.find((each) => each.data.id === name)?.data)),
        articles: { act: cited(act), means: cited(means), purpose: cited(purpose), help: cited(help) },
        line: lineOf(lines, data.line),
        emergency: lines.filter(({ emergency }) => emergency),
      };
    });
}

/** A part of a story for a reader: what it is called, and what it says; of a child, why the law asks for no means. */
export function partsOf(story: Story, locale: Locale): { element: Element; label: Said; text: Said; articles: CitedArticle[] }[] {
  const told = said(story.texts, locale);
  return elements.map((element) => {
    const own = told[element];
    return {
      element,
      label: stringIn(locale, `story.${element}`),
      text: own === undefined ? stringIn(locale, 'story.means.child') : own,
      articles: story.articles[element],
    };
  });
}

/** What a story is built on: the judgments, or the law and the indicators. */
export const basisOf = ({ decisions }: Story, locale: Locale): Said =>
  decisions.length === 0
    ? stringIn(locale, 'story.basis.published')
    : stringIn(locale, 'story.basis.judgment', {
        names: { list: decisions.map((each) => titleOf(each, locale).value) },
      });

/** Its sources by their short names, in one line. */
export const sourcesOf = ({ references }: Story, locale: Locale): Said =>
  stringIn(locale, 'story.sources', { labels: references.map(({ label }) => say(label, locale).value).join(' · ') });
