import { foldedArabic } from '#src/language/fold.ts';
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

/** أحداث (juveniles) is no form of إحداث (creation): two different seats of hamza are two words; a bare alef may be either. */
function wordOf(form: string, irregular: IrregularWords): string | undefined {
  const all = irregular.get(foldedArabic(form)) ?? [];
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
export function arabicStem(bare: string, irregular: IrregularWords): string {
  const listed = wordOf(bare, irregular);
  if (listed) return foldedArabic(withoutEndings(listed));
  const cut = withoutEndings(bare);
  const word = wordOf(cut, irregular) ?? wordOf(`${cut}ه`, irregular);
  return foldedArabic(word ? withoutEndings(word) : cut);
}

/** Stems of words of the portal that begin with و ف ب ك ل and would be another word without: فعالية (efficiency) is not ف and عالية (high). */
const rooted = new Set(
  `فعال فعالي فعل فعلي فتح فاعل فرد فردي فريد فارغ فاصل فيه بني بناء بنا بطاق بداي بحري بشر بشري بلاغ بيان باطن بالغ براءه برا بري
  كامل كلام كلم كتاب كرام كفاء كفاه كاذب كفيل لعب لاجي لازم لقاء لقا لباس واحد وحد وحيد وحدوي وجود وجيز وطن وطني وقاي وقائي وقايي
  كثير كافي بسيط كبير لاحق لسان فئت فرنسا لبنان لبن كفا فيت لغت لغ بركان بريد برلمان بصر بصري بنيه بني فنان فنانين فصيل فقير فكري فلاح فلاحي
  وزار وزير وكال وكيل ولاي ورش وثيق وسيل وعي وصاي وصي وضع وضعي وظيف واجب واضح واسع وارد والد والدي ولاد وساط وصف وهمي وصل`.split(/\s+/),
);

/**
 * A word without the letter glued to it where it has no article (و ف ب ك ل, also two: ول), where four letters stay, or
 * three that are a listed word.
 */
function unglued(word: string, irregular: IrregularWords): string | undefined {
  if (wordOf(word, irregular) || wordOf(withoutEndings(word), irregular) || rooted.has(arabicStem(word, irregular))) return undefined;
  const bare = /^[وف]?[بكل](.{4,})$/u.exec(word)?.[1] ?? /^[وف](.{4,})$/u.exec(word)?.[1];
  const three = /^[وفبكل](.{3})$/u.exec(word)?.[1];
  return bare ?? (three && wordOf(three, irregular) ? three : undefined);
}

/**
 * The forms of a word: folded, without article, its stem; then what it may be besides: the word without a glued letter,
 * the noun of a verb.
 */
export function arabicForms(exact: string, irregular: IrregularWords): string[] {
  // آليات typed without its madda begins as if it had the article.
  const bare = wordOf(exact, irregular) ? exact : withoutArticle(exact);
  const glued = bare === exact ? unglued(exact, irregular) : undefined;
  const stem = (word: string): string => arabicStem(word, irregular);
  return [
    foldedArabic(exact),
    foldedArabic(bare),
    stem(bare),
    ...(glued ? [stem(glued)] : []),
    ...(bare === exact ? nounsOfVerb(foldedArabic(exact)).map(stem) : []),
  ];
}
