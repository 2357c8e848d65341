import { readFileSync } from 'node:fs';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfPage, PdfWords } from './read.ts';

/**
 * The words of a PDF as JSON: `node src/content/pdf/read-pages.ts decision.pdf`. A process of its own, because the check of the
 * content does not wait, and pdf.js only answers those who do.
 */

interface Piece {
  str: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , , , x, y] = item.transform as number[];
    return [{ str: item.str, x: x!, y: y!, width: item.width, height: item.height }];
  });
}

/** Pieces that follow each other at one height. */
function linesOf(pieces: Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - piece.y) < 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

const isArabic = (line: Piece[]) => line.some(({ str }) => /\p{Script=Arabic}/u.test(str));
/** A program may leave out the space between words, and leave a gap instead. */
const gap = (a: Piece, b: Piece) => (Math.max(b.x - a.x - a.width, a.x - b.x - b.width) > 0.15 * Math.max(a.height, b.height) ? ' ' : '');
const written = (line: Piece[]) => line.map((piece, index) => (index > 0 ? gap(line[index - 1]!, piece) : '') + piece.str).join('');

/** Lines as text; those of Arabic from right to left. */
const textOf = (lines: Piece[][]) => lines.map((line) => written(isArabic(line) ? line.toSorted((a, b) => b.x - a.x) : line)).join('\n');

/** The text in the order in which it is drawn, and in that in which it stands on the page, where these differ. */
function textsOfPage(pieces: Piece[]): string[] {
  const standing = linesOf(pieces.toSorted((a, b) => b.y - a.y)).map((line) => line.toSorted((a, b) => a.x - b.x));
  return [...new Set([textOf(linesOf(pieces)), textOf(standing)])];
}

const pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

async function pageOf(page: PDFPageProxy): Promise<PdfPage> {
  const { fnArray } = await page.getOperatorList();
  return { readings: textsOfPage(await piecesOf(page)), picture: fnArray.some((operator) => pictures.has(operator)) };
}

/** What comments, form fields and links say, and who wrote them. */
async function notesOf(page: PDFPageProxy): Promise<PdfWords['notes']> {
  const notes = (await page.getAnnotations()) as {
    subtype: string;
    titleObj?: { str: string };
    contentsObj?: { str: string };
    fieldValue?: unknown;
  }[];
  return notes.flatMap(({ subtype, titleObj, contentsObj, fieldValue }) =>
    [titleObj?.str, contentsObj?.str, fieldValue].flatMap((text) =>
      typeof text === 'string' && text !== '' ? [{ text, link: subtype === 'Link' }] : [],
    ),
  );
}

async function pdfWords(pdf: PDFDocumentProxy): Promise<PdfWords> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  return {
    pages: await Promise.all(pages.map(pageOf)),
    notes: (await Promise.all(pages.map(notesOf))).flat(),
    attachments: Object.keys(((await pdf.getAttachments()) as object | null) ?? {}),
    runs: await pdf.hasJSActions(),
  };
}

const pdf = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2]!)), verbosity: 0 }).promise;
process.stdout.write(JSON.stringify(await pdfWords(pdf)));
