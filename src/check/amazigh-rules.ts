import { isSigned, type Translation } from '#src/content/schema.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Entry } from '#src/content/entry.ts';
import type { Portal } from './read.ts';
import { collections, type CollectionName } from './collections.ts';
import { withoutComponents, type FieldText } from '#src/content/field-texts.ts';
import { orthographyProblems, type OrthographyProblem } from '#src/language/amazigh/orthography.ts';

/** What holds for Amazigh that nobody has signed: IRCAM Tifinagh, well spelled, every word attested. */
export const amazighRules = (portal: Portal): Problem[] =>
  amazighIn(portal, false).flatMap(({ file, field, text }) =>
    amazighFaults(text).map(({ wrong }) => ({ file, field, wrong, cure: 'use an attested wording, or leave Amazigh out: it falls back' })),
  );

/**
 * Where the spelling of Amazigh that a person has signed is not that of IRCAM. The person decides, so that it stops nothing; words are as
 * they know them, attested or not.
 */
export const amazighAdvice = (portal: Portal): Problem[] =>
  amazighIn(portal, true).flatMap(({ file, field, text, known, quoted }) =>
    orthographyProblems(text)
      .filter(
        ({ code, wrong }) =>
          code !== unattested && !(quoted && code === avoided) && !known.some((misprint) => wrong.includes(`"${misprint}"`)),
      )
      .map(({ wrong }) => ({ file, field, wrong, cure: 'ask whoever signed the text, or leave it as it is' })),
  );

const amazigh = 'zgh';
const unattested: OrthographyProblem['code'] = 'NOT_IN_LEXICON';
const avoided: OrthographyProblem['code'] = 'AVOIDED';

/** What is wrong with an Amazigh text; whether its words are attested only once they are well spelled. */
export function amazighFaults(text: string): OrthographyProblem[] {
  const faults = orthographyProblems(text);
  const misspelt = faults.filter(({ code }) => code !== unattested);
  return misspelt.length > 0 ? misspelt : faults;
}

interface AmazighText extends FieldText {
  file: string;
  /** Misprints that the entry itself names. */
  known: string[];
  /** Published by others, and so not to be worded otherwise. */
  quoted: boolean;
}

/** The Amazigh texts of the content, those that somebody has signed or the others. */
function amazighIn(portal: Portal, signed: boolean): AmazighText[] {
  return (Object.keys(collections) as CollectionName[]).flatMap((name) =>
    (portal[name] as Entry<{ translation?: Translation; quoted?: { misprints?: string[] } }>[]).flatMap(({ id, file, data, body }) => {
      const isAmazigh = id.endsWith(`/${amazigh}`);
      if ((isAmazigh && data.translation !== undefined && isSigned(data.translation)) !== signed) return [];
      const row = collections[name].shape === 'rows' ? id : '';
      const texts = [...amazighTexts({ ...data, translation: undefined }, row, isAmazigh)];
      if (isAmazigh) texts.push({ field: '', text: withoutComponents(body) });
      return texts.map((text) => ({ ...text, file, known: data.quoted?.misprints ?? [], quoted: data.translation?.state === 'published' }));
    }),
  );
}

/** Every Amazigh string within `value`: all of a file in Amazigh, else what stands under `zgh:`. */
function* amazighTexts(value: unknown, field: string, isAmazigh: boolean): Generator<FieldText> {
  if (typeof value === 'string') {
    if (isAmazigh) yield { field, text: value };
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value))
      yield* amazighTexts(inner, field ? `${field}.${key}` : key, isAmazigh || key === amazigh);
  }
}
