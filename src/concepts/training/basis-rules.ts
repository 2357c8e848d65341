import { basename } from 'node:path';
import { slugOf, type Entry } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import { isLanguage, type Language } from '#src/language/locales.ts';
import type { Basis, ModuleFacts, ModuleText } from './schema.ts';

/** What the content holds of laws and of what names them. */
export interface Held {
  /** Laws of which articles are entries. */
  withArticles: Set<string>;
  laws: Set<string>;
  /** The source of each row of references.yaml: the id of a document, or a page. */
  sourceOf: Map<string, unknown>;
}

/** Words by which a sentence says what a law provides, in each language. */
const lawful: Partial<Record<Language, RegExp>> = {
  ar: /القانون(?!ية)|(?:^|\s)[وبلف]*قانون|يعاقب|عقوب|بالسجن|بالحبس|غرامة|(?:الفصل|المادة) \d+/,
  fr: /(?<!\p{L})(?:lois?|articles?\s\d+|punie?s?|peines?|réclusion|emprisonnement|amendes?)(?!\p{L})/iu,
  en: /\b(?:laws?|articles? \d+|punish(?:ed|es|able|ment)?|penalt(?:y|ies)|imprisonment|fines?)\b/i,
  es: /(?<!\p{L})(?:ley(?:es)?|artículos?\s\d+|castiga(?:da|do|r)?|penas?|prisión|multas?)(?!\p{L})/iu,
};

/** A sentence of a module with what it rests on: where its words stand in a language file. */
interface Resting {
  basis: Basis;
  /** Where it stands in index.yaml. */
  at: string;
  /** Whether it states something: a step of a case tells a story until it ends. */
  states: boolean;
  textsIn: (text: ModuleText) => { field: string; text: string | undefined }[];
}

/** All that a module says, with what each sentence rests on. */
const restingIn = ({ sections, questions, cases }: ModuleFacts): Resting[] => [
  ...sections.flatMap(({ statements }, part) =>
    statements.map((basis, index) => ({
      basis,
      at: `sections.${part}.statements.${index}`,
      states: true,
      textsIn: (text: ModuleText) => [{ field: `sections.${part}.statements.${index}`, text: text.sections[part]?.statements[index] }],
    })),
  ),
  ...questions.map((basis, index) => ({
    basis,
    at: `questions.${index}`,
    states: true,
    textsIn: (text: ModuleText) =>
      (text.questions[index]?.reasons ?? []).map((reason, each) => ({ field: `questions.${index}.reasons.${each}`, text: reason })),
  })),
  ...cases.flatMap(({ steps }, number) =>
    steps.map((basis, index) => ({
      basis,
      at: `cases.${number}.steps.${index}`,
      states: basis.leads.length === 0,
      textsIn: (text: ModuleText) => [{ field: `cases.${number}.steps.${index}.text`, text: text.cases[number]?.steps[index]?.text }],
    })),
  ),
];

const restsOn = ({ articles, provisions, decisions, references, studies, helpPages, ask }: Basis): boolean =>
  [articles, provisions, decisions, references, studies, helpPages].some(({ length }) => length > 0) || ask !== undefined;

/** Whether a sentence may say what a law provides: it names an article, the court that said so, or whom to ask. */
const namesArticle = ({ articles, provisions, decisions, ask }: Basis): boolean =>
  articles.length + provisions.length + decisions.length > 0 || ask !== undefined;

/** What each sentence of a module rests on: something, and of a law an article. */
export function basisRules({ file, data }: Entry<ModuleFacts>, texts: Entry<ModuleText>[], held: Held): Problem[] {
  return restingIn(data).flatMap((resting) => [
    ...(resting.states && !restsOn(resting.basis)
      ? [
          {
            file,
            field: resting.at,
            wrong: 'rests on nothing',
            cure: 'name articles, provisions, decisions, references, studies or helpPages, or the body to `ask` where nothing is published',
          },
        ]
      : []),
    ...lawRules(file, resting, held),
    ...(namesArticle(resting.basis) ? [] : wordRules(basename(file), resting, texts)),
  ]);
}

/** A law by its name alone, where its article should stand. */
function lawRules(file: string, { basis, at }: Resting, { withArticles, laws, sourceOf }: Held): Problem[] {
  return [
    ...basis.provisions.flatMap(({ law }, index) =>
      withArticles.has(law)
        ? [{ file, field: `${at}.provisions.${index}`, wrong: `"${law}" has entries of its articles`, cure: `write articles: [${law}/…]` }]
        : [],
    ),
    ...basis.references.flatMap((name, index) => {
      const source = sourceOf.get(name);
      return typeof source === 'string' && laws.has(source)
        ? [{ file, field: `${at}.references.${index}`, wrong: `"${name}" is a law`, cure: `write articles: [${source}/…]` }]
        : [];
    }),
  ];
}

/** A sentence that speaks of the law and names no article: told once, in the first language that shows it. */
function wordRules(index: string, { textsIn, at }: Resting, texts: Entry<ModuleText>[]): Problem[] {
  for (const { id, file, data } of texts) {
    const code = slugOf(id);
    const words = isLanguage(code) ? lawful[code] : undefined;
    for (const { field, text = '' } of words ? textsIn(data) : []) {
      const found = words!.exec(text)?.[0].trim();
      if (found)
        return [
          {
            file,
            field,
            wrong: `speaks of the law ("${found}") and names no article`,
            cure: `name it in ${index} (${at}: articles or provisions), the decision that says it, or the body to \`ask\``,
          },
        ];
    }
  }
  return [];
}
