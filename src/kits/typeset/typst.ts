import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import sharp, { type PngOptions } from 'sharp';
import { typstFonts } from './fonts.ts';
import { keep } from '#src/build/keep.ts';
import { colours } from './identity.ts';

/** A document to set: its template and what the template is filled with. */
export interface Setting {
  /** Path of the template, from the root of the project. */
  main: string;
  data: object;
}

/** A text that needs more room than its frame has, at the smallest size still readable. */
export interface Overflow {
  field: string;
  /** Heights in millimetres. */
  needs: number;
  has: number;
}

const cache = 'node_modules/.cache/portal-typst';
const version = (JSON.parse(readFileSync('node_modules/@myriaddreamin/typst-ts-node-compiler/package.json', 'utf8')) as { version: string })
  .version;

const fonts = await typstFonts();
const fontsDigest = fonts.reduce((hash, font) => hash.update(font), createHash('sha256')).digest('hex');
let compiler: NodeCompiler | undefined;

/** A PDF/UA-1 file. */
export function pdfOf(setting: Setting): Buffer {
  return kept(setting, 'pdf', () => typeset(setting, (document) => typst().pdf(document, { pdfStandard: 'ua-1' })));
}

/**
 * How a picture is written. All have few colours, and what is between them: looked for at length, or spread over neighbours, they take
 * twice the time and a quarter more bytes, and look the same.
 */
const written: PngOptions = { palette: true, quality: 90, effort: 1, dither: 0, compressionLevel: 6 };

/**
 * A picture of the first page, `width` pixels wide, its letters as outlines.
 * @param colours how many at most, where a picture must be light: with sixteen it has a quarter less bytes, and rougher edges
 */
export async function pngOf(setting: Setting, width: number, colours?: number): Promise<Buffer> {
  const options: PngOptions = colours ? { ...written, colours } : written;
  const path = keptAt(setting, `${width}-${Object.values(options).join('-')}.png`);
  if (existsSync(path)) return readFileSync(path);
  const svg = typeset(setting, (document) => typst().plainSvg(document));
  const bytes = await sharp(Buffer.from(svg), { density: 144 }).resize({ width }).png(options).toBuffer();
  return keep(path, bytes);
}

/** The texts of a document that do not fit their frames. */
export function overflowsOf(setting: Setting): Overflow[] {
  const found = kept(setting, 'json', () =>
    Buffer.from(JSON.stringify(typeset(setting, (document) => typst().query(document, { selector: '<overflow>', field: 'value' })) ?? [])),
  );
  return JSON.parse(found.toString()) as Overflow[];
}

const typst = () => (compiler ??= NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs: fonts }] }));

const inputs = ({ data }: Setting) => ({ data: JSON.stringify({ ...data, colours }) });

/** So many characters of data are a document of hundreds of pages. */
const large = 100_000;

/**
 * What the compiler made stays for the next documents, for sheets have most of their parts in common: a fifth of the time. Of a large
 * one nothing stays: 100 MB for each edition of the plan.
 */
function typeset<T>(setting: Setting, use: (document: NodeTypstDocument) => T): T {
  const sent = inputs(setting);
  const made = typst().compile({ mainFilePath: setting.main, inputs: sent });
  if (!made.result) {
    const error = made.takeError() ?? made.takeDiagnostics();
    const told = error ? typst().fetchDiagnostics(error) : [];
    throw new Error(
      `${setting.main}: ${told.map(({ message, path, range }) => `${message} (${path} ${JSON.stringify(range)})`).join('; ')}`,
    );
  }
  const used = use(made.result);
  typst().evictCache(sent.data.length > large ? 0 : 8);
  return used;
}

/** What a document is told by: it changes with the words, the number, the colours, the fonts, its templates and the compiler, and with nothing else. */
export function settingDigest(setting: Setting): string {
  const hash = createHash('sha256')
    .update(version)
    .update(fontsDigest)
    .update(setting.main)
    .update(JSON.stringify(inputs(setting)));
  for (const template of templatesOf(setting.main)) hash.update(template);
  return hash.digest('hex').slice(0, 24);
}

const keptAt = (setting: Setting, extension: string) => join(cache, `${settingDigest(setting)}.${extension}`);

/** The text of a template and of those that it imports, by their paths from the root. */
function templatesOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [text, ...[...text.matchAll(/^#import "\/(.+?)"/gm)].flatMap(([, imported]) => templatesOf(imported!))];
}

function kept(setting: Setting, extension: string, make: () => Buffer): Buffer {
  const path = keptAt(setting, extension);
  return existsSync(path) ? readFileSync(path) : keep(path, make());
}
