import { openAnalyser, type Analyser } from '#src/language/analysis/open.ts';
import type { Language } from '#src/language/locales.ts';
import { SearchFailure } from '#src/publish/search/answer.ts';
import { Files, type Load } from './files.ts';

/** One language's index, and what reads words as it does. */
export class Index {
  readonly locale: Language;
  readonly files: Files;
  #analyser: Promise<Analyser> | undefined;

  constructor(folder: string, locale: Language, load: Load) {
    this.locale = locale;
    this.files = new Files(`${folder}/${locale}`, load);
  }

  /** @throws {SearchFailure} where its rules do not come; a further call tries again */
  analyser(): Promise<Analyser> {
    this.#analyser ??= openAnalyser(this.locale).catch((cause: unknown) => {
      this.#analyser = undefined;
      throw new SearchFailure(`the words of ${this.locale} cannot be read`, { cause });
    });
    return this.#analyser;
  }
}
