import { newWordsIn, type SignedWords } from '#src/language/amazigh/orthography.ts';
import { writingOf } from '#src/language/writing.ts';
import { wordsAfter, type Taken } from './take-back.ts';

/** The file of the words that came in with signed texts. */
export const signedFile = 'src/language/amazigh/signed.json';

/**
 * The list of signed words with those of what was taken: they are attested by the person who answers for the text.
 * @param now the text of the file
 * @returns its new text, the same when nothing is added
 */
export function withSigned(now: string, taken: Taken[]): string {
  const known = JSON.parse(now) as SignedWords[];
  const listed = new Set(known.flatMap(({ words }) => words));
  const added = taken.flatMap((one): SignedWords[] => {
    const { work, signature } = one;
    if (!signature || !writingOf(work.to).attestedOnly) return [];
    const said = work.digest === undefined ? [...one.words.values()] : wordsAfter(one);
    const words = newWordsIn(said.join('\n')).filter((word) => !listed.has(word));
    for (const word of words) listed.add(word);
    return words.length === 0 ? [] : [{ entry: work.file, reviewer: signature.reviewer, date: signature.date, words }];
  });
  return added.length === 0 ? now : `${JSON.stringify([...known, ...added], null, 2)}\n`;
}
