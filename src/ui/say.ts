import type { ScriptWords } from '#src/language/strings.ts';

/** Says words in an element, in their own language, with the values of their placeholders. */
export function say(element: HTMLElement, { text, lang, dir }: ScriptWords, values: Record<string, string | number> = {}) {
  element.textContent = Object.entries(values).reduce((words, [name, value]) => words.replace(`{${name}}`, () => String(value)), text);
  for (const [name, value] of Object.entries({ lang, dir }))
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
}
