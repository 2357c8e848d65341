import { say } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn, type StringKey } from '#src/language/strings.ts';
import { fieldName } from '#src/content/fields.ts';
import type { Doubt } from '#src/content/schema.ts';
import { titleOf } from '#src/content/texts.ts';
import { typstWords, type TypstWords } from '#src/kits/typeset/words.ts';
import type { Programme } from './model.ts';
import { doubtsOfObjective } from './programme.ts';

/** The doubts about one part of a programme, as its document lists them. */
interface DoubtGroup {
  /** Where a link from the matrix leads. */
  id: string;
  label: TypstWords;
  doubts: { field: TypstWords | null; note: TypstWords }[];
}

/** Every doubt that the pages of a programme show, part by part, in the order of the document. */
export function doubtGroups(programme: Programme, locale: Locale): DoubtGroup[] {
  const label = (key: StringKey, number: number) => typstWords(stringIn(locale, key, { number }));
  const { axes, objectives, measures, governance } = programme;
  const group = (id: string, name: TypstWords, doubts: Doubt[]): DoubtGroup => ({
    id,
    label: name,
    doubts: doubts.map(({ field, note }) => {
      const key = fieldName(field);
      return { field: key ? typstWords(stringIn(locale, key)) : null, note: typstWords(say(note, locale)) };
    }),
  });
  return [
    group('programme', typstWords(titleOf(programme, locale)), programme.facts.doubts),
    ...axes.map(({ number, doubts }) => group(`axis-${number}`, label('axis.number', number), doubts)),
    ...objectives.map((objective) =>
      group(`objective-${objective.number}`, label('objective.number', objective.number), doubtsOfObjective(programme, objective)),
    ),
    ...measures.map(({ number, doubts }) => group(`measure-${number}`, label('measure.number', number), doubts)),
    ...(governance ? [group('governance', typstWords(titleOf(governance, locale)), governance.facts.doubts)] : []),
  ].filter(({ doubts }) => doubts.length > 0);
}
