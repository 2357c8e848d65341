import { sheetsOf, type PrintedText, type Printable, type Sheet } from '#src/concepts/campaigns/material/model.ts';
import { topicsIn, type Statement } from '#src/concepts/understand/model.ts';
import type { Reference, TopicFacts, TopicText } from '#src/concepts/understand/schema.ts';
import { slugOf } from '#src/content/entry.ts';
import { said, textsOf, type Item, type Texts } from '#src/content/texts.ts';
import { lineOf } from '#src/frame/hotline/in-prose.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import { mapSaid, type Localised, type Said } from '#src/language/localise.ts';
import { localeCodes, pageLocales, type Locale } from '#src/language/locales.ts';
import { plainString } from '#src/language/strings.ts';
import { parts, type KitFacts, type KitLinesFacts, type KitLinesText, type KitText, type Part } from './schema.ts';

/** A line of a kit for a reader, with what it rests on: a source, a help page, or both. */
export interface KitLine {
  /** Its anchor. */
  id: string;
  text: Said;
  pictogram: string;
  reference?: Reference | undefined;
  helpPage?: string | undefined;
}

export interface Kit {
  id: string;
  /** Path of its page, without the language. */
  path: string;
  facts: KitFacts;
  texts: Texts<KitText>;
  line: PhoneLine;
  /** The lines of a part for a reader. */
  linesOf: (part: Part, locale: Locale) => KitLine[];
  /** What is handed out of it. */
  material: Printable;
}

interface KitRecords {
  kit: Item<KitFacts>[];
  kitText: Item<KitText>[];
  kitLines: Item<KitLinesFacts>[];
  kitLinesText: Item<KitLinesText>[];
  topic: Item<TopicFacts>[];
  topicText: Item<TopicText>[];
  reference: Item<Reference>[];
  phoneLine: Item<PhoneLine>[];
}

export const kitsPath = '/campaigns/kits/';

/** All kits in their order. @throws where one names what is not there */
export function assembleKits(records: KitRecords): Kit[] {
  const numbers = records.phoneLine.map(({ data }) => data);
  const signs = Object.fromEntries(pageLocales.map((locale) => [locale, signsIn(records, locale)])) as Record<Locale, Statement[]>;
  return records.kit
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => {
      const texts = textsOf(records.kitText, id, data.language);
      const linesOf = (part: Part, locale: Locale): KitLine[] =>
        part === 'look'
          ? data.look.map((name) => signOf(name, signs[locale], id))
          : data[part].map((name) => ({ ...sharedLine(name, records, locale, id), id: `${part}-${name}` }));
      const line = lineOf(numbers, data.line);
      const kit = { id: slugOf(id), path: `${kitsPath}${slugOf(id)}/`, facts: data, texts, line, linesOf };
      return {
        ...kit,
        material: materialOf(
          kit,
          data.emergency.map((name) => lineOf(numbers, name)),
        ),
      };
    });
}

/**
 * Every file that is made of a kit. In a language without words of its own, the original speaks alone beside the single words that are
 * attested: a page of two languages has no room for a kit.
 */
export const kitSheets = ({ material }: Kit): Sheet[] => {
  const { words, original } = material.texts;
  const alone = { ...material, texts: { ...material.texts, words: { [original]: words[original] } } };
  return localeCodes.flatMap((locale) => sheetsOf([words[locale] ? material : alone]).filter((sheet) => sheet.locale === locale));
};

/** The statements of understand/signs. */
const signsIn = (records: KitRecords, locale: Locale): Statement[] =>
  topicsIn({ ...records, topic: records.topic.filter(({ id }) => slugOf(id) === 'signs') }, locale)
    .flatMap(({ sections }) => sections)
    .flatMap(({ statements }) => statements);

function signOf(name: string, signs: Statement[], kit: string): KitLine {
  const sign = signs.find(({ pictogram }) => pictogram === name);
  if (!sign) throw new Error(`content/${kit}/index.yaml: no sign "${name}" in content/understand/signs`);
  const { text, reference } = sign;
  return { id: `look-${name}`, text, reference, pictogram: name };
}

function sharedLine(name: string, records: KitRecords, locale: Locale, kit: string): KitLine {
  const [shared] = records.kitLines;
  const at = shared?.data.lines.findIndex(({ id }) => id === name) ?? -1;
  if (!shared || at === -1) throw new Error(`content/${kit}/index.yaml: no line "${name}" in content/kit-lines`);
  const { reference: source, ...facts } = shared.data.lines[at]!;
  const text = mapSaid(said(textsOf(records.kitLinesText, shared.id, shared.data.language), locale).lines, (lines) => lines[at]);
  if (text.value === undefined) throw new Error(`content/${shared.id}/${text.locale}: no sentence for "${name}"`);
  return { ...facts, text: { ...text, value: text.value }, reference: records.reference.find(({ data }) => data.id === source)?.data };
}

/** The words of a kit as the material sets them, in each language that it is told in. */
function materialOf(kit: Omit<Kit, 'material'>, emergency: PhoneLine[]): Printable {
  const { facts, texts, linesOf } = kit;
  const words: Localised<PrintedText> = {};
  for (const locale of localeCodes) {
    const own = texts.words[locale];
    if (!own) continue;
    const short = (part: Part) => linesOf(part, locale).map(({ text }) => text.value);
    words[locale] = {
      title: own.title,
      headline: own.headline,
      lead: own.lead,
      points: [],
      sections: parts.map((part) => ({ heading: plainString(locale, `kit.${part}`), points: short(part) })),
      worksheet: own.worksheet,
      basis: plainString(locale, 'kit.basis'),
      translation: own.translation,
    };
  }
  return {
    id: `kit-${kit.id}`,
    texts: { words, files: {}, stale: texts.stale, original: texts.original },
    line: kit.line,
    emergency,
    leadsTo: '/help/',
    formats: facts.worksheet ? [...facts.formats, 'worksheet'] : facts.formats,
    pictogram: facts.pictogram,
  };
}
