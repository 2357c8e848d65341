import { dangerIn } from './danger-match.ts';

/** Which words a page needs is told by its language: each group is one file, and only one is fetched. */
const { default: words } = ['ar', 'zgh'].includes(document.documentElement.lang.split('-')[0]!)
  ? await import('virtual:danger-words/arabic')
  : await import('virtual:danger-words/latin');

/** Whether a query is that of a person in danger, or of somebody who is afraid for one. Never throws; nothing leaves the page. */
export const isInDanger: (query: string) => boolean = dangerIn(words);
