import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { tracesIn, type Finding } from './anonymisation.ts';

/** What a reader of a PDF finds in it, besides its metadata. */
export interface PdfWords {
  pages: string[];
  /** Comments and form fields, with the names of those who wrote them. */
  notes: string[];
  /** Names of files inside the file. */
  attachments: string[];
}

const reader = fileURLToPath(new URL('read-pages.ts', import.meta.url));

/** The words of a PDF; undefined when it cannot be opened (broken, or locked with a password). */
function wordsOf(file: string): PdfWords | undefined {
  const { status, stdout } = spawnSync(process.execPath, [reader, file], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return status === 0 ? (JSON.parse(stdout) as PdfWords) : undefined;
}

/** Why a PDF cannot be published: traces of persons on its pages, or parts that nobody can check. */
export function tracesOnPages(file: string): { findings: Finding[]; closed: string[] } {
  const words = wordsOf(file);
  if (!words) return { findings: [], closed: ['cannot be opened, so that nobody can check it'] };
  return {
    findings: [...words.pages.flatMap(tracesIn), ...words.notes.map((text): Finding => ({ trace: 'metadata', text: `note: ${text}` }))],
    closed: [
      ...words.pages.flatMap((page, index) =>
        /\p{L}/u.test(page) ? [] : [`page ${index + 1} holds no text: a picture cannot be checked`],
      ),
      ...words.attachments.map((name) => `carries another file, "${name}"`),
    ],
  };
}
