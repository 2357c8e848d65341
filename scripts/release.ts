import { buildDay } from '../src/build/build-day.ts';
import { askedLanguage, phrase } from '../src/content/phrases.ts';
import { Refusal } from './release/git.ts';
import { settle, tagOf, unfinished } from './release/journal.ts';
import { brokenOff, make } from './release/make.ts';
import { undo } from './release/undo.ts';

/**
 * `npm run release`: makes an edition: checks, builds, keeps the data that changed, tests what readers get, and then writes one commit
 * and the tag `edition-<day>`. A refusal is one line, and nothing was written then. `--whole` runs every test first.
 * `npm run release -- --undo`: takes the newest edition back. What a run before was broken off at, the next one says and ends.
 * `--in ar`, `fr` or `en` says in which language it speaks (PORTAL_LANG).
 */
const { locale = 'en', rest } = askedLanguage(process.argv.slice(2));
const say = (text: string) => console.log(phrase(text, locale));

try {
  const wrong = rest.find((word) => word !== '--undo' && word !== '--whole');
  if (wrong) throw new Refusal(`${wrong}: write npm run release, npm run release -- --whole, or npm run release -- --undo`);
  const undoing = rest.includes('--undo');
  if (goesOn(undoing)) (undoing ? takeBack : release)();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(phrase(error.message, locale));
  process.exitCode = 1;
}

function release(): void {
  const { release, kept } = make(buildDay, { whole: rest.includes('--whole') });
  say(
    `edition ${release.number} of ${release.id} is made (${tagOf(release.id)}): ${release.added.length} added, ${release.states.length} changed state`,
  );
  say(kept.length > 0 ? `data kept: ${kept.join(', ')}` : 'the data are those of the edition before');
  say('look at it: npm run serve; send it: git push --follow-tags; take it back: npm run release -- --undo');
}

function takeBack(): void {
  const { day, before } = undo();
  say(`the edition of ${day} is taken back`);
  say(before ? `the newest edition is that of ${before}` : 'there is no edition any more');
  say(`was it sent already? git push origin main :refs/tags/${tagOf(day)}`);
}

/** Ends what a run before this one began, and says so. @returns whether what was asked is still to be done */
function goesOn(undoing: boolean): boolean {
  const change = unfinished();
  if (!change) {
    if (brokenOff()) say('a run before this one was broken off before it wrote anything; it is begun anew');
    return true;
  }
  const ended = settle(change);
  const what = change.does === 'release' ? `the edition of ${change.day}` : `the taking back of the edition of ${change.day}`;
  say(ended ? `${what} was broken off at its tag: it is ended now` : `${what} was broken off while it was written: nothing of it is left`);
  return ended ? undoing && change.does === 'release' : undoing === (change.does === 'undo');
}
