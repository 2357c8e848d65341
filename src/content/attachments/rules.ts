import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '#src/content/entry.ts';
import { closedParts, readPdf } from '#src/content/pdf/read.ts';
import type { Problem } from '#src/content/problem.ts';
import { attachmentsFolder } from './addresses.ts';
import type { Attachment } from './schema.ts';

/** The largest picture or document that is published, in bytes: more is minutes on a cheap phone. */
export const largestFile = 10 * 1024 * 1024;

/** What holds for the documents of content/attachments.yaml: the file is there, and everybody can open, search and hear all of it. */
export function attachmentRules(portal: Content<{ attachment: Attachment }>): Problem[] {
  return portal.attachment.flatMap(({ file, data }) => {
    const path = join(dirname(file), attachmentsFolder, data.file);
    const problem = (wrong: string, cure: string): Problem => ({ file, field: `${data.id}.file`, wrong, cure });
    if (!existsSync(path)) return [problem(`no file "${data.file}" in ${attachmentsFolder}/`, 'put it there, or correct the name')];
    const size = statSync(path).size;
    if (size > largestFile)
      return [problem(`"${data.file}" has ${Math.ceil(size / 1e6)} MB`, 'save it with smaller pictures: 10 MB is the most')];
    const words = readPdf(path);
    const cure = 'save it anew as a PDF with searchable text, or leave it out';
    return [
      ...closedParts(words).map((wrong) => problem(`"${data.file}" ${wrong}`, cure)),
      ...(words?.notes ?? [])
        .filter(({ link }) => !link)
        .map(({ text }) => problem(`"${data.file}" holds a comment or a filled form: "${text}"`, 'remove it from the PDF')),
    ];
  });
}
