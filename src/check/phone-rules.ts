import type { Problem } from '#src/content/problem.ts';
import type { Entry } from '#src/content/entry.ts';
import type { Portal } from './read.ts';
import { fieldTexts } from '#src/content/field-texts.ts';
import { ownLine } from '#src/frame/hotline/in-prose.ts';
import { dialled, phoneNumbersIn } from '#src/frame/hotline/numbers.ts';

/**
 * A number that people dial stands in hotline.yaml, where its source is named and where it can be corrected once: everything else shows
 * it from there, so that on the day it changes nobody is sent to the old one. Any phone number typed in another content file stops the
 * build, and so does any way of writing one that stands there.
 */
export function phoneRules(portal: Portal): Problem[] {
  const known = portal.phoneLine.map(({ id, data }) => ({ id, written: [data.tel, data.display, data.printed ?? data.tel] }));
  const written = known.flatMap((line) => line.written);
  const others = Object.entries(portal).flatMap(([name, entries]) => (name === 'phoneLine' ? [] : (entries as Entry[])));
  return others.flatMap((entry) =>
    fieldTexts(entry).flatMap(({ field, text }) =>
      phoneNumbersIn(text, written).map((number) => {
        const line = known.find((row) => row.written.some((each) => dialled(each) === dialled(number)))?.id;
        const component = line === undefined || line === ownLine ? '<Hotline />' : `<Hotline line="${line}" />`;
        return {
          file: entry.file,
          field,
          wrong: `holds a phone number, ${number}`,
          cure: `${line === undefined ? 'add the line to content/hotline.yaml with its source, and ' : ''}${
            field === 'text' ? `write ${component}` : 'leave the number out: the page shows it'
          }`,
        };
      }),
    ),
  );
}
