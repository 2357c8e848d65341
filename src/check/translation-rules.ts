import { slugOf } from '#src/content/entry.ts';
import { dirname, extname, join } from 'node:path';
import type { Problem } from '#src/content/problem.ts';
import type { Entry } from '#src/content/entry.ts';
import type { Portal } from './read.ts';
import { collections, translatedCollections, type Collection } from './collections.ts';
import { ownFields } from '#src/content/texts.ts';
import type { Translation } from '#src/content/schema.ts';

interface Words {
  translation: Translation;
}

/** What holds for all content: the original exists, and lists line up between languages. */
export function provenanceRules(portal: Portal): Problem[] {
  return translatedCollections.flatMap(({ facts, words }) => {
    const { inParts } = collections[words] as Extract<Collection, { shape: 'words' }>;
    return originalRules(portal[facts] as Entry[], portal[words] as Entry[], inParts);
  });
}

/**
 * Facts and words belong together, and the words of the original language set the measure for the others. A translation may do without
 * the prose of its original, and where it may be translated in parts without any of its fields, which then fall back.
 */
function originalRules(facts: Entry[], texts: Entry[], inParts: boolean): Problem[] {
  const problems: Problem[] = [];
  const folders = new Map(facts.map((entry) => [dirname(entry.file), entry]));
  const words = Map.groupBy(texts, (text) => dirname(text.file));

  for (const text of texts) {
    if (!folders.has(dirname(text.file))) {
      problems.push({
        file: text.file,
        field: '',
        wrong: 'its folder has no index.yaml',
        cure: 'add the facts of this entry in index.yaml',
      });
    }
  }
  for (const [folder, entry] of folders) {
    const { language, legible } = entry.data as { language: string; legible?: boolean };
    if (legible === false) continue;
    const own = words.get(folder) ?? [];
    const original = own.find((text) => localeOfFile(text) === language);
    if (!original) {
      problems.push({
        file: join(folder, `${language}${extname(own[0]?.file ?? '.yaml')}`),
        field: '',
        wrong: 'the file of the original language is missing',
        cure: 'write it, or correct `language` in index.yaml',
      });
      continue;
    }
    for (const text of own) problems.push(...wordRules(text, original, inParts));
  }
  return problems;
}

const localeOfFile = (text: Entry): string => slugOf(text.id);

function wordRules(text: Entry, original: Entry, inParts: boolean): Problem[] {
  const problems: Problem[] = [];
  const { state } = (text.data as unknown as Words).translation;
  if ((state === 'original') !== (text === original)) {
    problems.push({
      file: text.file,
      field: 'translation.state',
      wrong: text === original ? `the original says "${state}"` : 'a translation says "original"',
      cure: text === original ? 'write original' : 'write working, reviewed or official',
    });
  }
  if (text.body !== '' && original.body === '')
    problems.push({
      file: text.file,
      field: '',
      wrong: 'has text below its fields, the original has none',
      cure: 'remove it, or write it in the original',
    });
  const [own, first] = [translated(text), translated(original)];
  const held = Object.keys(own);
  if (held.length === 0 && text.body === '')
    problems.push({ file: text.file, field: '', wrong: 'holds no words', cure: 'translate some, or remove the file: it falls back' });
  const wanted = inParts ? Object.fromEntries(Object.entries(first).filter(([name]) => held.includes(name))) : first;
  return [...problems, ...lineUp(own, wanted, '').map((problem) => ({ file: text.file, ...problem }))];
}

/** The words of a language file, by field. */
const translated = ({ data }: Entry): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name, words]) => name !== 'translation' && words !== undefined));

/** Where a translation holds other fields, or lists of another length, than the original. */
function lineUp(own: unknown, first: unknown, field: string): Omit<Problem, 'file'>[] {
  if (Array.isArray(own) || Array.isArray(first)) {
    const [items, originals] = [own, first].map((list) => (Array.isArray(list) ? (list as unknown[]) : [])) as [unknown[], unknown[]];
    if (items.length === originals.length) return items.flatMap((item, index) => lineUp(item, originals[index], `${field}.${index}`));
    return [
      {
        field,
        wrong: `lists ${items.length}, the original lists ${originals.length}`,
        cure: 'translate the list item by item, in the same order',
      },
    ];
  }
  if (own == null && first == null) return [];
  if (own == null) return [{ field, wrong: 'is missing, the original has it', cure: 'translate it' }];
  if (first == null) return [{ field, wrong: 'stands here but not in the original', cure: 'remove it or add it to the original' }];
  if (typeof own !== 'object' || typeof first !== 'object') return [];
  const names = new Set([...Object.keys(own), ...Object.keys(first)]).difference(ownFields);
  return [...names].flatMap((name) =>
    lineUp(own[name as keyof typeof own], first[name as keyof typeof first], field ? `${field}.${name}` : name),
  );
}
