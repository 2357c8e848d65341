import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSVG } from 'uqr';
import { reserved } from '#src/build/site.ts';
import { contentRoot } from '#src/content/root.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import { pageUrl } from '#src/language/links.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { labelling, localise, say, type Localised } from '#src/language/localise.ts';
import { plainString, stringIn, type Params, type StringKey } from '#src/language/strings.ts';
import { printLineOf } from '#src/content/publisher/model.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import type { Setting } from '#src/kits/typeset/typst.ts';
import { typstLanguage, typstWords } from '#src/kits/typeset/words.ts';
import { spokenIn, type Sheet } from './model.ts';

/** What every sheet of an edition says alike. */
export interface Imprint {
  /** The day of the edition, yyyy-mm-dd. */
  day: string;
  publisher: Publisher;
  /** The address of the portal. */
  site: string;
}

/** What stands on a sheet beside its own words: the numbers, and the page that its code opens, without the language. */
interface Around {
  line: PhoneLine;
  emergency: PhoneLine[];
  leadsTo: string;
}

/** Codes that were drawn: a page has one in each language, and hundreds of sheets carry it. */
const codes = new Map<string, string>();

function codeOf(address: string): string {
  if (!codes.has(address)) codes.set(address, renderSVG(address, { border: 2, ecc: 'M' }));
  return codes.get(address)!;
}

/** The address of a page and its QR code; nothing where no reader could open it. */
function addressed(path: string, locale: Locale, site: string) {
  const { href } = new URL(pageUrl(locale, path), site);
  if (reserved(href)) return { address: null, qr: null, qrAlt: null };
  return {
    address: href.replace(/^https?:\/\//, ''),
    qr: codeOf(href),
    qrAlt: plainString(locale, 'material.qr', { address: href }),
  };
}

interface Cited {
  publisher: string;
  date: string | null;
  read?: string | undefined;
}

/** Who published a number, and when, or when it was read. */
const cited = ({ source }: PhoneLine): Cited =>
  typeof source === 'string' ? { publisher: source, date: null } : { publisher: source.publisher, date: source.date, read: source.read };

const inWords = ({ publisher, date, read }: Cited, speaker: Locale): Params => ({
  publisher,
  date: date ? { date } : read ? plainString(speaker, 'date.read', { date: { date: read } }) : plainString(speaker, 'date.none'),
});

/** The strings and the numbers that every sheet carries, in each language that speaks on it; `parts.typ` sets them. */
export function aroundOf({ line, emergency, leadsTo }: Around, locale: Locale, speakers: Locale[], { day, publisher, site }: Imprint) {
  const inEach = (key: StringKey, params: Params = {}) => speakers.map((speaker) => typstWords(stringIn(speaker, key, params)));
  const labelInEach = (words: Localised) => speakers.map((speaker) => typstWords(say(words, speaker)));
  const phone = (each: PhoneLine) => ({ tel: each.tel, display: each.display, name: labelInEach(each.name) });
  // Several numbers may come from one page: it is named once.
  const sources = new Set(emergency.map((each) => JSON.stringify(cited(each))));
  return {
    site: inEach('site.name'),
    line: { ...phone(line), purpose: labelInEach(line.purpose), notFor: line.notFor ? labelInEach(line.notFor) : [] },
    free: line.tollFree ? inEach('material.word.free') : [],
    unknown: line.hours === null ? inEach('hotline.notPublished') : [],
    callLog: inEach('material.callLog'),
    emergency: {
      label: inEach('material.emergency'),
      before: speakers.map((speaker) => typstWords(labelling(stringIn(speaker, 'material.emergency')))),
      lines: emergency.map(phone),
    },
    ...addressed(leadsTo, locale, site),
    scan: inEach('material.scan'),
    small: speakers.map((speaker) =>
      [
        stringIn(speaker, 'material.numberSource', inWords(cited(line), speaker)),
        ...[...sources].map((each) => stringIn(speaker, 'material.emergencySource', inWords(JSON.parse(each) as Cited, speaker))),
        stringIn(speaker, 'material.edition', { date: { date: day } }),
        printLineOf(publisher, speaker),
      ].map(typstWords),
    ),
  };
}

/** The text of a drawing; null where there is none, as the check of the pictograms tells. */
function drawingOf(id: string | undefined): string | null {
  const path = join(contentRoot, 'pictograms', `${id}.svg`);
  return id && existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** What a sheet is set from. @param preview the first side only */
export function settingOf(sheet: Sheet, imprint: Imprint, preview = false): Setting {
  const { material, format, locale } = sheet;
  const { line, emergency, leadsTo } = material;
  const spoken = spokenIn(material.texts, locale);
  // A language without words of its own still has single published ones: they go first and largest, and beside the number.
  const ownWords = (...keys: StringKey[]) =>
    (spoken.some((voice) => voice.fallback) ? keys : [])
      .map((key) => stringIn(locale, key))
      .filter((word) => !word.fallback)
      .map(typstWords);

  return {
    main: format.template,
    data: {
      ...typstLanguage(locale),
      // A sheet opens and runs as its first words do: of a language without words of its own, as those that stand in their place.
      dir: locales[spoken[0]!.locale].dir,
      preview,
      picture: format.kind === 'png',
      title: `${localise(material.texts.words, locale, material.texts.original)!.value.headline} – ${plainString(locale, 'site.short')}`,
      format: {
        id: format.id,
        width: format.width,
        height: format.height,
        unit: format.unit,
        frames: format.frames,
        design: format.design ?? null,
      },
      pictogram: drawingOf(material.pictogram),
      cover: spoken.map((voice) => typstWords(stringIn(voice.locale, 'material.cover'))),
      voices: spoken.map(({ value, locale: speaker }) => {
        const of = (text: string) => typstWords({ value: text, locale: speaker, fallback: speaker !== locale });
        const parts = {
          headline: of(value.headline),
          sentence: of(value.sentence ?? value.headline),
          lead: of(value.lead),
          points: value.points.map(of),
          sections: (value.sections ?? []).map(({ heading, points }) => ({ heading: of(heading), points: points.map(of) })),
          worksheet: (value.worksheet ?? []).map(({ question, answer }) => ({ question: of(question), answer: of(answer) })),
          basis: of(value.basis),
        };
        return Object.fromEntries(format.says.map((part) => [part, parts[part]]));
      }),
      labels: spoken.map((voice) => ({
        worksheet: typstWords(stringIn(voice.locale, 'kit.worksheet')),
        answer: typstWords(stringIn(voice.locale, 'kit.answer')),
      })),
      own: ownWords('material.word.help'),
      // "Free" of a price: away from a number the word could be read otherwise.
      ownNumber: ownWords('help.number', ...(line.tollFree ? (['material.word.free'] as const) : [])),
      ...aroundOf(
        { line, emergency, leadsTo },
        locale,
        spoken.map((voice) => voice.locale),
        imprint,
      ),
    },
  };
}
