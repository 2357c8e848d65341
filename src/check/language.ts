import { eld } from 'eld/small';
import { isLanguage, localeCodes, locales, type Locale } from '#src/language/locales.ts';
import type { Problem } from '#src/content/problem.ts';
import { slugOf, type Entry } from '#src/content/entry.ts';
import type { Portal } from './read.ts';
import { fieldTexts } from '#src/content/field-texts.ts';

/**
 * A text in the file of another language. Its script tells most; between languages of one script a library guesses (eld: Efficient
 * Language Detector, by n-grams), and is believed only where it is sure: in a text of some length, by a clear margin. What stands
 * between quotation marks is in the language of whoever is quoted, and does not count.
 */
const quoted = /«[^»]*»|“[^”]*”|„[^“]*“|"[^"]*"/gu;
const enough = 40;
const margin = 0.1;

/** A text of so few letters may be a name. */
const few = 24;

const scripts = [...new Set(localeCodes.map((code) => locales[code].script))];
const letters = Object.fromEntries(
  scripts.map((script) => [script, new RegExp(`\\p{Script=${script[0]!.toUpperCase()}${script.slice(1)}}`, 'gu')]),
);
const ofScript = (script: string) => localeCodes.filter((code) => locales[code].script === script);

/** The one script that several languages of the portal share. */
const shared = 'latn';
eld.setLanguageSubset(ofScript(shared));

/**
 * The language that a text is in beyond doubt, when that is not the one it should be in.
 * @returns undefined when the language is right, or nothing sure can be said
 */
export function otherLanguage(text: string, expected: Locale): Locale | undefined {
  const key = `${expected} ${text}`;
  if (!judged.has(key)) judged.set(key, judge(text, expected));
  return judged.get(key);
}

/** Texts that were judged: who checks a content again after a change need not guess again for what stayed. */
const judged = new Map<string, Locale | undefined>();

function judge(text: string, expected: Locale): Locale | undefined {
  const own = text.replaceAll(quoted, ' ');
  const count = (script: string) => own.match(letters[script]!)?.length ?? 0;
  const { script } = locales[expected];
  const mine = count(script);
  const other = scripts.find((each) => each !== script && count(each) >= few && count(each) > 4 * mine);
  if (other) return other === shared ? guess(own) : ofScript(other)[0];
  return script === shared && mine >= enough ? guess(own, expected) : undefined;
}

/** The likeliest language of the shared script; where there is a rival, only when it is likelier than that by the margin. */
function guess(text: string, rival?: Locale): Locale | undefined {
  const found = eld.detect(text);
  const scores = found.getScores();
  const ahead = rival ? (scores[found.language] ?? 0) - (scores[rival] ?? 0) : 1;
  return found.language !== '' && ahead >= margin ? (found.language as Locale) : undefined;
}

const names = new Intl.DisplayNames('en', { type: 'language' });

/** What is wrong with a text that is in another language than it should be. */
export const notIn = (expected: Locale, other: Locale): string => `is in ${names.of(other)}, not in ${names.of(expected)}`;

/** The language that a field should be in: that of its file, or of the label it is part of ("name.fr"); undefined where none is said. */
const languageOf = ({ id }: Entry, field: string): Locale | undefined => [slugOf(id), ...field.split('.').toReversed()].find(isLanguage);

/** Texts of one language that stand where another should: a file copied and not translated, two files changed over. */
export function languageRules(portal: Portal): Problem[] {
  return (Object.values(portal) as Entry[][]).flat().flatMap((entry) =>
    fieldTexts(entry).flatMap(({ field, text }) => {
      const expected = languageOf(entry, field);
      const other = expected && otherLanguage(text, expected);
      if (!other) return [];
      const { file } = entry;
      return [{ file, field, wrong: notIn(expected, other), cure: 'translate it, or move it to the file of its language' }];
    }),
  );
}
