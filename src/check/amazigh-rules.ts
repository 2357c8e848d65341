import type { Problem } from '#src/content/problem.ts';
import type { Entry } from '#src/content/entry.ts';
import type { Portal } from './read.ts';
import { collections, type CollectionName } from './collections.ts';
import { withoutComponents } from '#src/content/field-texts.ts';
import { orthographyProblems, type OrthographyProblem } from '#src/language/amazigh/orthography.ts';

/** What holds for Amazigh in the content: IRCAM Tifinagh, well spelled, every word attested. */
export function amazighRules(portal: Portal): Problem[] {
  return (Object.keys(collections) as CollectionName[]).flatMap((name) =>
    (portal[name] as Entry[]).flatMap((entry) => {
      const isAmazigh = entry.id.endsWith(`/${amazigh}`);
      const row = collections[name].shape === 'rows' ? entry.id : '';
      const texts = [...amazighTexts({ ...entry.data, translation: undefined }, row, isAmazigh)];
      if (isAmazigh) texts.push({ field: '', text: withoutComponents(entry.body) });
      return texts.flatMap(({ field, text }) =>
        amazighFaults(text).map(({ wrong }) => ({
          file: entry.file,
          field,
          wrong,
          cure: 'use an attested wording, or leave Amazigh out: it falls back',
        })),
      );
    }),
  );
}

const amazigh = 'zgh';

/** What is wrong with an Amazigh text; whether its words are attested only once they are well spelled. */
export function amazighFaults(text: string): OrthographyProblem[] {
  const faults = orthographyProblems(text);
  const misspelt = faults.filter(({ code }) => code !== 'NOT_IN_LEXICON');
  return misspelt.length > 0 ? misspelt : faults;
}

/** Every Amazigh string within `value`: all of a file in Amazigh, else what stands under `zgh:`. */
function* amazighTexts(value: unknown, field: string, isAmazigh: boolean): Generator<{ field: string; text: string }> {
  if (typeof value === 'string') {
    if (isAmazigh) yield { field, text: value };
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value))
      yield* amazighTexts(inner, field ? `${field}.${key}` : key, isAmazigh || key === amazigh);
  }
}
