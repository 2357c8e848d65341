import { fold, latinToTifinagh, stem } from '../amazigh/transliterate.ts';
import { locales, type Locale } from '../i18n/locales.ts';

/**
 * How words are compared in search: the same analysis runs on pages when the index is built and on queries in the
 * browser. Pagefind's own stemmers miss what readers of these languages write (docs/search.md says what).
 */

/** Letters that Arabic writers use for one another, folded to one (hamza carriers, ى/ي, ة/ه, letters of other keyboards). */
const arabicFolds: [RegExp, string][] = [
  [/\u0640|[\u064b-\u065f]|\u0670/g, ''],
  [/[أإآٱ]/g, 'ا'],
  [/ؤ/g, 'و'],
  [/[ئىی]/g, 'ي'],
  [/ء/g, ''],
  [/ة/g, 'ه'],
  [/[کڭگݣ]/g, 'ك'],
  [/ڤ/g, 'ف'],
  [/پ/g, 'ب'],
  [/چ/g, 'ج'],
];

/** Plurals that no rule of endings reaches: each row is one word, the singular first, folded. */
const brokenPlurals = table(`
  شاهد شهود|قاضي قضاه|محكمه محاكم|خبير خبراء خبرا|ضحيه ضحايا|شريك شركاء شركا|طفل اطفال|خطه خطط|هدف اهداف|محور محاور|تدبير تدابير
  اجراء اجرا|مركز مراكز|دليل دلائل دلايل|حمله حملات|قانون قوانين|حق حقوق|برنامج برامج|نشاط انشطه|جهه جهات|مؤشر موشر|وزير وزراء وزرا
  مهاجر مهاجرين مهاجرون|لاجي لاجيين لاجيون|امراه نساء نسا|فتاه فتيات|شخص اشخاص|دوله دول|تقرير تقارير|دراسه دراسات|بحث ابحاث بحوث
  محامي محامين محامون|اليه اليات|مسار مسارات مسالك|عضو اعضاء اعضا|لجنه لجان|شبكه شبكات|جريمه جرائم جرايم|صحافي صحافيين|مكان اماكن
`);

function table(rows: string): Map<string, string> {
  return new Map(
    rows
      .trim()
      .split(/[|\n]/)
      .flatMap((row) =>
        row
          .trim()
          .split(/\s+/)
          .map((form, _, all) => [form, all[0]!] as const),
      ),
  );
}

/** Words too common to tell pages apart, in questions above all. */
const stopWords = new Set(
  `في من على الى عن مع ما ماذا هي هو كيف هل اين التي الذي هذا هذه و او ثم
  le la les de des du un une et en a au aux par pour sur dans que qui quoi comment quel quelle quels quelles est sont l d
  the of a an and in on to for by is are what how who which where do does i can
  el los las del y en por para con que como cual cuales es son un una al se`.split(/\s+/),
);

/** Digits of Arabic keyboards, quotation marks, ligatures and dashes as one keyboard would type them. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[‑–]/g, '-')
    .replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '');
}

/** The words of a text, folded; numbers with a separator ("27.14") stay whole. */
export function words(text: string): string[] {
  return plain(text).match(/\d+(?:[.\-/]\d+)+|[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A word without what Arabic glues to it: conjunction, preposition, article; at least three letters stay. */
function withoutClitics(word: string): string {
  const bare = word.replace(/^(?:[وف]?(?:[بك]?ال|لل))(?=.{3})/u, '');
  return bare;
}

/** A text as its words sound to a searcher: without accents, marks and the ways to write one letter. For comparing phrases. */
export function folded(text: string): string {
  return words(arabicFolds.reduce((all, [letters, by]) => all.replace(letters, by), plain(text)))
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

function arabicBase(word: string): string {
  const bareLetters = arabicFolds.reduce((text, [letters, by]) => text.replace(letters, by), word);
  const bare = withoutClitics(bareLetters);
  const whole = brokenPlurals.get(bare) ?? brokenPlurals.get(bare.replace(/^[وفبل](?=.{3})/u, ''));
  return (
    whole ??
    bare
      .replace(/(?:ات|ين|ون|ان|هم|ها)$/u, (ending) => (bare.length - ending.length >= 3 ? '' : ending))
      .replace(/ه$/u, (ending) => (bare.length > 3 ? '' : ending))
  );
}

/** American spellings, so that both sides of the ocean find the page. */
const spelling: [RegExp, string][] = [
  [/iz(e|ed|es|ing|ation|ations)$/, 'is$1'],
  [/or$/, 'our'],
];

function latinBase(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  return spelling.reduce((text, [from, to]) => (text.length > 4 ? text.replace(from, to) : text), bare);
}

const bases: Record<(typeof locales)[Locale]['script'], (word: string) => string> = {
  arab: arabicBase,
  tfng: (word) => stem(fold(word)),
  latn: latinBase,
};

/** Which analysis a word asks for: that of its own script, whatever the page's language. */
function scriptOf(word: string, locale: Locale): (typeof locales)[Locale]['script'] {
  if (/\p{Script=Arabic}/u.test(word)) return 'arab';
  if (/\p{Script=Tifinagh}/u.test(word)) return 'tfng';
  return locales[locale].script === 'tfng' ? 'tfng' : 'latn';
}

/** The form under which a word is compared: "والشهود" and "شاهد" have one, "l’hébergement" and "hebergement" too. */
export function base(word: string, locale: Locale): string {
  return /^\d/.test(word) ? word : bases[scriptOf(word, locale)](word);
}

/** The forms of a text, each once, without stop words. */
export function baseForms(text: string, locale: Locale): string[] {
  return [
    ...new Set(
      words(text)
        .filter((word) => !stopWords.has(word))
        .map((word) => base(word, locale))
        .filter((form) => form.length > 1 || /\d/.test(form)),
    ),
  ];
}

/** Tokens that put a number first: a measure's, a law's. They stand in the index beside the page's words. */
export const numberToken = (number: number | string): string => `nq${number}`;
export const lawToken = (number: string): string => `law${number.replaceAll(/\D/g, '')}`;

/** The law numbers in a text: "27.14", "27-14", "103.13". */
export const lawNumbers = (text: string): string[] =>
  [...plain(text).matchAll(/(?<![\d.\-/])\d{2,3}[.-]\d{2}(?![\d.\-/])/g)].map((match) => match[0]);

/** A query in Latin letters as Tifinagh, for the Amazigh index. */
export const asTifinagh = latinToTifinagh;
