import { aroundOf, type Imprint } from '#src/concepts/campaigns/material/setting.ts';
import { said, titleOf } from '#src/content/texts.ts';
import type { Setting } from '#src/kits/typeset/typst.ts';
import { typstLanguage, typstWords } from '#src/kits/typeset/words.ts';
import { itemsOf, mapSaid } from '#src/language/localise.ts';
import { localeCodes, type Language, type Locale } from '#src/language/locales.ts';
import { plainString, stringIn } from '#src/language/strings.ts';
import { storyFormats, type StoryFormat } from './formats.ts';
import { basisOf, partsOf, sourcesOf, type CitedArticle, type Story } from './model.ts';

/** A story in a format and a language that has words of it. */
export interface StorySheet {
  story: Story;
  format: StoryFormat;
  locale: Language;
}

/** Every file that is made of the stories: in the languages they are told in, for a sheet of two tellings would be read by nobody. */
export const storySheets = (stories: Story[]): StorySheet[] =>
  stories.flatMap((story) =>
    localeCodes
      .filter((locale) => story.texts.words[locale])
      .flatMap((locale) => storyFormats.map((format) => ({ story, format, locale }))),
  );

/** The sheets of a story for a reader: those in the language in which its page tells it. */
export const sheetsFor = (story: Story, locale: Locale): StorySheet[] =>
  storySheets([story]).filter((sheet) => sheet.locale === titleOf(story, locale).locale);

/** Where a file is published; an address, once published, stays. */
export const storyFilePath = ({ story, format, locale }: StorySheet): string =>
  `/files/${locale}/story-${story.id}-${format.id}.${format.kind}`;

/** Where the small picture of a card is published. */
export const storyPreviewPath = (sheet: StorySheet): string => storyFilePath(sheet).replace(/\.\w+$/, '-preview.png');

/** What a sheet of a story is set from. */
export function storySettingOf({ story, format, locale }: StorySheet, imprint: Imprint): Setting {
  const text = said(story.texts, locale);
  const article = ({ number, code }: CitedArticle) => typstWords(stringIn(locale, `law.article.${code}`, { number }));
  return {
    main: format.template,
    data: {
      ...typstLanguage(locale),
      picture: format.kind === 'png',
      title: `${text.title.value} – ${plainString(locale, 'story.mark')}`,
      format: { width: format.width, height: format.height, unit: format.unit, frames: format.frames },
      mark: typstWords(stringIn(locale, 'story.mark')),
      form: typstWords(stringIn(locale, `exploitation.${story.facts.form}`)),
      headline: typstWords(text.title),
      lead: typstWords(text.summary),
      story: itemsOf(text.story).map(typstWords),
      parts: partsOf(story, locale).map((part) => ({
        label: typstWords(part.label),
        text: typstWords(part.text),
        articles: part.articles.map(article),
      })),
      help: {
        label: typstWords(stringIn(locale, 'story.help')),
        lines: itemsOf(text.help).map(typstWords),
        articles: story.articles.help.map(article),
      },
      voices: [{ basis: typstWords(mapSaid(basisOf(story, locale), (basis) => `${basis} ${sourcesOf(story, locale).value}`)) }],
      ...aroundOf({ line: story.line, emergency: story.emergency, leadsTo: '/help/' }, locale, [locale], imprint),
    },
  };
}
