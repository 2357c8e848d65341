import { say } from '#src/ui/say.ts';
import type { ScriptWords } from '#src/language/strings.ts';

/**
 * Marks the questions of a module on the page. What is answered stands in the fields alone: nothing is stored, nothing is sent. A
 * learning platform is told by who asks for it (`changed`).
 */

/** What the script says. */
export type ExerciseWords = Record<'mark' | 'again' | 'right' | 'wrong' | 'marked' | 'total', ScriptWords>;

/** How far somebody is: for each question what was answered and whether all of it is right; undefined where it is not marked yet. */
export interface State {
  given: string[][];
  right: (boolean | undefined)[];
}

interface Exercises {
  /** Fills in what was answered before, and marks what was marked. */
  restore: (state: State) => void;
}

type Field = HTMLInputElement | HTMLSelectElement;

const all = <Found extends HTMLElement>(root: HTMLElement, selector: string) => [...root.querySelectorAll<Found>(selector)];

/** What a field says: 1 or 0 of one that is chosen, else the value. */
const valueOf = (field: Field): string => (field instanceof HTMLInputElement ? String(Number(field.checked)) : field.value);

function fill(field: Field, value: string): void {
  if (field instanceof HTMLInputElement) field.checked = value === '1';
  else field.value = value;
}

/** Begins the exercises of a module. @param changed is told after each answer and each mark */
export function beginExercises(root: HTMLElement, changed: (state: State) => void = () => {}): Exercises {
  const words = JSON.parse(root.dataset['exercises']!) as ExerciseWords;
  const total = root.querySelector<HTMLElement>('[data-total]')!;
  const questions = all(root, '[data-question]').map((element) => {
    const answers = all(element, '[data-answer]').map((answer) => ({
      field: answer.querySelector<Field>('input, select')!,
      result: answer.querySelector<HTMLElement>('[data-result]')!,
      wanted: answer.dataset['wanted']!,
    }));
    return { answers, element, status: element.querySelector<HTMLElement>('[data-status]')!, right: undefined as boolean | undefined };
  });
  type Question = (typeof questions)[number];

  const tell = () => {
    const right = questions.filter((question) => question.right).length;
    if (questions.every((question) => question.right !== undefined)) say(total, words.total, { right, count: questions.length });
    else total.textContent = '';
    changed({
      given: questions.map(({ answers }) => answers.map(({ field }) => valueOf(field))),
      right: questions.map((each) => each.right),
    });
  };

  const mark = (question: Question, open: boolean) => {
    const found = question.answers.map(({ field, wanted }) => valueOf(field) === wanted);
    const one = question.element.dataset['question'] === 'one';
    question.answers.forEach(({ field, result, wanted }, at) => {
      // Of answers that are chosen: which are right, and which of the chosen are not.
      const truth = field instanceof HTMLInputElement ? (wanted === '1' ? true : field.checked ? false : undefined) : found[at];
      result.textContent = '';
      if (truth === undefined) return;
      say(result, truth ? words.right : words.wrong);
      result.prepend(truth ? '✓ ' : '✗ ');
    });
    question.right = found.every(Boolean);
    const right = one ? Number(question.right) : found.filter(Boolean).length;
    say(question.status, words.marked, { right, count: one ? 1 : found.length });
    if (open) question.element.querySelector('details')!.open = true;
  };

  const unmark = (question: Question) => {
    for (const { result } of question.answers) result.textContent = '';
    question.right = undefined;
    question.status.textContent = '';
  };

  const clear = (question: Question) => {
    for (const { field } of question.answers) fill(field, field instanceof HTMLInputElement ? '0' : '');
    unmark(question);
    question.element.querySelector('details')!.open = false;
  };

  for (const question of questions) {
    const buttons = document.createElement('p');
    buttons.className = 'flex flex-wrap gap-3 py-2';
    for (const [name, act] of [
      ['mark', () => mark(question, true)],
      ['again', () => clear(question)],
    ] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'min-h-11 rounded-sm border border-control bg-raised px-4 font-bold';
      button.dataset[name] = '';
      say(button, words[name]);
      button.addEventListener('click', () => {
        act();
        tell();
      });
      buttons.append(button);
    }
    question.status.before(buttons);
    clear(question); // some browsers fill in what was there before
    // A mark stands beside what was marked alone.
    question.element.addEventListener('change', () => {
      unmark(question);
      tell();
    });
  }

  return {
    restore: ({ given, right }) => {
      questions.forEach((question, at) => {
        question.answers.forEach(({ field }, index) => fill(field, given[at]?.[index] ?? ''));
        if (right[at] !== undefined && right[at] !== null) mark(question, false);
      });
      tell();
    },
  };
}
