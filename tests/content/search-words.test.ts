import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemLine } from '#src/content/problem.ts';
import { copyOfWhole, trials } from '../fixtures/portal.ts';

/** Slips in what search knows beside the pages, each with the line that answers it. */
const slips: { slip: string; file: string; from: string; to: string; says: RegExp }[] = [
  {
    slip: 'a subject leads to a page that is not there',
    file: 'search/subjects.yaml',
    from: 'pages: [/help/]',
    to: 'pages: [/helpp/]',
    says: /reporting\.pages\.0: no page "\/helpp\/"/,
  },
  {
    slip: 'a query leads to a page that is not there',
    file: 'search/best-bets.yaml',
    from: 'page: /law/',
    to: 'page: /laws/',
    says: /the-law\.page: no page "\/laws\/"/,
  },
  { slip: 'an address has a language', file: 'search/best-bets.yaml', from: 'page: /law/', to: 'page: fr/law', says: /is no address/ },
  {
    slip: 'a word stands in two subjects, spelled otherwise',
    file: 'search/subjects.yaml',
    from: 'fr: [signalement]',
    to: 'fr: [signalement, Formations]',
    says: /reporting\.fr\.1: "Formations" also stands in training/,
  },
  {
    slip: 'a word stands twice in a subject, spelled otherwise',
    file: 'search/subjects.yaml',
    from: 'fr: [signalement]',
    to: 'fr: [signalement, Signalement]',
    says: /"signalement" stands twice/,
  },
  { slip: 'a query has no reason', file: 'search/best-bets.yaml', from: 'why:', to: 'because:', says: /the-law\.why/ },
  {
    slip: 'no query can reach the points of danger',
    file: 'search/danger.yaml',
    from: 'enough: 4',
    to: 'enough: 40',
    says: /no query has 40 points/,
  },
  {
    slip: 'a star stands within a word',
    file: 'search/danger.yaml',
    from: 'frapp*',
    to: 'fra*pe',
    says: /is no word/,
  },
  {
    slip: 'a beginning has too few sounds',
    file: 'search/danger.yaml',
    from: '3awnouni*',
    to: '3a*',
    says: /fewer than three sounds/,
  },
  {
    slip: 'an Amazigh word is not attested',
    file: 'search/danger.yaml',
    from: 'sense: the writer,',
    to: 'sense: the writer, zgh: [ⴰⵣⴰⵣⴰⵎⴰⵣ],',
    says: /not an attested word/,
  },
];

test('each slip in the words of search gets its line', async (t) => {
  const problemsAfter = trials(t, copyOfWhole(t));
  for (const { slip, file, from, to, says } of slips)
    await t.test(slip, () => {
      const problems = problemsAfter({ [file]: (text) => text.replace(from, to) }).map(problemLine);
      assert.ok(
        problems.some((line) => line.includes(file) && says.test(line)),
        problems.join('\n') || 'no problem told',
      );
    });
});
