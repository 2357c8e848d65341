import { fold, stem } from '#src/language/amazigh/transliterate.ts';
import { foldedArabic, unaccented, words } from './fold.ts';
import type { Locale, locales } from './locales.ts';
import { scriptOf } from './script.ts';

/** How words are compared where sentences are checked and queries are told apart; search itself reads words by `analysis/`. */

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

/** Words too common to tell pages apart, in questions above all; without accents and hamza. */
const stopWords = new Set(
  `في من على الى عن مع ما ماذا هي هو كيف هل اين متى لماذا كم انا التي الذي هذا هذه و او ثم بين
  le la les de des du un une et en a au aux par pour sur dans avec que qui quoi comment quel quelle quels quelles est sont l d
  je il elle on nous vous mon ma mes si se ce cette ou
  the of a an and in on to for by is are was what how who which where when do does i am my me we you your it this that with from can should
  el los las del y en por para con que como cual cuales es son un una al se donde cuando quien mi me yo si hay su`.split(/\s+/),
);

/** A word without what Arabic glues to it: conjunction, preposition, article; at least three letters stay. */
const withoutClitics = (word: string): string => word.replace(/^(?:[وف]?(?:[بك]?ال|لل))(?=.{3})/u, '');

const singular = (word: string): string | undefined => brokenPlurals.get(word) ?? brokenPlurals.get(word.replace(/^[وفبل](?=.{3})/u, ''));

function arabicBase(word: string): string {
  const bare = withoutClitics(foldedArabic(word));
  const whole = singular(bare);
  if (whole) return whole;
  const stem = bare.replace(/(?:ات|ين|ون|ان|هم|ها)$/u, (ending) => (bare.length - ending.length >= 3 ? '' : ending));
  // "المؤشرات" is a regular plural of a word that stands in the table: it must end where "مؤشر" does.
  return singular(stem) ?? stem.replace(/ه$/u, (ending) => (bare.length > 3 ? '' : ending));
}

/**
 * American spellings, then the endings that English, French and Spanish share or that none of the others has: number,
 * gender's e, -ed and -ing. "victimes", "réfugiées", "trafficked" and "universities" lose theirs.
 */
const latinEndings: [RegExp, string][] = [
  [/iz(e|ed|es|ing|ation|ations)$/, 'is$1'],
  [/or$/, 'our'],
  [/(?<=.{3})(?<!s)[sx]$/, ''],
  [/(?<=.{4})(?:ed|ing)$/, ''],
  [/(?<=.{3})e+$/, ''],
  [/(?<=.{3})y$/, 'i'],
];

function latinBase(word: string): string {
  return latinEndings.reduce((text, [from, to]) => (text.length > 4 ? text.replace(from, to) : text), unaccented(word));
}

const bases: Record<(typeof locales)[Locale]['script'], (word: string) => string> = {
  arab: arabicBase,
  tfng: (word) => stem(fold(word)),
  latn: latinBase,
};

/** The form under which a word is compared: "والشهود" and "شاهد" have one, "l’hébergement" and "hebergement" too. */
export function base(word: string): string {
  if (lawNumber.test(word)) return `law${digits(word)}`;
  return /^\d/.test(word) ? word : bases[scriptOf(word)](word);
}

/** The words of a text that tell pages apart. */
export const tellingWords = (text: string): string[] =>
  words(text).filter((word) => !stopWords.has(unaccented(foldedArabic(word))) && (word.length > 1 || /\d/.test(word)));

/** The forms of a text, each once, without stop words. */
export function baseForms(text: string): string[] {
  return [...new Set(tellingWords(text).map(base))].filter((form) => form.length > 1 || /\d/.test(form));
}

const digits = (number: string): string => number.replaceAll(/\D/g, '');

/** The numbers by which legal texts and their articles go: "27.14", "103.13", "2.17.740", "448-1". */
const lawNumber = /^\d{1,3}(?:[.-]\d{1,3})+$/;
export const lawNumbers = (text: string): string[] => words(text).filter((word) => lawNumber.test(word));
