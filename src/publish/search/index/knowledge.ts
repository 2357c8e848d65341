import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentRoot } from '#src/content/root.ts';
import { bestBet, subject } from '#src/publish/search/schema.ts';
import type { Knowledge } from './subjects.ts';

/** Reads what editors tell search. @throws when a row is not as its schema says; `npm run check:content` says it better */
export function readKnowledge(root = contentRoot): Knowledge {
  const rows = (name: string): unknown => {
    const file = join(root, 'search', name);
    return existsSync(file) ? parse(readFileSync(file, 'utf8')) : [];
  };
  return { subjects: subject.array().parse(rows('subjects.yaml')), bestBets: bestBet.array().parse(rows('best-bets.yaml')) };
}
