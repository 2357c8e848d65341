import type { Problem } from '../check/problem.ts';
import type { Portal } from '../check/read.ts';

/** What holds for numbers that people dial: the number one reads is the number one reaches. */
export function hotlineRules(portal: Portal): Problem[] {
  return portal.phoneLine
    .filter(({ data }) => data.display.replaceAll(' ', '') !== data.tel)
    .map(({ id, file, data }) => ({
      file,
      field: `${id}.display`,
      wrong: `"${data.display}" is not the number that is dialled, "${data.tel}"`,
      cure: 'write the same digits in tel and display',
    }));
}
