import { basename, dirname } from 'node:path';
import { relative } from 'node:path/posix';
import type { Problem } from '#src/content/problem.ts';
import type { CollectionName } from './collections.ts';
import { targets } from './references.ts';

/** An entry that could not be read, or a file of rows of which none could: the rules judge the rest as if it stood there. */
export interface Lost {
  collection: CollectionName;
  file: string;
  /** Its id; undefined for all rows of a file. */
  id?: string;
}

/**
 * Whether a rule may say so only because an entry could not be read: of what stands in its folder, above or below it, and of what names it.
 * One slip would otherwise come back as a missing number, a missing original and a wrong count.
 * @param root the content folder
 */
export const followsFrom = (problem: Problem, lost: Lost[], root: string): boolean =>
  lost.some((each) => isNear(problem, each, root) || names(problem, each));

function isNear({ file, field }: Problem, lost: Lost, root: string): boolean {
  const [own, other] = [lost.file, file].map((path) => relative(root, dirname(path))) as [string, string];
  if (file === lost.file) return own !== '' || lost.id === undefined || field === '' || field.startsWith(`${lost.id}.`);
  return own !== '' && other !== '' && (`${own}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${own}/`));
}

function names({ wrong, field }: Problem, { collection, id, file }: Lost): boolean {
  if (id === undefined)
    return Object.values(targets).some((target) => target.in.includes(collection) && wrong.startsWith(`no ${target.called} "`));
  const name = basename(id) === basename(file) ? id : basename(id);
  const quoted = /^\d+$/.test(name) ? `["/]${name}\\b` : `(?<![a-z0-9-])${name.replaceAll(/\W/g, '\\$&')}(?![a-z0-9-])`;
  return new RegExp(quoted).test(`${field} ${wrong}`);
}
