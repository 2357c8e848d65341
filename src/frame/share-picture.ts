import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { isolated } from '#src/language/bidi.ts';
import { plainString, stringIn, type StringKey } from '#src/language/strings.ts';
import { aboutPages, sections } from './sections.ts';
import { lineOf } from '#src/content/publisher/model.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import { searchKinds, type SearchKind } from './kinds.ts';
import type { Setting } from '#src/kits/typeset/typst.ts';
import { typstLanguage, typstWords } from '#src/kits/typeset/words.ts';

/**
 * The picture that a link to a page shows where it is shared: one per kind of page and language. A page of no kind of its
 * own (a campaign, a list, the commission) shows the section it stands in; the front page, the portal alone.
 */
export interface SocialPicture {
  /** In the name of the file; a name, once published, stays. */
  id: string;
  label: StringKey | null;
}

/** Whose number and whose words a picture shows. */
export interface Voice {
  line: PhoneLine;
  publisher: Publisher;
}

export const socialSize = { width: 1200, height: 630 };

const portal: SocialPicture = { id: 'page', label: null };
const ofKinds = searchKinds.flatMap((kind): SocialPicture[] => (kind === 'page' ? [] : [{ id: kind, label: `search.kind.${kind}` }]));
/** Help pages show no picture where their address is shared; every page of the statistics is of a kind of its own. */
const without = ['/help/', '/statistics/'];
const ofSections = [...sections, ...aboutPages]
  .filter(({ path }) => !without.includes(path))
  .map(({ key, path }) => ({ path, picture: { id: `section${path.replaceAll('/', '-').slice(0, -1)}`, label: key } }));

export const socialPictures: SocialPicture[] = [portal, ...ofKinds, ...ofSections.map(({ picture }) => picture)];

/** The picture of a page. @param path its address without the language, "/campaigns/2023-art/" */
export function socialPictureOf(kind: SearchKind, path: string): SocialPicture {
  if (kind !== 'page') return ofKinds.find(({ id }) => id === kind)!;
  const within = ofSections.filter((section) => path.startsWith(section.path)).sort((a, b) => b.path.length - a.path.length);
  return within[0]?.picture ?? portal;
}

/** Where a picture is published. */
export const socialPath = ({ id }: SocialPicture, locale: Locale): string => `/files/${locale}/social-${id}.png`;

/** What a picture says, for those who do not see it. */
export function socialText({ label }: SocialPicture, locale: Locale, { line, publisher }: Voice): string {
  const name = plainString(locale, 'site.name');
  const said = lineOf(publisher, locale);
  const hotline = `${plainString(locale, 'hotline.label')} \u2066${line.display}\u2069`;
  return [...(label ? [plainString(locale, label)] : []), name, isolated(said.value, locales[said.locale].dir), hotline].join(' – ');
}

/** What a picture is set from: its kind, the portal, who publishes it, the number. */
export function socialSettingOf(picture: SocialPicture, locale: Locale, voice: Voice): Setting {
  return {
    main: 'src/publish/files/share-picture.typ',
    data: {
      ...typstLanguage(locale),
      picture: true,
      title: socialText(picture, locale, voice),
      kind: picture.label ? typstWords(stringIn(locale, picture.label)) : null,
      site: typstWords(stringIn(locale, 'site.name')),
      publisher: typstWords(lineOf(voice.publisher, locale)),
      hotline: typstWords(stringIn(locale, 'hotline.label')),
      line: { tel: voice.line.tel, display: voice.line.display },
    },
  };
}
