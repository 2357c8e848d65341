import { isStopWord } from '#src/language/analysis/stop-words.ts';
import { foldedArabic, words } from '#src/language/fold.ts';
import { scriptOf } from '#src/language/script.ts';

/**
 * Words as they are compared where translations are held against the glossary. Search joins more of a word's kin (`analysis/`): verbs with
 * nouns, all broken plurals. A rendering that was agreed must stand there itself, so that only its endings and what is glued to it may differ.
 */

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

/** A word without what Arabic glues to it: conjunction, preposition, article; at least three letters stay. */
const withoutClitics = (word: string): string => word.replace(/^(?:[وف]?(?:[بك]?ال|لل))(?=.{3})/u, '');

const singular = (word: string): string | undefined => brokenPlurals.get(word) ?? brokenPlurals.get(word.replace(/^[وفبل](?=.{3})/u, ''));

/** The form under which an Arabic word is compared: "والشهود" and "شاهد" have one. */
export function arabicBase(word: string): string {
  const bare = withoutClitics(foldedArabic(word));
  const whole = singular(bare);
  if (whole) return whole;
  const stem = bare.replace(/(?:ات|ين|ون|ان|هم|ها)$/u, (ending) => (bare.length - ending.length >= 3 ? '' : ending));
  // "المؤشرات" is a regular plural of a word that stands in the table: it must end where "مؤشر" does.
  return singular(stem) ?? stem.replace(/ه$/u, (ending) => (bare.length > 3 ? '' : ending));
}

/** The words of a text that are compared. Small Arabic words stay: التعرف على is identifying, and without its preposition any knowing. */
export const tellingWords = (text: string): string[] =>
  words(text).filter((word) => (word.length > 1 || /\d/.test(word)) && !(scriptOf(word) === 'latn' && isStopWord(word)));
