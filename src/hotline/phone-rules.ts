import type { Problem } from '../check/problem.ts';
import type { Entry, Portal } from '../check/read.ts';
import { wordsOf } from '../check/words.ts';
import { dialled, phoneNumbersIn } from './numbers.ts';

/**
 * A number that people dial stands in hotline.yaml, where its source is named and where it can be corrected once. A
 * phone number that stands in another content file, and not there, stops the build.
 */
export function phoneRules(portal: Portal): Problem[] {
  const known = new Set(portal.phoneLine.flatMap(({ data }) => [dialled(data.tel)]));
  const others = Object.entries(portal).flatMap(([name, entries]) => (name === 'phoneLine' ? [] : (entries as Entry[])));
  return others.flatMap((entry) =>
    wordsOf(entry).flatMap(({ field, text }) =>
      phoneNumbersIn(text)
        .filter((number) => !known.has(dialled(number)))
        .map((number) => ({
          file: entry.file,
          field,
          wrong: `holds a phone number, ${number}, that is not in content/hotline.yaml`,
          cure: 'add the line there with its source and let the page show it, or remove the number',
        })),
    ),
  );
}
