import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keep } from '#src/build/keep.ts';

export interface PdfPage {
  /** Its text, in each order in which it can be read. */
  readings: string[];
  /** Whether a picture stands on it. */
  picture: boolean;
}

/** What a reader of a PDF finds in it, besides its metadata. */
export interface PdfWords {
  pages: PdfPage[];
  /** Comments, form fields and words of links, with the names of those who wrote them. */
  notes: { text: string; link: boolean }[];
  /** Names of files inside the file. */
  attachments: string[];
  /** Whether a program runs in it. */
  runs: boolean;
}

const reader = fileURLToPath(new URL('read-pages.ts', import.meta.url));
const cache = 'node_modules/.cache/portal-pdf';
/** What the words of a file depend on beside itself. */
const readers = [reader, 'node_modules/pdfjs-dist/package.json'].map((file) => readFileSync(file));

/** The words of a PDF, read once for each version of it; undefined when it cannot be opened (broken, or locked with a password). */
export function readPdf(file: string): PdfWords | undefined {
  const digest = [...readers, readFileSync(file)].reduce((hash, bytes) => hash.update(bytes), createHash('sha256')).digest('hex');
  const kept = join(cache, `${digest.slice(0, 24)}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as PdfWords;
  const { status, stdout } = spawnSync(process.execPath, [reader, file], { maxBuffer: 2 ** 28 });
  return status === 0 ? (JSON.parse(keep(kept, stdout).toString()) as PdfWords) : undefined;
}

/** With fewer letters a picture is the page: a scan under the footer of its scanner, or signatures. */
const few = 100;

/** Why a page cannot be checked. */
function closedPage({ readings, picture }: PdfPage, number: number): string[] {
  const letters = readings[0]!.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return [`page ${number} holds no text: a picture cannot be checked`];
  return picture && letters < few ? [`page ${number} holds a picture and hardly any text: a picture cannot be checked`] : [];
}

/** What of a PDF nobody can check, search or have read aloud, in one line each. @param words undefined where it could not be opened */
export function closedParts(words: PdfWords | undefined): string[] {
  if (!words) return ['cannot be opened, so that nobody can check it'];
  return [
    ...words.pages.flatMap((page, index) => closedPage(page, index + 1)),
    ...(words.runs ? ['runs a program when it is opened'] : []),
    ...words.attachments.map((name) => `carries another file, "${name}"`),
  ];
}
