import { foldedArabic } from '#src/language/fold.ts';
import { rooted } from './arabic-rooted.ts';
import { nounsOfVerb } from './arabic-verbs.ts';

/**
 * Arabic words as a searcher compares them. Clitics and endings follow the light stemmer "Light10" of Larkey, Ballesteros
 * and Connell, "Light Stemming for Arabic Information Retrieval" (2007), as the sources of AraNLP (LightStemmer10) give it:
 * و where three letters stay; ال وال بال كال فال لل; the endings ها ان ات ون ين يه ه ي. We keep ي, so that وطني is not وطن,
 * and add what it lacks: attached pronouns, the dual of feminine words, broken plurals.
 */

/** A form that rules do not reach: the word it belongs to, and the letter it begins with where that tells it from another. */
interface Irregular {
  begins: string;
  word: string;
}
export type IrregularWords = Map<string, Irregular[]>;

/** Reads rows of forms, the main form first. */
export function irregularWords(rows: string): IrregularWords {
  const all: IrregularWords = new Map();
  for (const row of rows.trim().split(/[|\n]/)) {
    const [main, ...others] = row.trim().split(' ');
    for (const form of [main!, ...others]) {
      const known = all.get(foldedArabic(form)) ?? [];
      all.set(foldedArabic(form), [...known, { begins: form[0]!, word: foldedArabic(main!) }]);
    }
  }
  return all;
}

const seated = /^[أإآ]/u;

/** With a bare alef these are rather إجراء (measure), إعداد, إعلام, إبعاد than plurals of أجير, عدد, علم, بعد. */
const commoner = new Set(['اجرا', 'اعداد', 'اعلام', 'ابعاد']);

/**
 * أجراء (employees) is no form of إجراء (measure): two different seats of hamza are two words; a bare alef may be either.
 * احداث alone is as often أحداث (juveniles) as إحداث (creation), so that these stand in one row, and `exact` tells them apart.
 */
function wordOf(form: string, irregular: IrregularWords): string | undefined {
  const folded = foldedArabic(form);
  if (!seated.test(form) && commoner.has(folded)) return undefined;
  const all = irregular.get(folded) ?? [];
  return all.find(({ begins }) => !seated.test(form) || !seated.test(begins) || begins === form[0])?.word;
}

/** A word without conjunction, preposition and article; three letters stay. */
export const withoutArticle = (word: string): string => word.replace(/^(?:[وف]?(?:[بك]?ال|لل))(?=.{3})/u, '');

/** The endings with how many letters must stay; those that are more often letters of the word need more. */
const endings: [RegExp, string][] = [
  // Attached pronouns, and the ta marbuta that they turn into ت: حمايتهم, خدماته.
  [/(?<=.{3})ات(?:هما|كما|هم|هن|كم|نا|ها|ه)$/u, ''],
  [/(?<=.{4})ت(?:هما|كما|هم|هن|كم|نا)$/u, ''],
  [/(?<=.{4})(?:هما|كما|هم|هن|كم|نا)$/u, ''],
  [/(?<=.{3})ت(?:ها|ه)$/u, ''],
  [/(?<=.{3})ها$/u, ''],
  // Dual of feminine words, then dual and sound plurals.
  [/(?<=.{4})ت(?:ان|ين)$/u, ''],
  [/(?<=.{3})(?:ات|ان|ون|ين)$/u, ''],
  // The alef of tanwin: تدبيرا. A hamza after it is part of the word: إيواء.
  [/(?<=.{3}[^ا])ا$/u, ''],
  [/(?<=.{3})[هة]$/u, ''],
];

/** Words whose last letters look like an ending. */
const whole = new Set(
  `انسان برلمان عنوان ميدان ضمان بيان سكان بلدان سلطان قران عدوان لسان زمان مكان امان اعلان ايمان برهان ادمان حرمان فقدان
  كيان ديوان سرطان رمضان اخوان جيران شبان قانون تعاون شوون سجون ديون عيون فنون تهاون مضمون مليون تلفزيون زبون حنون
  تكوين تعيين تمكين تحسين تمرين تدوين تموين تخزين تامين قوانين عناوين ميادين تلقين تثمين سجين جنين حنين يقين مسكين
  ملايين اثبات ثبات نبات اوقات اصوات ادوات بنات وفات حيات التفات فرات سبات اتجاه انتباه مياه تجاه`.split(/\s+/),
);

function withoutEndings(word: string): string {
  if (whole.has(foldedArabic(word))) return word;
  for (const [ending, by] of endings) {
    const cut = word.replace(ending, by);
    if (cut !== word) return withoutEndings(cut);
  }
  return word;
}

/** The form that singular and plural, masculine and feminine of a word share. */
function arabicStem(bare: string, irregular: IrregularWords): string {
  const listed = wordOf(bare, irregular);
  if (listed) return foldedArabic(withoutEndings(listed));
  const cut = withoutEndings(bare);
  const word = wordOf(cut, irregular) ?? wordOf(`${cut}ه`, irregular);
  return foldedArabic(word ? withoutEndings(word) : cut);
}

/**
 * A word without the letter glued to it where it has no article: و ل ب, also ول and وب, where four letters stay, or three
 * that are a listed word. ف and ك are rare so, and begin many words: they stay.
 */
function unglued(word: string, irregular: IrregularWords): string | undefined {
  if (wordOf(word, irregular) || wordOf(withoutEndings(word), irregular) || rooted.has(arabicStem(word, irregular))) return undefined;
  const [, two, one] = /^(?:و[لب](.{4,})|[ولب](.{3,}))$/u.exec(word) ?? [];
  const bare = two ?? one;
  if (bare && bare !== two && bare.length === 3) return wordOf(bare, irregular) ? bare : undefined;
  // وبرنامج is و and a word that begins with ب of its own.
  return two && rooted.has(arabicStem(word.slice(1), irregular)) ? word.slice(1) : bare;
}

/**
 * The forms of a word: folded; without article; and last the one that it shares with all its kin: the stem, without a
 * glued letter, of the noun if it is a verb.
 */
export function arabicForms(exact: string, irregular: IrregularWords): string[] {
  // آليات typed without its madda begins as if it had the article.
  const bare = wordOf(exact, irregular) ? exact : withoutArticle(exact);
  const [noun] = bare === exact && !wordOf(exact, irregular) ? nounsOfVerb(foldedArabic(exact)) : [];
  const kin = noun ?? (bare === exact ? unglued(exact, irregular) : undefined) ?? bare;
  return [foldedArabic(exact), foldedArabic(bare), arabicStem(kin, irregular)];
}
