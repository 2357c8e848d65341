import { formatDate } from '#src/language/format.ts';
import { inLanguage, type Said } from '#src/language/localise.ts';
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
  const text = said(texts, locale);
  const { vision, actionPlanTitle } = text.value;
  const label = (key: StringKey) => typstWords(stringIn(locale, key));
  const years = ([first, last]: [number, number]) => `${first}–${last}`;
  const of = (value: string) => typstWords({ ...text, value });
  return [
    { label: label('programme.period'), says: [of(years(facts.period))] },
    ...(vision ? [{ label: label('programme.vision'), says: [of(vision)] }] : []),
    ...(facts.actionPlan
      ? [
          {
            label: label('programme.actionPlan'),
            says: [
              of(actionPlanTitle!),
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
  const text = said(texts, locale);
  const { principles, relatedStrategies } = text.value;
  const lists: { key: StringKey; items: string[] | undefined }[] = [
    { key: 'programme.principles', items: principles },
    { key: 'programme.relatedStrategies', items: relatedStrategies },
  ];
  return lists.flatMap(({ key, items }) =>
    items ? [{ title: typstWords(stringIn(locale, key)), items: items.map((value) => typstWords({ ...text, value })) }] : [],
  );
}

/** Who published the original and when: a name stands in its own language, a date in the reader's. */
export function sourceFacts({ publisher, date }: Original, locale: Locale) {
  return [
    typstWords(inLanguage(locale, publisher)),
    typstWords(date ? inLanguage(locale, formatDate(date, locale)) : stringIn(locale, 'date.none')),
  ];
}
