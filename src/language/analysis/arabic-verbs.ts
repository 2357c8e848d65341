/**
 * From a verb to its verbal noun, by the patterns of the derived forms as grammars number them (II to X). A simple verb
 * (form I) and most of II and IV are written alike, so that those are listed. Only ي (and سي; نـ in long forms)
 * makes a verb certain; with تـ and أـ verbs look like nouns and are not reached.
 */
const patterns: [RegExp, string][] = [
  // X: يستعمل, استعمال
  [/^[ين]ست(.)(.)(.)$/u, 'است$1$2ا$3'],
  // VIII: يعتمد, اعتماد; of roots that begin with و: يتصل, اتصال
  [/^[ين](.)ت(.)(.)$/u, 'ا$1ت$2ا$3'],
  [/^يت([^اوير])([^اوي])$/u, 'ات$1ا$2'],
  // VII: ينخرط, انخراط
  [/^ين([^اوي])([^اوي])(.)$/u, 'ان$1$2ا$3'],
  // VI and V: يتعاون, تعاون; يتكفل, تكفل
  [/^يت(.)ا([^ا])([^اي])$/u, 'ت$1ا$2$3'],
  [/^يت([^ا])([^ا])([^ا])$/u, 'ت$1$2$3'],
  // III: يساعد, مساعدة
  [/^ي([^ت])ا([^اي])([^اي])$/u, 'م$1ا$2$3ه'],
  // II with two like letters: يعزز, تعزيز
  [/^ي([^ا])(.)\2$/u, 'ت$1$2ي$2'],
];

/** Simple verbs of the field, with the noun that has their sense. */
const simple = new Map(
  `بلغ تبليغ|حمي حمايه|دعم دعم|شغل تشغيل|عوض تعويض|نسق تنسيق|نفذ تنفيذ|نظم تنظيم|طبق تطبيق|جرم تجريم|منع منع|رصد رصد|سجل تسجيل
  وجه توجيه|نشر نشر|درب تدريب|مول تمويل|طلب طلب|سهل تسهيل|شجع تشجيع|طور تطوير|جمع جمع|حفظ حفظ|درس دراسه|بحث بحث|خدم خدمه|سرق سرقه
  قتل قتل|ضرب ضرب|خطف خطف|حرم حرمان|وفر توفير|كفل تكفل|هدد تهديد|وثق توثيق|رحل ترحيل|حبس حبس|حجز حجز|عرض عرض|شارك مشاركه`
    .split(/[|\n]/)
    .map((row) => row.trim().split(' ') as [string, string]),
);

/** The verbal nouns that a word may go with, if it is a verb; none if it is not. @param word folded, without clitics */
export function nounsOfVerb(word: string): string[] {
  // Only verbs end so: ساعدوني, يساعدونهم. What stays is the verb of "he" or the imperative.
  const verb = word.replace(/^س(?=ي)/u, '');
  const bare = verb.replace(/(?<=.{3})(?:ون|وا|و)?(?:ني|نا|هم|ها|ه)$|(?<=.{4})(?:ون|وا)$/u, '');
  const endsAsVerb = bare !== verb && /(?:وني|وا|[^و]ني)$/u.test(verb);
  const imperative = endsAsVerb ? /^(.)ا([^ا])([^اي])$/u.exec(bare) : null;
  if (imperative) return [`م${imperative[1]}ا${imperative[2]}${imperative[3]}ه`];
  for (const form of new Set([verb, bare])) {
    const listed = /^ي(...)$/u.exec(form)?.[1];
    const noun = listed && simple.get(listed);
    if (noun) return [noun];
    const pattern = patterns.find(([shape]) => shape.test(form));
    if (pattern) return [form.replace(...pattern)];
  }
  return [];
}
