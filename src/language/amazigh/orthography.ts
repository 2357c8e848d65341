import lexicon from './lexicon.json' with { type: 'json' };
import signed from './signed.json' with { type: 'json' };

/** A breach of the orthography of Amazigh in IRCAM Tifinagh. `wrong` names the word and what is wrong with it. */
export interface OrthographyProblem {
  code: string;
  wrong: string;
}

/** Words that came in with a signed text: who answers for them, since when, and where they stand. */
export interface SignedWords {
  entry: string;
  reviewer: string;
  date: string;
  words: string[];
}

/** The 31 letters of the IRCAM alphabet and its labialisation mark. The Unicode block holds many others. */
const ircam = 'ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ';

/** Words in ⴰ that stay as they are after ⵏ: function words, and the name of a country. */
const unchanging = new Set(['ⴰ', 'ⴰⴷ', 'ⴰⴽⴽⵯ', 'ⴰⵍⵎⴰⵏⵢⴰ', 'ⴰⵎ', 'ⴰⵔ', 'ⴰⴼⴰⴷ', 'ⴰⵢⴰ', 'ⴰⵡⴷ']);

/** Words of texts that a person signed are attested by that text: `npm run translations -- import` lists them. */
const attested = new Set([...Object.values(lexicon.words).flat(), ...(signed as SignedWords[]).flatMap(({ words }) => words)]);
const avoided = lexicon.avoid.map((form) => ({ ...form, found: wholePhrase(form.zgh) }));

/** Rules on single characters, tried in order: the first that holds names the character. */
const characterRules: { code: string; is: RegExp; wrong: string }[] = [
  { code: 'NON_IRCAM_LETTER', is: new RegExp(`(?![${ircam}])[\\u2d30-\\u2d7f]`, 'u'), wrong: 'is not a letter of the IRCAM alphabet' },
  // Control characters other than tab and line breaks, and everything that is invisible or steers direction.
  { code: 'INVISIBLE_OR_BIDI', is: /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?![\t\n\r])\p{Cc}/u, wrong: 'is invisible: remove it' },
  { code: 'NON_LATIN_DIGIT', is: /(?![0-9])\p{Nd}/u, wrong: 'is not a digit from 0 to 9' },
  { code: 'ARABIC_PUNCTUATION', is: /ـ|(?=\p{Script_Extensions=Arabic})\p{P}/u, wrong: 'is Arabic punctuation' },
  { code: 'ARABIC_LETTERS', is: /\p{Script_Extensions=Arabic}/u, wrong: 'belongs to the Arabic script' },
];

/** Rules on single words; `wrong` is said after the word. */
const wordRules: { code: string; breaks: (word: string) => boolean; wrong: string }[] = [
  {
    code: 'MIXED_SCRIPT_WORD',
    breaks: (word) => /[^\p{Script=Tifinagh}\p{Script=Common}\p{Script=Inherited}]/u.test(word),
    wrong: 'mixes Tifinagh with another script',
  },
  { code: 'YEY_MISUSE', breaks: misplacedYey, wrong: 'has ⴻ elsewhere than between two identical consonants' },
  { code: 'LABIAL_INITIAL', breaks: (word) => word.startsWith('ⵯ'), wrong: 'begins with ⵯ' },
  // After ⵅ ⵖ ⵇ it is rare, not wrong.
  { code: 'LABIAL_AFTER', breaks: (word) => /[^ⴳⴽⵅⵖⵇ]ⵯ/u.test(word), wrong: 'has ⵯ after another letter than ⴳ or ⴽ' },
  { code: 'TRIPLE_LETTER', breaks: (word) => /(\p{Script=Tifinagh})\1\1/u.test(word), wrong: 'has the same letter three times' },
];

/**
 * What is wrong with an Amazigh text, character by character and word by word. A well-spelled invention passes every
 * rule of spelling, so each word must also be attested: in the lexicon or in `allowed`.
 * @param text may hold `{name}` placeholders, numbers and words in Latin letters
 * @param allowed attested words or phrases that the lexicon lacks
 * @returns every problem once; nothing when the text is fine
 */
export function orthographyProblems(text: string, allowed: readonly string[] = []): OrthographyProblem[] {
  const raw = text.replaceAll(/\{\w+\}/g, '{}');
  const plain = raw.normalize('NFC');
  const known = new Set(allowed.flatMap(tifinaghWords));
  const problems = new Map<string, OrthographyProblem>();
  const report = (code: string, wrong: string) => problems.set(`${code} ${wrong}`, { code, wrong });

  if (raw !== plain) report('NOT_NFC', `"${text}" is not in Unicode form NFC: type it again`);
  // A byte order mark counts as white space in \s; here it must be seen.
  for (const word of raw.split(/[^\S\ufeff]+/u)) {
    for (const character of word) {
      const rule = characterRules.find(({ is }) => is.test(character));
      if (rule) report(rule.code, `"${word}": ${named(character)} ${rule.wrong}`);
    }
  }
  for (const word of tifinaghWords(plain)) {
    for (const rule of wordRules) if (rule.breaks(word)) report(rule.code, `"${word}" ${rule.wrong}`);
    if (!attested.has(word) && !known.has(word)) report('NOT_IN_LEXICON', `"${word}" is not an attested word`);
  }
  for (const [, word] of visible(plain).matchAll(/(?<![\p{L}\p{M}])ⵏ\s+(ⴰ[\p{L}\p{M}]*)/gu)) {
    if (!unchanging.has(word!)) report('FREE_STATE_AFTER_N', `"ⵏ ${word}" has the free state after ⵏ: ⴰ becomes ⵓ or ⵡⴰ`);
  }
  for (const { zgh, why, instead, found } of avoided) {
    if (found.test(visible(plain))) report('AVOIDED', `"${zgh}" must not appear (${why}); instead: ${instead}`);
  }
  return [...problems.values()];
}

/**
 * The words of a published text that may be used as single words, in the forms in which it has them: those that no rule of spelling and
 * no form to be avoided forbids.
 * @param misprints words that are misprinted in the text
 */
export function wordsToUse(texts: readonly string[], misprints: readonly string[] = []): string[] {
  const words = new Set(texts.flatMap((text) => tifinaghWords(text.normalize('NFC'))));
  const misprinted = new Set(misprints.flatMap(tifinaghWords));
  return [...words].filter((word) => !misprinted.has(word) && orthographyProblems(word, [word]).length === 0).sort();
}

/** The words that hold a Tifinagh letter. */
function tifinaghWords(text: string): string[] {
  return (visible(text).match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /\p{Script=Tifinagh}/u.test(word));
}

/** The text without invisible characters, which would hide a word from the other rules. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '');
}

/** The words of a text that are well spelled and not attested yet: what it adds when a person answers for it. */
export const newWordsIn = (text: string): string[] =>
  [...new Set(tifinaghWords(text.normalize('NFC')))].filter((word) => {
    const problems = orthographyProblems(word);
    return problems.length > 0 && problems.every(({ code }) => code === 'NOT_IN_LEXICON');
  });

function misplacedYey(word: string): boolean {
  // The labialisation mark belongs to its consonant: ⴳⵯⴻⴳⵯ is ⴻ between two ⴳⵯ.
  const letters = word.replaceAll('ⵯ', '');
  return letters.replaceAll(/([^ⴰⵉⵓⴻ])ⴻ(?=\1)/gu, '$1').includes('ⴻ');
}

/** A phrase standing alone, whatever white space is between its words. */
function wholePhrase(phrase: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])${phrase.split(' ').join('\\s+')}(?![\\p{L}\\p{M}])`, 'u');
}

/** "ⵆ (U+2D46)"; only the number when the character cannot be seen. */
function named(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) && !/\p{Default_Ignorable_Code_Point}/u.test(character)
    ? `${character} (${code})`
    : code;
}
