import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a reader has it: opened, its text in the order of its tags, its QR code as a phone sees it. */

export const openPdf = (path: string): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;

interface Node {
  role?: string;
  lang?: string;
  type?: string;
  id?: string;
  alt?: string;
  children?: Node[];
}

const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)];

/** The tags of a page, parents before children. */
async function tagsOf(page: PDFPageProxy): Promise<Node[]> {
  const tree = (await page.getStructTree()) as Node | null;
  return tree ? walk(tree) : [];
}

/**
 * The tags of a page, and its text in their order, spaces as one. Within a tag, pieces stand in the order they are drawn,
 * from left to right: those of a right-to-left run are turned round, as every PDF reader does.
 */
export async function read(page: PDFPageProxy): Promise<{ text: string; roles: (string | undefined)[] }> {
  const tags = await tagsOf(page);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const runs = new Map<string, { text: string; x: number; y: number }[]>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? open.at(-1));
      continue;
    }
    const id = open.at(-1);
    if (!id) continue; // drawn, but no part of the text: a star, a page number
    const [, , , , x, y] = item.transform as number[];
    runs.set(id, [...(runs.get(id) ?? []), { text: item.str, x: x!, y: y! }]);
  }
  const order = tags.filter((node) => node.type === 'content').map((node) => node.id!);
  const text = order
    .map((id) => runs.get(id) ?? [])
    .map((run) => (/[\u0600-\u06ff]/.test(run.map(({ text }) => text).join('')) ? run.toSorted((a, b) => b.y - a.y || b.x - a.x) : run))
    .map((run) => run.map(({ text }) => text).join(''))
    .join(' ')
    .replaceAll(/[\s\u00a0]+/g, ' ');
  return { text, roles: tags.map(({ role }) => role) };
}

/** The pages of a document, in order. */
export const pagesOf = (pdf: PDFDocumentProxy): Promise<PDFPageProxy[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));

/**
 * What can be compared of a text: its letters and digits. pdf.js turns the two letters of the lam-alef sign round with the
 * run they stand in; alefs and lams side by side are therefore compared without their order.
 */
export const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u064b-\u0655]/g, '')
    .replaceAll(/[أإآ]/g, 'ا')
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
    .replaceAll(/[ال]{2,}/g, (run) => [...run].sort().join(''));

/** What the QR code on a page says, read from the page as it is drawn. */
export async function codeOn(page: PDFPageProxy): Promise<string | undefined> {
  const viewport = page.getViewport({ scale: 1200 / page.getViewport({ scale: 1 }).width });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
