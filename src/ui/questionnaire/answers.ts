/** What one may answer. */
export const answers = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof answers)[number];

/** Answers given so far, by question: a question that was not asked has none. */
export type Given = Readonly<Record<string, Answer>>;

/** For each question, the answers that fit. */
export type Fit = Readonly<Record<string, readonly Answer[]>>;

export interface Question {
  id: string;
  /** The answers before it with which it is asked; always where it names none. */
  asked: Fit;
}

export interface Result {
  id: string;
  /** Each of these answers was given. */
  all: Fit;
  /** One of these answers at least was given, where it names any. */
  any: Fit;
}

const fits =
  (given: Given) =>
  ([question, wanted]: [string, readonly Answer[]]) => {
    const answer = given[question];
    return answer !== undefined && wanted.includes(answer);
  };

const holdsAll = (fit: Fit, given: Given): boolean => Object.entries(fit).every(fits(given));

/** The question to ask now; undefined once all that are to be asked have an answer. */
export const nextQuestion = <Q extends Question>(questions: readonly Q[], given: Given): Q | undefined =>
  questions.find(({ id, asked }) => given[id] === undefined && holdsAll(asked, given));

/** The first result that the answers fit; undefined where none does. */
export const resultOf = <R extends Result>(results: readonly R[], given: Given): R | undefined =>
  results.find(({ all, any }) => {
    const some = Object.entries(any);
    return holdsAll(all, given) && (some.length === 0 || some.some(fits(given)));
  });

/** Every way through the questions, as the answers given on it. */
export function waysThrough(questions: readonly Question[], given: Given = {}): Given[] {
  const question = nextQuestion(questions, given);
  return question ? answers.flatMap((answer) => waysThrough(questions, { ...given, [question.id]: answer })) : [given];
}
