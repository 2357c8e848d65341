import { readingsOf } from './readings.ts';

/**
 * Looks for what names a person in the text of a national decision. It errs on the side of stopping: a person reads every finding,
 * and a text that passes was still read by a reviewer. Initials ("A.B.", "(س.ع)", "X...") and offices pass.
 */
export type Trace = 'name' | 'id' | 'phone' | 'email' | 'birth' | 'address' | 'metadata';

export interface Finding {
  trace: Trace;
  /** The words that were found. */
  text: string;
}

const capitalised = String.raw`(?:\p{Lu}\p{Ll}+|\p{Lu}{2,})(?:[-’']\p{L}+)*`;
const latinName = String.raw`${capitalised}(?:\s+(?:(?:el|al|ben|bin|bint|ait|de|da|van|von|la)\s+)?${capitalised})*`;
const arabicWord = String.raw`[\u0621-\u064a]{2,}`;

/** What may stand after a title and names no person: offices and courts. */
const offices =
  /^(?:le|la|les|l['’]|the|el|los|President|Président|Présidente|Procureur|Juge|Prosecutor|Judge|Justice|Juez|Fiscal|Advocate|Registrar)/u;
const arabicOffices =
  /^(?:الوكيل|وكيل|النائب|الرئيس|رئيس|القاضي|قاضي|قاضية|المستشار|مستشار|الوزير|وزير|كاتب|الكاتب|المحامي|نائب|الضابط|الخبير|المفوض|والسيدة|العام|المقرر)/u;

interface Pattern {
  trace: Trace;
  find: RegExp;
  /** False for a match that names nobody; gets what the first group holds. */
  names?: (found: string) => boolean;
  /** True where a short word makes the match, one that stands inside many longer ones. */
  parted?: true;
}

const patterns: Pattern[] = [
  { trace: 'email', find: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  { trace: 'phone', find: /(?:(?:\+|00)\s?212[\s.-]?(?:\(0\)[\s.-]?)?|(?<!\d)0)[5-8](?:[\s.-]?\d){8}(?!\d)/gu },
  { trace: 'phone', find: /\+(?!212)\d{1,3}(?:[\s.-]?\d){7,11}(?!\d)/gu },
  { trace: 'id', find: /(?<![\p{L}\d/-])[A-Z]{1,2}[\s-]?\d{5,7}(?![\d/-])/gu },
  {
    trace: 'id',
    find: /(?:بطاقة\s+(?:ال)?تعريف\S*|بطاقته\S*\s+الوطنية|جواز\s+سفر\S*|CIN|C\.I\.N\.?|passeport|passport|pasaporte|DNI|NIE|carte\s+nationale|identity\s+card)[^.\n]{0,40}?[A-Z]{0,2}\s?\d{5,}/giu,
  },
  {
    trace: 'birth',
    find: /(?:المزداد|المزدادة|مزداد|مزدادة|المولود|المولودة|من\s+مواليد|(?<!\p{L})née?\s+(?:le|à|en)|date\s+de\s+naissance|born\s+(?:on|in)|date\s+of\s+birth|nacid[oa]\s+(?:el|en)|fecha\s+de\s+nacimiento)[^.\n]{0,30}?\d/giu,
  },
  {
    trace: 'address',
    find: /(?:الساكن|الساكنة|القاطن|القاطنة|عنوانه|عنوانها|demeurant|domiciliée?\s+(?:à|au)|residing\s+at|living\s+at|domiciliad[oa]\s+en|con\s+domicilio)[^.\n]{0,40}?(?:\d|زنقة|شارع|حي|rue|avenue|street|road|calle|avenida)/giu,
  },
  {
    trace: 'name',
    find: new RegExp(
      String.raw`\b(?:M\.|MM\.|Mme|Mlle|Monsieur|Madame|Maître|Me|Mr\.?|Mrs\.?|Ms\.?|Miss|Sr\.?|Sra\.?|Don|Doña|Señora?)\s+(${latinName})`,
      'gu',
    ),
    names: (found) => !offices.test(found),
  },
  {
    trace: 'name',
    find: new RegExp(
      String.raw`\b(?:[Ll]e\s+nommé|[Ll]a\s+nommée|dite?|alias|nicknamed|known\s+as|named|llamad[oa]|apodad[oa]|prénommée?|surnommée?)\s+[«“"]?\s*(${latinName})`,
      'gu',
    ),
  },
  { trace: 'name', find: new RegExp(String.raw`(?<!\p{L})(${capitalised}\s+(?:ben|bin|bint|ould|ait|El|Al)\s+${capitalised})`, 'gu') },
  {
    trace: 'name',
    find: new RegExp(String.raw`(?<!\p{L})(?:و|ل|ب|لل)?(?:السيد|السيدة|الآنسة|الأستاذ|الأستاذة)\s+(${arabicWord})`, 'gu'),
    names: (found) => !arabicOffices.test(found),
  },
  {
    trace: 'name',
    find: new RegExp(
      String.raw`(?<!\p{L})(?:و|ل|ب)?(?:المسمى|المسماة|المدعو|المدعوة|الملقب|الملقبة|المتهم|المتهمة|الضحية|المشتكي|المشتكية|الشاهد|الشاهدة)\s+(?:ب)?["«(]?\s*(${arabicWord}\s+(?:بن|بنت|ولد|ابن|آيت|ال${arabicWord}|${arabicWord}ي)(?!\p{L}))`,
      'gu',
    ),
    names: (found) => !commonAfterParty.test(found),
  },
  {
    trace: 'name',
    find: new RegExp(String.raw`(?<!\p{L})(${arabicWord}\s+(?:بن|بنت|ولد|آيت)\s+${arabicWord})`, 'gu'),
    names: (found) => !/(?:الأمم|سنة)/u.test(found),
    parted: true,
  },
];

/** Words that often follow "the accused", "the victim" and name nobody. */
const commonAfterParty =
  /^(?:من|في|على|إلى|عن|أن|كان|كانت|قد|لم|هو|هي|الذي|التي|المذكور|المذكورة|الأول|الأولى|الثاني|الثانية|القاصر|المفترضة|المفترض|الرئيسي|الرئيسية|بجناية|بارتكاب|مع|بعد|قبل|حسب)/u;

/** The same patterns for words that no space parts; without those that need the ends of words. */
const loosePatterns = patterns
  .filter(({ parted }) => !parted)
  .map(({ find, ...pattern }) => {
    const source = find.source.replaceAll(String.raw`\s+`, String.raw`\s*`).replaceAll(/^\\b|^\(\?<!\\p\{L\}\)|\(\?!\\p\{L\}\)/g, '');
    return { ...pattern, find: new RegExp(source, find.flags) };
  });

/** What a pattern finds; a match that names nobody hides none that begins within it. */
function matches(text: string, { trace, find, names = () => true }: Pattern): Finding[] {
  const found: Finding[] = [];
  find.lastIndex = 0;
  for (let match = find.exec(text); match; match = find.exec(text)) {
    if (names((match[1] ?? match[0]).trim())) found.push({ trace, text: match[0].trim() });
    else find.lastIndex = match.index + 1;
  }
  return found;
}

/** Each finding once. */
export const distinct = (found: Finding[]): Finding[] =>
  found.filter((one, index) => found.findIndex((other) => other.trace === one.trace && other.text === one.text) === index);

/** Every trace of a person in a text, in whatever order and shape a program may have left its letters. */
export const tracesIn = (text: string): Finding[] =>
  distinct(
    readingsOf(text).flatMap(({ text: read, loose }) => (loose ? loosePatterns : patterns).flatMap((pattern) => matches(read, pattern))),
  );
