import { localeCodes, type Language } from '#src/language/locales.ts';
import { tellingTokens } from '#src/language/analysis/tokens.ts';
import type { BestBet, Subject } from '#src/publish/search/schema.ts';
import { fileOf } from './collect.ts';

/** What editors tell search beside the words of the pages. */
export interface Knowledge {
  subjects: Subject[];
  bestBets: BestBet[];
}

/** Finds the subjects that words speak of, with the words analysed as in one language. */
export class SubjectFinder {
  readonly #rows: { subject: Subject; names: string[][] }[];
  readonly #byWord = new Map<string, Set<number>>();

  constructor(subjects: Subject[], locale: Language) {
    this.#rows = subjects.map((subject) => ({
      subject,
      names: (subject[locale] ?? []).map((name) => tellingTokens(name, locale).map(fileOf)).filter(({ length }) => length > 0),
    }));
    this.#rows.forEach(({ names }, row) => {
      for (const [first] of names) this.#byWord.set(first!, (this.#byWord.get(first!) ?? new Set()).add(row));
    });
  }

  /** The subjects one of whose names stands among the words. @param forms the words, each in its coarsest form */
  in(forms: Set<string>): Subject[] {
    const rows = new Set([...forms].flatMap((form) => [...(this.#byWord.get(form) ?? [])]));
    return [...rows]
      .sort((a, b) => a - b)
      .map((row) => this.#rows[row]!)
      .filter(({ names }) => names.some((name) => name.every((form) => forms.has(form))))
      .map(({ subject }) => subject);
  }
}

/** The names of a subject: those of a language, and those of the others. */
export const namesIn = (subject: Subject, locale: Language): string[] => subject[locale] ?? [];
export const namesBeside = (subject: Subject, locale: Language): string[] =>
  localeCodes.flatMap((code) => (code === locale ? [] : (subject[code] ?? [])));
