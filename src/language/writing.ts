import type { Locale } from './locales.ts';

/** How a language is written here, for the checks: apart from the table of languages, which scripts carry to readers. */
interface Writing {
  /** Only attested words are published in it: an interface string may be null, and every word is held to the lexicon. */
  attestedOnly?: true;
  /** A no-break space stands before its high marks (; : ! ?) and within its quotation marks. */
  spacedMarks?: true;
}

export const writing: Record<Locale, Writing> = { ar: {}, zgh: { attestedOnly: true }, fr: { spacedMarks: true }, en: {}, es: {} };
