import type { Problem } from '../check/problem.ts';
import type { Entry, Portal } from '../check/read.ts';
import { digitsOf, phoneNumbersIn } from './numbers.ts';

/** Fields that hold addresses and digests, not words. */
const wordless = new Set(['url', 'of']);

/**
 * A number that people dial stands in hotline.yaml, where its source is named and where it can be corrected once. A
 * phone number that stands in another content file, and not there, stops the build.
 */
export function phoneRules(portal: Portal): Problem[] {
  const known = new Set(portal.phoneLine.flatMap(({ data }) => [data.tel, data.display, data.printed ?? data.tel].map(dialled)));
  const others = Object.entries(portal).flatMap(([name, entries]) => (name === 'phoneLine' ? [] : (entries as Entry[])));
  return others.flatMap(({ file, id, data, body }) => {
    const row = 'id' in data && !id.includes('/') ? id : '';
    return [...texts(data, row), { field: body ? 'text' : row, text: body }].flatMap(({ field, text }) =>
      phoneNumbersIn(text)
        .filter((number) => !known.has(dialled(number)))
        .map((number) => ({
          file,
          field,
          wrong: `holds a phone number, ${number}, that is not in content/hotline.yaml`,
          cure: 'add the line there with its source and let the page show it, or remove the number',
        })),
    );
  });
}

/** A number without the code of its country, so that +212 and 0 before it are the same line. */
const dialled = (number: string): string => digitsOf(number).replace(/^(?:00)?212(?=\d{9}$)/, '0');

function texts(value: unknown, field: string): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !wordless.has(key))
    .flatMap(([key, inner]) => texts(inner, field ? `${field}.${key}` : key));
}
