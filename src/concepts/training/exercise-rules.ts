import { basename } from 'node:path';
import type { Entry } from '#src/content/entry.ts';
import { nearest } from '#src/content/explain.ts';
import type { Problem } from '#src/content/problem.ts';
import type { ModuleFacts, ModuleText, QuestionFacts } from './schema.ts';
import { circleIn, countWays, reached } from './ways.ts';

/** The most ways through a case: without script they all stand in the page. */
const mostWays = 12;

/** The numbers from 1 on. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const sameNumbers = (one: number[], other: number[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

/** Why the right answers of a question cannot be; undefined where they can. */
function wrongRight({ kind, answers, right }: QuestionFacts): [wrong: string, cure: string] | undefined {
  const all = upTo(answers);
  const stray = right.find((each) => !all.includes(each));
  if (right.length === 0) return ['names no right answer', `write the numbers of those that are right, from 1 to ${answers}`];
  if (stray !== undefined) return [`names answer ${stray}, and there are ${answers}`, `write numbers from 1 to ${answers}`];
  if (new Set(right).size < right.length) return ['names an answer twice', 'keep one'];
  if (kind === 'one' && right.length !== 1) return [`names ${right.length} right answers`, 'name one, or write kind: many'];
  if (kind === 'many' && right.length < 2) return ['names one right answer', 'name all that are right, or write kind: one'];
  if (kind === 'many' && right.length === answers) return ['names every answer', 'add one that is wrong: else there is nothing to choose'];
  if ((kind === 'order' || kind === 'match') && right.length !== answers)
    return [`names ${right.length} of ${answers} answers`, 'name each once'];
  if ((kind === 'order' || kind === 'match') && sameNumbers(right, all))
    return ['is the order in which the answers are shown', 'show them in another order: the answer must not stand there already'];
  return undefined;
}

/** Every question has right answers of its kind, a reason for each answer, and partners where it matches, in every language. */
export function questionRules({ file, data }: Entry<ModuleFacts>, texts: Entry<ModuleText>[]): Problem[] {
  return data.questions.flatMap((question, at) => {
    const wrong = wrongRight(question);
    return [
      ...(wrong ? [{ file, field: `questions.${at}.right`, wrong: wrong[0], cure: wrong[1] }] : []),
      ...texts.flatMap((text) => toldRules(text, question, at)),
    ];
  });
}

function toldRules({ file, data }: Entry<ModuleText>, { kind, answers }: QuestionFacts, at: number): Problem[] {
  const told = data.questions[at];
  if (!told) return []; // the check counts them
  const tell = (field: string, wrong: string, cure: string): Problem => ({ file, field: `questions.${at}.${field}`, wrong, cure });
  const partners = told.partners?.length;
  return [
    ...(told.reasons.length === answers
      ? []
      : [
          tell(
            'reasons',
            `lists ${told.reasons.length}, and there are ${answers} answers`,
            'give the reason for each answer, in their order',
          ),
        ]),
    ...(kind === 'match' && partners !== answers
      ? [tell('partners', `lists ${partners ?? 0}, and there are ${answers} answers`, 'write a partner for each answer')]
      : []),
    ...(kind !== 'match' && partners !== undefined
      ? [tell('partners', `stands in a question of kind "${kind}"`, 'remove it, or write kind: match')]
      : []),
  ];
}

/** Every choice of a case leads to a step of it, every step is reached, no way comes back, and the ends say how they end. */
export function caseRules({ file, data }: Entry<ModuleFacts>, original: Entry<ModuleText> | undefined): Problem[] {
  return data.cases.flatMap(({ steps }, number) => {
    const tell = (at: number, field: string, wrong: string, cure: string): Problem => ({
      file,
      field: `cases.${number}.steps.${at}${field && `.${field}`}`,
      wrong,
      cure,
    });
    const ids = steps.map(({ id }) => id);
    const lost = steps.flatMap(({ leads }, at) =>
      leads.flatMap((id, choice) => {
        if (ids.includes(id)) return [];
        const near = nearest(id, ids);
        const words = original?.data.cases[number]?.steps[at]?.choices[choice];
        return [
          tell(
            at,
            `leads.${choice}`,
            `"${id}" is no step of the case${words ? `: “${words}” leads nowhere` : ''}`,
            near ? `did you mean "${near}"?` : `name one of ${ids.join(', ')}`,
          ),
        ];
      }),
    );
    if (lost.length > 0) return lost;
    const circle = circleIn(steps);
    if (circle)
      return [
        tell(ids.indexOf(circle[0]!), 'leads', `leads in a circle: ${circle.join(' → ')}`, 'let one of these lead to an end instead'),
      ];
    const met = reached(steps);
    const ways = countWays(steps);
    return [
      ...steps.flatMap(({ id, leads, outcome }, at) => [
        ...(met.has(id)
          ? []
          : [tell(at, '', `"${id}" is reached by no choice`, `lead to it, or remove it here and in ${basename(file)}’s language files`)]),
        ...(leads.length === 0 && !outcome
          ? [tell(at, 'outcome', 'is missing at an end', 'write safe, partly or harm, or where its choices lead')]
          : []),
        ...(leads.length > 0 && outcome ? [tell(at, 'outcome', 'stands at a step that goes on', 'remove it: only an end has one')] : []),
        ...(leads.length === 1 ? [tell(at, 'leads', 'is one choice, which is none', 'give two at least, or make it an end')] : []),
      ]),
      ...(ways > mostWays
        ? [tell(0, '', `has ${ways} ways to an end`, `keep to ${mostWays}: without script all of them stand in the page`)]
        : []),
    ];
  });
}
