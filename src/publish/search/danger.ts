import words from 'virtual:danger-words';
import { dangerIn } from './danger-match.ts';

/** Whether a query is that of a person in danger, or of somebody who is afraid for one. Never throws; nothing leaves the page. */
export const isInDanger: (query: string) => boolean = dangerIn(words);
