import { formatDate } from '#src/language/format.ts';
import { inLanguage, itemsOf, mapSaid, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn, type StringKey } from '#src/language/strings.ts';
import { said } from '#src/content/texts.ts';
import { typstWords } from '#src/kits/typeset/words.ts';
import type { Programme } from './model.ts';

/** The document that a programme was taken from. */
export interface Original {
  title: Said;
  publisher: string;
  date: string | null;
}

/** Vision, period and action plan, as the page of the programme has them first. */
export function factsOf({ facts, texts }: Programme, locale: Locale) {
  const { title, vision, actionPlanTitle } = said(texts, locale);
  const label = (key: StringKey) => typstWords(stringIn(locale, key));
  const years = ([first, last]: [number, number]) => `${first}–${last}`;
  return [
    { label: label('programme.period'), says: [typstWords(mapSaid(title, () => years(facts.period)))] },
    ...(vision ? [{ label: label('programme.vision'), says: [typstWords(vision)] }] : []),
    ...(facts.actionPlan
      ? [
          {
            label: label('programme.actionPlan'),
            says: [
              typstWords(actionPlanTitle!),
              typstWords(
                stringIn(locale, 'programme.phases', { first: years(facts.actionPlan.period), next: years(facts.actionPlan.nextPeriod) }),
              ),
            ],
          },
        ]
      : []),
  ];
}

/** Principles and related strategies, as the page of the programme has them after its text. */
export function listsOf({ texts }: Programme, locale: Locale) {
  const { principles, relatedStrategies } = said(texts, locale);
  const lists: { key: StringKey; items: Said<string[]> | undefined }[] = [
    { key: 'programme.principles', items: principles },
    { key: 'programme.relatedStrategies', items: relatedStrategies },
  ];
  return lists.flatMap(({ key, items }) =>
    items ? [{ title: typstWords(stringIn(locale, key)), items: itemsOf(items).map(typstWords) }] : [],
  );
}

/** Who published the original and when: a name stands in its own language, a date in the reader's. */
export function sourceFacts({ publisher, date }: Original, locale: Locale) {
  return [
    typstWords(inLanguage(locale, publisher)),
    typstWords(date ? inLanguage(locale, formatDate(date, locale)) : stringIn(locale, 'date.none')),
  ];
}
