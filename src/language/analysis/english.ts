import { unaccented } from '#src/language/fold.ts';

/**
 * English words as a searcher compares them. Plurals follow the "S-Stemmer" of Harman, "How Effective Is Suffixing?"
 * (1991), which Lucene has as its minimal English stemmer; irregular ones are listed. American spellings become British.
 * The endings -ed and -ing fall after these, by rules of our own: cases.test.ts.
 */
const irregular = new Map(
  `women woman|men man|children child|people person|persons person|wives wife|lives life|knives knife|crises crisis|analyses analysis
  criteria criterion|feet foot|policemen policeman|policewomen policewoman|salesmen salesman|fishermen fisherman|countrymen countryman
  series series|plane plane|species species|news news|always always|this this|his his|was was|has has|its its|does does|during during|evening evening
  morning morning|thing thing|nothing nothing|something something|anything anything|wellbeing wellbeing|united united|hundred hundred
  indeed indeed|sacred sacred|bring bring|spring spring|string string|king king|ring ring|sing sing|wing wing|bed bed|red red
  judgement judgment|acknowledgement acknowledgment|fulfill fulfil|enroll enrol|inquiry enquiry|aging ageing|traffickers trafficker
  cheque cheque|license licence|licensed licence|practise practice|defense defence|offense offence|pretense pretence|program programme
  center centre|centered centre|theater theatre|fiber fibre|skeptical sceptical|gray grey|jail jail|jewelry jewellery|catalog catalogue
  dialog dialogue|size size|sized size|prize prize|seize seize|seized seize|seizes seize|seizing seize|citizen citizen`
    .split(/[|\n]/)
    .map((row) => row.trim().split(' ') as [string, string]),
);

/** American to British: organization, analyze, labor, traveling, counselor. */
const spellings: [RegExp, string][] = [
  [/(?<=.{3})iz(e|ed|es|er|ers|ing|ation|ations|ational)$/, 'is$1'],
  [/(?<=anal)yz(e|ed|es|ing)$/, 'ys$1'],
  [/^(lab|col|hon|behavi|fav|neighb|harb|rum|endeav)or(?=$|s$|ed$|ing$|er|hood|able|ite|ful|less)/, '$1our'],
  [/^(travel|counsel|label|cancel|model|signal|level)(ed|ing|ers?|ors?)$/, '$1l$2'],
];

const plurals: [RegExp, string][] = [
  [/(?<=.{2}[^ae])ies$/, 'y'],
  [/(?<=.{2}(?:ss|sh|ch|x|zz|o))es$/, ''],
  [/(?<=.{2}[^sui'])s$|(?<=[aeo]u)s$/, ''],
];

const british = (word: string): string => spellings.reduce((text, [from, to]) => text.replace(from, to), word);

/** Word, singular and British spelling made one. */
export function englishStem(word: string): string {
  const spelled = british(word);
  const listed = irregular.get(spelled);
  if (listed) return listed;
  for (const [ending, by] of plurals) {
    const cut = spelled.replace(ending, by);
    if (cut !== spelled) return irregular.get(cut) ?? british(cut);
  }
  return spelled;
}

/** A stem without -ed or -ing, and without the e that rules cannot restore: abused and abuse, stopping and stop are one. */
function verbStem(stem: string): string {
  if (irregular.has(stem)) return stem;
  const bare = /^(.*[aeiouy].*?)(?<!e)(?:ed|ing)$/.exec(stem)?.[1];
  if (!bare || bare.length < 3) return stem.replace(/(?<=.{4})e$/, '');
  if (/([^aeioulsz])\1$/.test(bare)) return bare.slice(0, -1);
  if (/i$/.test(bare)) return `${bare.slice(0, -1)}y`;
  // named, moved: a word of three letters has its e.
  return /^[^aeiou][aeiou][^aeiouwxy]$/.test(bare) ? `${bare}e` : bare;
}

/** The word without accents, singular and in British spelling, its stem. */
export function englishForms(exact: string): string[] {
  const stem = englishStem(unaccented(exact));
  return [unaccented(exact), stem, verbStem(stem)];
}
