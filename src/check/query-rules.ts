import { localeCodes, type Language } from '#src/language/locales.ts';
import { tellingTokens } from '#src/language/analysis/tokens.ts';
import { scriptOf } from '#src/language/script.ts';
import { fold } from '#src/language/amazigh/transliterate.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Entry } from '#src/content/entry.ts';
import type { BestBet, Subject } from '#src/publish/search/schema.ts';
import { addressesOf } from './addresses.ts';
import type { Portal } from './read.ts';

/** What holds for what search knows beside the pages: every page it names exists, and no word leads to two things. */
export function queryRules(portal: Portal): Problem[] {
  const addresses = addressesOf(portal);
  const missing = (entry: Entry, field: string, page: string): Problem[] =>
    addresses.has(page)
      ? []
      : [{ file: entry.file, field: `${entry.id}.${field}`, wrong: `no page "${page}"`, cure: 'correct the address, or take it out' }];
  return [
    ...portal.subject.flatMap((entry) => (entry.data.pages ?? []).flatMap((page, index) => missing(entry, `pages.${index}`, page))),
    ...portal.bestBet.flatMap((entry) => missing(entry, 'page', entry.data.page)),
    ...shared(portal.subject, 'a word with two meanings leads half of its readers astray: leave it out, or write it with a second word'),
    ...shared(portal.bestBet, 'a query has one best page: keep it in one row'),
  ];
}

/** Words of one language that stand in two rows, as search compares them. */
const shared = (rows: Entry<Subject | BestBet>[], cure: string): Problem[] =>
  localeCodes.flatMap((locale) => {
    const owners = new Map<string, string>();
    return rows.flatMap(({ id, file, data }) =>
      (data[locale] ?? []).flatMap((word, index) => {
        const key = compared(word, locale);
        const owner = owners.get(key);
        owners.set(key, owner ?? id);
        if (!owner || owner === id || key === '') return [];
        return [{ file, field: `${id}.${locale}.${index}`, wrong: `"${word}" also stands in ${owner}`, cure }];
      }),
    );
  });

/** A word as search compares it; an Amazigh one whole, since its stem is a rough cut that many share. */
const compared = (word: string, locale: Language): string =>
  scriptOf(word) === 'tfng'
    ? fold(word)
    : tellingTokens(word, locale)
        .map(({ forms }) => forms.at(-1)!)
        .sort()
        .join(' ');
