import type { Result } from '#src/publish/search/answer.ts';
import type { LanguageAnswer } from './language.ts';
import type { Index } from './language-index.ts';
import { passageOf } from './passage.ts';
import { rangeOf, type Ranked } from './rank.ts';

/** A page found, by the index that has it. */
export interface Found extends Ranked {
  index: number;
  /** The other index that has it. */
  also?: number;
}

/** A page as a result shows it, from its card. */
export async function resultOf(
  { page, index, also, foreign, section }: Found,
  answers: LanguageAnswer[],
  indexes: Index[],
): Promise<Result> {
  const of = indexes[index]!;
  const { locale } = of;
  const [card, analyser] = await Promise.all([of.files.card(page), of.analyser()]);
  const { core, sought } = answers[index]!;
  const passage = passageOf(card, sought, analyser, section);
  return {
    url: card.path,
    locale,
    title: { text: card.title, locale: card.titleLocale ?? locale },
    kind: rangeOf(page, core.ranges)[1],
    ...(card.number && { number: card.number }),
    ...(card.place && { place: card.place }),
    ...(card.date && { date: card.date }),
    ...(passage && { passage: { text: passage.text, marks: passage.marks, locale } }),
    ...(passage?.section && { section: passage.section }),
    throughTranslation: foreign,
    ...(also !== undefined && {
      also: { url: card.path.replace(`/${locale}/`, `/${indexes[also]!.locale}/`), locale: indexes[also]!.locale },
    }),
  };
}
