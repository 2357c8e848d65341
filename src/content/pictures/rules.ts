import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Picture } from './schema.ts';

/** How the file of each kind of picture begins. */
const beginnings: Record<string, RegExp> = { jpg: /^\xff\xd8\xff/, png: /^\x89PNG\r\n/, webp: /^RIFF.{4}WEBP/s };

/** What holds for the pictures of content/pictures.yaml: the file is there, and is what its name says. */
export function pictureRules(portal: Content<{ picture: Picture }>): Problem[] {
  return portal.picture.flatMap(({ file, data }) => {
    const path = join(dirname(file), 'pictures', data.file);
    const problem = (wrong: string, cure: string) => [{ file, field: `${data.id}.file`, wrong, cure }];
    if (!existsSync(path)) return problem(`no file "${data.file}" in pictures/`, 'put it there, or correct the name');
    const kind = data.file.slice(data.file.lastIndexOf('.') + 1);
    return beginnings[kind]!.test(readFileSync(path).subarray(0, 16).toString('latin1'))
      ? []
      : problem(`"${data.file}" is no ${kind} picture`, 'save it anew as .jpg, .png or .webp');
  });
}
