import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import { typstFonts } from './fonts.ts';
import { keep } from './keep.ts';
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
let compiler: NodeCompiler | undefined;

/** A PDF/UA-1 file. */
export function pdfOf(setting: Setting): Buffer {
  return kept(setting, 'pdf', () => typeset(setting, (document) => typst().pdf(document, { pdfStandard: 'ua-1' })));
}

/**
 * A picture of the first page, `width` pixels wide, its letters as outlines.
 * @param colours how many it may have, for one that must be light: 16 are enough for words on a ground
 */
export async function pngOf(setting: Setting, width: number, colours?: number): Promise<Buffer> {
  const path = keptAt(setting, `${[width, ...(colours ? [colours] : [])].join('-')}.png`);
  if (existsSync(path)) return readFileSync(path);
  const svg = typeset(setting, (document) => typst().plainSvg(document));
  const bytes = await sharp(Buffer.from(svg), { density: 144 })
    .resize({ width })
    .png({ palette: true, ...(colours ? { colours } : { quality: 90 }), effort: 7 })
    .toBuffer();
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

function typeset<T>(setting: Setting, use: (document: NodeTypstDocument) => T): T {
  const made = typst().compile({ mainFilePath: setting.main, inputs: inputs(setting) });
  if (!made.result) {
    const error = made.takeError() ?? made.takeDiagnostics();
    const told = error ? typst().fetchDiagnostics(error) : [];
    throw new Error(
      `${setting.main}: ${told.map(({ message, path, range }) => `${message} (${path} ${JSON.stringify(range)})`).join('; ')}`,
    );
  }
  const used = use(made.result);
  typst().evictCache(0); // it would keep every part of every document: 100 MB for each edition of the plan
  return used;
}

/** Changes with the words, the number, the colours, the fonts, the templates and the compiler: nothing else. */
function keptAt(setting: Setting, extension: string): string {
  const hash = createHash('sha256')
    .update(version)
    .update(setting.main)
    .update(JSON.stringify(inputs(setting)));
  for (const name of templates()) hash.update(readFileSync(name));
  for (const font of fonts) hash.update(String(font.length));
  return join(cache, `${hash.digest('hex').slice(0, 24)}.${extension}`);
}

const templates = () =>
  [
    'src/kits/typeset',
    'src/concepts/campaigns/material',
    'src/concepts/understand/stories',
    'src/concepts/programme',
    'src/publish/files',
  ].flatMap(typIn);
const typIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.typ'))
        .map((name) => join(folder, name))
    : [];

function kept(setting: Setting, extension: string, make: () => Buffer): Buffer {
  const path = keptAt(setting, extension);
  return existsSync(path) ? readFileSync(path) : keep(path, make());
}
