import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#src/content/problem.ts';

/** Names that every system, server and address writes alike: no space, no capital, no accent that may be saved in two ways. */
const plain = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const isFileName = /\.(?:ya?ml|mdx|json|pdf|jpg|png|webp)$/;

/**
 * The files under a folder, as paths from it, sorted; and every name that no entry may have. Links are told and not followed: one
 * that leads to a folder above it has no end, and one that leads out of the content publishes what nobody meant to.
 */
export function filesUnder(root: string): { files: string[]; problems: Problem[] } {
  const files: string[] = [];
  const problems: Problem[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const tell = (wrong: string, cure: string) => problems.push({ file: join(root, path), field: '', wrong, cure });
      if (entry.name.startsWith('.')) continue;
      if (entry.isSymbolicLink()) tell('is a link to another file', 'put the file itself here');
      else if (entry.isDirectory() && isFileName.test(entry.name))
        tell('is a folder with the name of a file', 'rename it, or make it a file');
      else if (!entry.isDirectory() && !entry.isFile()) tell('is neither a file nor a folder', 'remove it');
      else if (!plain.test(entry.name))
        tell('has a name that not every system reads alike', 'use small letters without accents, digits and hyphens');
      else if (entry.isDirectory()) walk(path);
      else files.push(path);
    }
  };
  walk('');
  return { files: files.sort(), problems };
}

const expressions = new Map<string, RegExp>();

/**
 * Those of some paths that a pattern of a collection names. To ask the system for each pattern anew is a third of a check.
 * @param pattern `*` is a name or a part of one, `{a,b}` one of these
 */
export function matching(files: string[], pattern: string): string[] {
  if (!expressions.has(pattern)) {
    const source = pattern
      .replaceAll('.', '\\.')
      .replaceAll('/', '[/\\\\]')
      .replaceAll('*', '[^/\\\\]+')
      .replaceAll(/\{([^}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`);
    expressions.set(pattern, new RegExp(`^${source}$`));
  }
  const expression = expressions.get(pattern)!;
  return files.filter((file) => expression.test(file));
}
