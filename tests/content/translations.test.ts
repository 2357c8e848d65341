import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { buildDay } from '#src/build/build-day.ts';
import { fallbackChain } from '#src/language/localise.ts';
import { localeCodes } from '#src/language/locales.ts';
import { translatedEntries, translationStates } from '#src/concepts/about/translation-states.ts';
import { said } from '#src/content/texts.ts';

/** Every text of the content, in whichever languages it stands today: what a reader is told of them is true. */
const entries = translatedEntries(readPortal(contentRoot).portal);
const each = entries.flatMap((entry) => localeCodes.map((locale) => ({ ...entry, locale, words: entry.texts.words[locale] })));

test('the original stands in its own language, and no translation calls itself the original', () => {
  for (const { id, locale, words, texts } of each)
    assert.equal(words?.translation.state === 'original', locale === texts.original, `${id}/${locale}`);
});

test('a translation that claims to have been reviewed says by whom and when, and not in the future', () => {
  for (const { id, locale, words } of each) {
    if (words?.translation.state !== 'reviewed') continue;
    const { reviewer, date } = words.translation;
    assert.ok(reviewer && date && date <= buildDay, `${id}/${locale}`);
  }
});

test('what a language lacks is shown in the first of its chain that has it, marked as such, and counted as missing', () => {
  for (const { id, locale, words, texts } of each) {
    const shown = said(texts, locale).translation;
    assert.equal(shown.fallback, words === undefined, `${id}/${locale}`);
    assert.equal(
      shown.locale,
      fallbackChain(locale, texts.original).find((code) => texts.words[code]),
      `${id}/${locale}`,
    );
  }
  for (const { locale, missing } of translationStates(entries))
    assert.equal(missing, each.filter((one) => one.locale === locale && !one.words).length, locale);
});
