import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';

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

/** What is read of a page that several questions are asked of, once. */
const contents = new WeakMap<PDFPageProxy, Promise<{ tags: Node[]; items: (TextItem | TextMarkedContent)[] }>>();

/** The tags of a page, parents before children, and what is drawn. */
function contentOf(page: PDFPageProxy) {
  const content = contents.get(page) ?? readContent(page);
  contents.set(page, content);
  return content;
}

async function readContent(page: PDFPageProxy) {
  const tree = (await page.getStructTree()) as Node | null;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  return { tags: tree ? walk(tree) : [], items };
}

/**
 * The tags of a page, and its text in their order, spaces as one. Within a tag, pieces stand in the order they are drawn,
 * from left to right: those of a right-to-left run are turned round, as every PDF reader does.
 */
export async function read(page: PDFPageProxy): Promise<{ text: string; roles: (string | undefined)[] }> {
  const { tags, items } = await contentOf(page);
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

/**
 * What PDF/UA-1 asks of a file and a program can tell: the file says that it is one, names its title and language, shows
 * the title; everything drawn is text with a tag or an artifact; headings skip no rank; figures have a text, links say
 * where they lead, tables have header cells; every font is in the file.
 */
export async function faultsOf(pdf: PDFDocumentProxy, language: string): Promise<string[]> {
  const { info, metadata } = (await pdf.getMetadata()) as { info: Record<string, string>; metadata: { getRaw(): string } | null };
  const xmp = metadata?.getRaw() ?? '';
  const marked = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null;
  const preferences = (await pdf.getViewerPreferences()) as Map<string, boolean> | Record<string, boolean> | null;
  const shows = preferences instanceof Map ? preferences.get('DisplayDocTitle') : preferences?.['DisplayDocTitle'];
  const ofFile: [string, boolean][] = [
    ['does not say it is PDF/UA-1', !/pdfuaid:part>1</.test(xmp)],
    ['has no title in its metadata', !/<dc:title>[\s\S]*\S[\s\S]*<\/dc:title>/.test(xmp) || !info['Title']],
    [`is in ${info['Language']}, not ${language}`, info['Language'] !== language],
    ['is not marked as tagged', marked?.get('Marked') !== true],
    ['does not show its title', shows !== true],
    ['is locked', Boolean(info['EncryptFilterName'])],
  ];
  const ofPages = await Promise.all((await pagesOf(pdf)).map(faultsOfPage));
  const ranks = ofPages.flatMap((page) => page.ranks);
  const skipped = ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1);
  return [
    ...ofFile.filter(([, wrong]) => wrong).map(([fault]) => fault),
    ...skipped.map((rank) => `skips a rank before an H${rank}`),
    ...ofPages.flatMap(({ faults }, index) => faults.map((fault) => `page ${index + 1}: ${fault}`)),
  ];
}

async function faultsOfPage(page: PDFPageProxy): Promise<{ faults: string[]; ranks: number[] }> {
  const { tags, items } = await contentOf(page);
  const tagged = new Set(tags.map(({ id }) => id));
  const open: boolean[] = [];
  const loose: string[] = [];
  for (const item of items) {
    if (!('type' in item)) {
      if (item.str.trim() && !open.includes(true)) loose.push(item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as unknown as { tag: string }).tag === 'Artifact' || tagged.has(item.id));
  }
  const figures = tags.filter(({ role, alt }) => role === 'Figure' && !alt);
  const tables = tags.filter(({ role }) => role === 'Table').filter((table) => !walk(table).some(({ role }) => role === 'TH'));
  const links = ((await page.getAnnotations()) as { subtype: string; contentsObj?: { str: string } }[]).filter(
    ({ subtype, contentsObj }) => subtype === 'Link' && !contentsObj?.str,
  );
  const faults = [
    ...loose.map((text) => `"${text}" has no tag`),
    ...figures.map(() => 'a figure without text'),
    ...tables.map(() => 'a table without header cells'),
    ...links.map(() => 'a link that does not say where it leads'),
    ...(await fontsOutside(page)),
  ];
  const ranks = tags.flatMap(({ role }) => (/^H[1-6]$/.test(role ?? '') ? [Number(role![1])] : []));
  return { faults, ranks };
}

/** Fonts that a page uses and the file does not hold. */
async function fontsOutside(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const used = new Set(fnArray.flatMap((operator, index) => (operator === OPS.setFont ? [String(argsArray[index][0])] : [])));
  if (used.size === 0) return ['no font at all'];
  return [...used].flatMap((id) => {
    const { missingFile } = page.commonObjs.get(id) as { missingFile: boolean };
    return missingFile ? [`font ${id} is not in the file`] : [];
  });
}

/** The pages of a document, in order. */
export const pagesOf = (pdf: PDFDocumentProxy): Promise<PDFPageProxy[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));

/** What can be compared of a text: its letters and digits. */
export const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u064b-\u0655]/g, '')
    .replaceAll(/[أإآ]/g, 'ا')
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');

/** What names the crime, in the letters of any language: it does not stand where somebody near may read it. */
export const telling = /trafficking|traite|trata|اتجار/i;

/** What the QR code on a page says, read from the page as it is drawn. */
export async function codeOn(page: PDFPageProxy): Promise<string | undefined> {
  const viewport = page.getViewport({ scale: 1200 / page.getViewport({ scale: 1 }).width });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
