import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfWords } from './pdf-words.ts';

/**
 * The words of a PDF as JSON: `node src/jurisprudence/read-pages.ts decision.pdf`. A process of its own, because the check of the
 * content does not wait, and pdf.js only answers those who do.
 */

interface Piece {
  str: string;
  x: number;
  y: number;
}

/** The lines of a page. Pieces are drawn from left to right: those of an Arabic line are turned round. */
async function linesOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const lines: Piece[][] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , , , x, y] = item.transform as number[];
    const piece = { str: item.str, x: x!, y: y! };
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - piece.y) < 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines
    .map((line) => (line.some(({ str }) => /\p{Script=Arabic}/u.test(str)) ? line.toSorted((a, b) => b.x - a.x) : line))
    .map((line) => line.map(({ str }) => str).join(''))
    .join('\n');
}

/** What comments and form fields say, and who wrote them. */
async function notesOf(page: PDFPageProxy): Promise<string[]> {
  const notes = (await page.getAnnotations()) as { titleObj?: { str: string }; contentsObj?: { str: string }; fieldValue?: unknown }[];
  return notes.flatMap(({ titleObj, contentsObj, fieldValue }) =>
    [titleObj?.str, contentsObj?.str, typeof fieldValue === 'string' ? fieldValue : ''].filter((text) => text),
  ) as string[];
}

async function wordsOf(pdf: PDFDocumentProxy): Promise<PdfWords> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  return {
    pages: await Promise.all(pages.map(linesOf)),
    notes: (await Promise.all(pages.map(notesOf))).flat(),
    attachments: Object.keys(((await pdf.getAttachments()) as object | null) ?? {}),
  };
}

const pdf = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2]!)), verbosity: 0 }).promise;
process.stdout.write(JSON.stringify(await wordsOf(pdf)));
