import { localeCodes, type Language } from '#src/language/locales.ts';
import type { Translation, TranslationState } from '#src/content/schema.ts';
import { digestOf, isPartial, textsOf, type Item, type Texts } from '#src/content/texts.ts';

type Translated = { translation: Translation };
/** Anything that gives the entries of a collection: Astro's, or those that the content check has read. */
type Records = Partial<Record<string, Item<object>[]>>;

/** One entry with a file per language, and how each of them stands to the original. */
export interface TranslatedEntry {
  collection: string;
  /** Its folder in content/. */
  id: string;
  texts: Texts<Translated>;
  /** Digest of the original as it stands now. */
  digest: string;
}

/** Every entry that has a file per language. Entries whose words are lost in the source have none and do not count. */
export function translatedEntries(records: Records): TranslatedEntry[] {
  return Object.entries(records).flatMap(([name, facts]) => {
    const texts = records[`${name}Text`] as Item<Translated>[] | undefined;
    if (!texts || !facts) return [];
    return facts.flatMap(({ id, data }) => {
      const { language } = data as { language: string };
      const original = texts.find((text) => text.id === `${id}/${language}`);
      return original ? [{ collection: name, id, texts: textsOf(texts, id, language), digest: digestOf(original) }] : [];
    });
  });
}

/** How many entries a language holds in each state; those `partial` or `stale` are counted in their state too. */
interface StateCounts extends Record<TranslationState, number> {
  locale: Language;
  missing: number;
  partial: number;
  stale: number;
}

/** How many entries a language holds whole, in part and not at all. */
interface Extent {
  whole: number;
  partial: number;
  missing: number;
}

/** The extent of each collection in a language, by their names. */
export function extents(entries: TranslatedEntry[], locale: Language): Map<string, Extent> {
  return new Map(
    [...Map.groupBy(entries, ({ collection }) => collection)].map(([name, own]) => {
      const missing = own.filter(({ texts }) => !texts.words[locale]).length;
      const partial = own.filter(({ texts }) => isPartial(texts, locale)).length;
      return [name, { whole: own.length - missing - partial, partial, missing }];
    }),
  );
}

/** The state of the translations, language by language, in the order of the switcher. */
export function translationStates(entries: TranslatedEntry[]): StateCounts[] {
  return localeCodes.map((locale) => {
    const row: StateCounts = { locale, original: 0, official: 0, published: 0, reviewed: 0, working: 0, missing: 0, partial: 0, stale: 0 };
    for (const { texts } of entries) {
      row[texts.words[locale]?.translation.state ?? 'missing'] += 1;
      if (isPartial(texts, locale)) row.partial += 1;
      if (texts.stale.includes(locale)) row.stale += 1;
    }
    return row;
  });
}
