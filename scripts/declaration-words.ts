import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { wordsToUse } from '../src/language/amazigh/orthography.ts';

/**
 * `node scripts/declaration-words.ts`: enters the words of the Universal Declaration of Human Rights into the lexicon of Amazigh, under
 * their source. To be run after its text or its misprints were changed; a test holds that it was.
 */
const source = 'content/law/udhr/zgh.yaml';
const file = 'src/language/amazigh/lexicon.json';
const { quoted } = parse(readFileSync(source, 'utf8')) as {
  quoted: { preamble: { heading: string; text: string[] }; articles: { heading: string; text: string[] }[]; misprints: string[] };
};
const texts = [quoted.preamble, ...quoted.articles].flatMap(({ heading, text }) => [heading, ...text]);
const lexicon = JSON.parse(readFileSync(file, 'utf8')) as { words: Record<string, string[]> };
const words = wordsToUse(texts, quoted.misprints);
const known = new Set(Object.entries(lexicon.words).flatMap(([from, list]) => (from === source ? [] : list)));
lexicon.words[source] = words;
writeFileSync(file, await format(JSON.stringify(lexicon), { ...(await resolveConfig(file)), filepath: file }));
console.log(`${words.length} words of ${source}, ${words.filter((word) => !known.has(word)).length} of them in no other source`);
