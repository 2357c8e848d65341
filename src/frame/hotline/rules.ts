import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { PhoneLine } from './schema.ts';
import { dialled } from './numbers.ts';

/** What holds for numbers that people dial: the number one reads, here and on the source, is the number one reaches. */
export function hotlineRules(portal: Content<{ phoneLine: PhoneLine }>): Problem[] {
  return portal.phoneLine.flatMap((line) => [displayRule(line), printedRule(line)].filter((problem) => problem !== undefined));
}

function displayRule({ id, file, data }: Entry<PhoneLine>): Problem | undefined {
  if (data.display.replaceAll(' ', '') === data.tel) return undefined;
  return {
    file,
    field: `${id}.display`,
    wrong: `"${data.display}" is not the number that is dialled, "${data.tel}"`,
    cure: 'write the same digits in tel and display',
  };
}

/** A line that changes leaves its old number nowhere, not even as the one its source prints. */
function printedRule({ id, file, data }: Entry<PhoneLine>): Problem | undefined {
  if (data.printed === undefined || dialled(data.printed) === dialled(data.tel)) return undefined;
  return {
    file,
    field: `${id}.printed`,
    wrong: `"${data.printed}" is not the number that is dialled, "${data.tel}"`,
    cure: 'name the source that prints the new number, and write it as that source does',
  };
}
