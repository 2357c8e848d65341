import { nextQuestion, resultOf, type Answer, type Fit, type Given } from './answers.ts';

/**
 * Asks the questions of a page one at a time, then shows the result that the answers fit. The answers stand in this script alone: no
 * address, no store, no request; leaving the page forgets them, also where the browser keeps the page in memory. It stands right after what
 * it runs on, so that the whole list is never seen first.
 */
function begin(root: HTMLElement) {
  const all = (name: string) => [...root.querySelectorAll<HTMLElement>(`[data-${name}]`)];
  const read = (element: HTMLElement, name: string) => JSON.parse(element.dataset[name]!) as Fit;
  const [questionPart, resultPart] = [all('questions')[0]!, all('results')[0]!];
  const questions = all('question').map((element) => ({ element, id: element.dataset['question']!, asked: read(element, 'asked') }));
  const results = all('result').map((element) => ({
    element,
    id: element.dataset['result']!,
    all: read(element, 'all'),
    any: read(element, 'any'),
  }));
  const status = all('status')[0]!;
  const steps = JSON.parse(status.dataset['status']!) as string[];
  const controls = all('controls')[0] as HTMLTemplateElement;
  root.append(controls.content.cloneNode(true));
  const [choices, back, again] = [all('answers')[0]!, all('back')[0]!, all('again')[0]!];
  let given: Given = {};

  function show(focus: boolean) {
    const question = nextQuestion(questions, given);
    const result = question ? undefined : resultOf(results, given);
    const shown = (question ?? result)?.element;
    for (const { element } of [...questions, ...results]) element.hidden = element !== shown;
    questionPart.hidden = !question;
    resultPart.hidden = !result;
    choices.hidden = !question;
    back.hidden = Object.keys(given).length === 0;
    again.hidden = !result;
    status.textContent = question ? steps[Object.keys(given).length]! : '';
    if (focus) shown?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  const start = () => {
    given = {};
    show(false);
  };
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (!button) return;
    const question = nextQuestion(questions, given);
    if (button.dataset['answer'] && question) given = { ...given, [question.id]: button.dataset['answer'] as Answer };
    else if (button === back) given = Object.fromEntries(Object.entries(given).slice(0, -1));
    else if (button === again) given = {};
    show(true);
  });
  root.toggleAttribute('data-running', true);
  addEventListener('pagehide', start);
  addEventListener('pageshow', ({ persisted }) => persisted && start());
  start();
}

begin(document.currentScript!.previousElementSibling as HTMLElement);
