import { languageOf, localeCodes, type Language, type Locale } from './locales.ts';

/** How a language is written here, for the build and the checks: apart from the table of languages, which scripts carry to readers. */
interface Writing {
  /** Only attested words are published in it: an interface string may be null, and every word is held to the lexicon. */
  attestedOnly?: true;
  /** A no-break space stands before its high marks (; : ! ?) and within its quotation marks. */
  spacedMarks?: true;
  /** How the first day of a month is written, where that is no plain number. `Intl` leaves the French ordinal out. */
  firstOfMonth?: string;
  /** What stands between a day and its month. */
  beforeMonth?: string;
  /** Units of size in full, where few letters are not at home. */
  units?: 'long';
}

const rows = {
  ar: { units: 'long' },
  zgh: { attestedOnly: true },
  fr: { spacedMarks: true, firstOfMonth: '1er' },
  es: { beforeMonth: 'de' },
} as const satisfies Partial<Record<Language, Writing>>;

/** The habits of a language; most have none of these. */
export const writingOf = (locale: Locale): Writing => (rows as Partial<Record<Language, Writing>>)[languageOf(locale)] ?? {};

/** Languages in which the portal writes freely: whatever is told, is told in each of them. */
type FreeLocale = Exclude<
  Language,
  { [L in keyof typeof rows]: (typeof rows)[L] extends { attestedOnly: true } ? L : never }[keyof typeof rows]
>;
export const freeLocales = localeCodes.filter((code): code is FreeLocale => !writingOf(code).attestedOnly);
