import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { inLanguage, type Said } from '#src/language/localise.ts';
import { plainString, stringIn, type StringKey } from '#src/language/strings.ts';
import { aboutPages, sections } from './sections.ts';
import { plainWords } from './title.ts';
import { lineOf } from '#src/content/publisher/model.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import { pageKinds, type PageKind } from './kinds.ts';
import type { Setting } from '#src/kits/typeset/typst.ts';
import { typstLanguage, typstWords } from '#src/kits/typeset/words.ts';

/**
 * The picture of a section or a kind of page: a list that says nothing of its own shows that of where it stands, the front page
 * that of the portal. Every other page has a picture of its own (`ownSettingOf`).
 */
export interface SocialPicture {
  /** In the name of the file; a name, once published, stays. */
  id: string;
  label: StringKey | null;
}

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

export const socialSize = { width: 1200, height: 630 };

const portal: SocialPicture = { id: 'page', label: null };
const ofKinds = pageKinds.flatMap((kind): SocialPicture[] => (kind === 'page' ? [] : [{ id: kind, label: `search.kind.${kind}` }]));
/** Help pages show no picture where their address is shared; every page of the statistics is of a kind of its own. */
const without = ['/help/', '/statistics/'];
const ofSections = [...sections, ...aboutPages]
  .filter(({ path }) => !without.includes(path))
  .map(({ key, path }) => ({ path, picture: { id: `section${path.replaceAll('/', '-').slice(0, -1)}`, label: key } }));

export const socialPictures: SocialPicture[] = [portal, ...ofKinds, ...ofSections.map(({ picture }) => picture)];

/** The picture of a page. @param path its address without the language, "/campaigns/2023-art/" */
export function socialPictureOf(kind: PageKind, path: string): SocialPicture {
  if (kind !== 'page') return ofKinds.find(({ id }) => id === kind)!;
  const within = ofSections.filter((section) => path.startsWith(section.path)).sort((a, b) => b.path.length - a.path.length);
  return within[0]?.picture ?? portal;
}

/** Where a picture is published. */
export const socialPath = ({ id }: SocialPicture, locale: Locale): string => `/files/${locale}/social-${id}.png`;

/** What a picture says, for those who do not see it: the same words in the same order. */
export function socialText({ label }: SocialPicture, locale: Locale, voice: Voice): string {
  return [...(label ? [plainString(locale, label)] : []), ...voiceText(locale, voice)].join(' – ');
}

/** What the picture of a page says, for those who do not see it. Its title, which may be cut in the picture, stands here whole. */
export function ownText({ title, label, mark, figure, facts = [] }: SharedPage, locale: Locale, voice: Voice): string {
  const counted = figure ? [`${figure.value} ${plainWords(figure.counts)}`] : [];
  const said = [...(label ? [label] : []), title, ...(mark ? [mark.word] : []), ...facts].map(plainWords);
  return [...said, ...counted, locales[locale].name, ...voiceText(locale, voice)].join(' – ');
}

function voiceText(locale: Locale, { line, publisher }: Voice): string[] {
  const hotline = `${plainString(locale, 'hotline.label')} \u2066${line.display}\u2069`;
  return [plainString(locale, 'site.name'), plainWords(lineOf(publisher, locale)), hotline];
}

/** What a picture is set from: its kind, the portal, who publishes it, the number. */
export function socialSettingOf(picture: SocialPicture, locale: Locale, voice: Voice): Setting {
  return settingOf(locale, voice, {
    title: socialText(picture, locale, voice),
    kind: picture.label ? typstWords(stringIn(locale, picture.label)) : null,
    page: null,
  });
}

/** What the picture of a page is set from. */
export function ownSettingOf(page: SharedPage, locale: Locale, voice: Voice): Setting {
  const { title, label, mark, figure, facts = [] } = page;
  return settingOf(locale, voice, {
    title: ownText(page, locale, voice),
    kind: label ? typstWords(label) : null,
    page: {
      titles: withCuts(title),
      mark: mark ? { shape: mark.shape, word: typstWords(mark.word) } : null,
      figure: figure ? { value: figure.value, counts: withCuts(figure.counts) } : null,
      facts: facts.map(typstWords),
      language: typstWords(inLanguage(locale, locales[locale].name)),
    },
  });
}

const settingOf = (locale: Locale, { line, publisher }: Voice, said: object): Setting => ({
  main: 'src/publish/files/share-picture.typ',
  data: {
    ...typstLanguage(locale),
    picture: true,
    ...said,
    site: typstWords(stringIn(locale, 'site.name')),
    publisher: typstWords(lineOf(publisher, locale)),
    hotline: typstWords(stringIn(locale, 'hotline.label')),
    line: { tel: line.tel, display: line.display },
  },
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
