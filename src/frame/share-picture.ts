import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { inLanguage, type Said } from '#src/language/localise.ts';
import { plainString, stringIn, type StringKey } from '#src/language/strings.ts';
import { aboutPages, sections, standsIn } from './sections.ts';
import { plainWords } from './title.ts';
import { lineOf } from '#src/content/publisher/model.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import type { PageKind } from './kinds.ts';
import type { Setting } from '#src/kits/typeset/typst.ts';
import { typstLanguage, typstWords } from '#src/kits/typeset/words.ts';

/** What the picture of a page says beside its kind and its title. */
export interface Shared {
  /** A state: its shape, as SVG drawn in `currentColor`, and its word. */
  mark?: { shape: string; word: Said };
  /** A figure, set large, and what it counts. */
  figure?: { value: string; counts: Said };
  /** What stands below the title: a date, a deadline, a number of entries. */
  facts?: Said[];
  /** The day, month or year of an article, a report or a communiqué. */
  published?: string | null | undefined;
}

/** A page of its own, as its picture shows it. */
export interface SharedPage extends Shared {
  title: Said;
  /** What the page is: "Measure 12"; nothing that its title says already. */
  label: Said | undefined;
}

/** Whose number and whose words a picture shows. */
export interface Voice {
  line: PhoneLine;
  publisher: Publisher;
}

export const shareSize = { width: 1200, height: 630 };

/** What a page is, in a word: its kind, or the section that it stands in; nothing where it has neither. @param path its address without the language, "/campaigns/2023-art/" */
export function wordFor(kind: PageKind, path: string): StringKey | undefined {
  if (kind !== 'page') return `search.kind.${kind}`;
  return standsIn([...sections, ...aboutPages], path)?.key;
}

/**
 * What the picture of a page says, for those who do not see it: the same words in the same order. Its title, which may be cut in the
 * picture, stands here whole.
 * @param page null for the portal itself, whose name says all
 */
export function shareText(page: SharedPage | null, locale: Locale, voice: Voice): string {
  return [...(page ? pageText(page) : []), locales[locale].name, ...voiceText(locale, voice)].join(' – ');
}

function pageText({ title, label, mark, figure, facts = [] }: SharedPage): string[] {
  const counted = figure ? [`${figure.value} ${plainWords(figure.counts)}`] : [];
  return [...[...(label ? [label] : []), title, ...(mark ? [mark.word] : []), ...facts].map(plainWords), ...counted];
}

function voiceText(locale: Locale, { line, publisher }: Voice): string[] {
  const hotline = `${plainString(locale, 'hotline.label')} \u2066${line.display}\u2069`;
  return [plainString(locale, 'site.name'), plainWords(lineOf(publisher, locale)), hotline];
}

/** What the picture of a page is set from. @param page null for the portal itself */
export const shareSettingOf = (page: SharedPage | null, locale: Locale, voice: Voice): Setting => ({
  main: 'src/publish/files/share-picture.typ',
  data: {
    ...typstLanguage(locale),
    picture: true,
    title: shareText(page, locale, voice),
    page: page && pageWords(page),
    language: typstWords(inLanguage(locale, locales[locale].name)),
    site: typstWords(stringIn(locale, 'site.name')),
    publisher: typstWords(lineOf(voice.publisher, locale)),
    hotline: typstWords(stringIn(locale, 'hotline.label')),
    line: { tel: voice.line.tel, display: voice.line.display },
  },
});

const pageWords = ({ title, label, mark, figure, facts = [] }: SharedPage) => ({
  label: label ? typstWords(label) : null,
  titles: withCuts(title),
  mark: mark ? { shape: mark.shape, word: typstWords(mark.word) } : null,
  figure: figure ? { value: figure.value, counts: withCuts(figure.counts) } : null,
  facts: facts.map(typstWords),
});

const withCuts = (said: Said) => [said, ...cuts(said)].map(typstWords);

/** No cut has fewer letters. */
const shortest = 60;

/**
 * Words that may be too long even for the smallest letters, cut after a word and marked with "…": each time a little shorter, of which
 * a picture shows the first that has room.
 */
export function cuts(said: Said): Said[] {
  const words = said.value.split(' ');
  const shortened = words.map((_, count) =>
    words
      .slice(0, count + 1)
      .join(' ')
      .replace(/[\s,;:.،؛–-]+$/u, ''),
  );
  const possible = shortened.slice(0, -1).filter(({ length }) => length >= shortest && length <= 4 * shortest);
  return possible.toReversed().map((text) => ({ ...said, value: `${text}…` }));
}
