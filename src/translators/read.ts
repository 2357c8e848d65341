import { XmlCData, XmlDocument, XmlElement, XmlText, type XmlNode } from 'libxml2-wasm';
import { localeCodes, locales, type Language } from '#src/language/locales.ts';
import { core } from './namespaces.ts';

/** A piece of a text that came back: words, or a code by its number. */
export type Token = string | { id: string; at: 'whole' | 'open' | 'close' };

export interface ReturnedUnit {
  id: string;
  source: Token[];
  /** Undefined when no segment is translated; "part" when only some are. */
  target: Token[] | 'part' | undefined;
  /** The lowest state of its segments. */
  state: string;
  /** What its codes stood for when it was written, by their number. */
  data: Map<string, string>;
}

export interface Returned {
  from: Language;
  to: Language;
  files: { id: string; units: ReturnedUnit[] }[];
}

/** Why a document is not read at all. */
export class Unreadable extends Error {}

/** More than all texts of the portal in one language, tenfold. */
const mostBytes = 100_000_000;
/** In the order in which a text goes through them. */
const states = ['initial', 'translated', 'reviewed', 'final'];

/**
 * Parses a document of a translator. Nothing in it is looked up, included or run.
 * @returns the document, which the caller disposes of
 * @throws Unreadable, in one line, when it is no XLIFF 2.0 or 2.1
 */
export function parsed(bytes: Uint8Array): XmlDocument {
  if (bytes.length > mostBytes)
    throw new Unreadable(`is larger than ${mostBytes / 1_000_000} MB; export it anew, collection by collection`);
  // libxml2 reads it before anything is asked of it; without a document type it has no entities to grow.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(bytes).toString('latin1').replaceAll('\0', '')))
    throw new Unreadable('declares a document type or entities; a translation needs none: save it without');
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes);
  } catch (error) {
    throw new Unreadable(`is no whole XML (${(error as Error).message.trim().split('\n')[0]}); export it anew, or repair the file`);
  }
  const { name, namespaceUri } = document.root;
  const version = document.root.attr('version')?.value ?? '';
  if (name === 'xliff' && namespaceUri === core && /^2\.[01]$/.test(version)) return document;
  document.dispose();
  if (name === 'xliff' && version.startsWith('1'))
    throw new Unreadable(`is XLIFF ${version}; let the program save XLIFF 2.1, as the portal wrote it`);
  throw new Unreadable('is no XLIFF 2.0 or 2.1; bring back the file that the portal wrote');
}

/** What a document brings back. */
export function returned({ root }: XmlDocument): Returned {
  const files = elementsIn(root, 'file').map((file) => ({ id: idOf(file), units: unitsIn(file).map(unitOf) }));
  once(files.map(({ id }) => id));
  for (const { units, id } of files) once(units.map((unit) => `${id} ${unit.id}`));
  return { from: localeOf(root, 'srcLang'), to: localeOf(root, 'trgLang'), files };
}

function once(ids: string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw new Unreadable(`has ${twice} twice; keep one`);
}

function localeOf(root: XmlElement, name: string): Language {
  const tag = root.attr(name)?.value ?? '';
  const found = localeCodes.find((code) => locales[code].tag === tag.split('-')[0]);
  if (!found) throw new Unreadable(`says ${name}="${tag}", which is no language of the portal`);
  return found;
}

const isCore = (node: XmlNode, name: string): node is XmlElement =>
  node instanceof XmlElement && node.name === name && node.namespaceUri === core;

export function childrenOf(parent: XmlElement): XmlNode[] {
  const children: XmlNode[] = [];
  for (let child = parent.firstChild; child; child = child.next) children.push(child);
  return children;
}

export const elementsIn = (parent: XmlElement, name: string): XmlElement[] =>
  childrenOf(parent).filter((child) => isCore(child, name)) as XmlElement[];

/** The units of a file, those in groups too. */
export const unitsIn = (parent: XmlElement): XmlElement[] =>
  childrenOf(parent).flatMap((child) => (isCore(child, 'unit') ? [child] : isCore(child, 'group') ? unitsIn(child) : []));

export function idOf(element: XmlElement): string {
  const id = element.attr('id')?.value;
  if (!id) throw new Unreadable(`line ${element.line}: <${element.name}> has no id`);
  return id;
}

function unitOf(unit: XmlElement): ReturnedUnit {
  const parts = childrenOf(unit).filter((child) => isCore(child, 'segment') || isCore(child, 'ignorable')) as XmlElement[];
  const data = new Map(elementsIn(unit, 'originalData').flatMap((all) => elementsIn(all, 'data').map((one) => [idOf(one), one.content])));
  const refs = new Map<string, string>();
  const read = parts.map((part, index) => {
    const [source, target] = ['source', 'target'].map((name) => elementsIn(part, name)[0]);
    const order = Number(target?.attr('order')?.value ?? index + 1);
    const own = source ? tokensIn(source, data, refs) : [];
    const said = target ? tokensIn(target, data, new Map()) : [];
    return { own, said, order, state: part.name === 'segment' ? (part.attr('state')?.value ?? 'initial') : 'final' };
  });
  const isBlank = (tokens: Token[]) => tokens.every((token) => typeof token === 'string' && token.trim() === '');
  const open = read.filter(({ own, said }) => isBlank(said) && !isBlank(own));
  const all = open.length > 0 && read.every(({ said }) => isBlank(said));
  // What stands between two sentences is often left out of a translation.
  const said = read.toSorted((a, b) => a.order - b.order).flatMap(({ own, said }) => (said.length === 0 ? own : said));
  return {
    id: idOf(unit),
    source: read.flatMap(({ own }) => own),
    target: all || read.length === 0 ? undefined : open.length > 0 ? 'part' : said,
    state: states[Math.min(...read.map(({ state }) => Math.max(0, states.indexOf(state))))] ?? 'initial',
    data: refs,
  };
}

/** @param refs gets what the codes stand for, by their number */
function tokensIn(parent: XmlElement, data: Map<string, string>, refs: Map<string, string>): Token[] {
  const note = (id: string, ref: string | undefined) => void (ref !== undefined && data.has(ref) && refs.set(id, data.get(ref)!));
  return childrenOf(parent).flatMap((node): Token[] => {
    if (node instanceof XmlText || node instanceof XmlCData) return [node.content];
    if (!(node instanceof XmlElement) || node.namespaceUri !== core) return [];
    switch (node.name) {
      case 'ph':
        note(idOf(node), node.attr('dataRef')?.value);
        return [{ id: idOf(node), at: 'whole' }];
      case 'pc':
        note(idOf(node), node.attr('dataRefStart')?.value);
        return [{ id: idOf(node), at: 'open' }, ...tokensIn(node, data, refs), { id: idOf(node), at: 'close' }];
      case 'sc':
        note(idOf(node), node.attr('dataRef')?.value);
        return [{ id: idOf(node), at: 'open' }];
      case 'ec':
        return [{ id: node.attr('startRef')?.value ?? idOf(node), at: 'close' }];
      case 'mrk':
        return tokensIn(node, data, refs);
      case 'sm':
      case 'em':
        return [];
      default:
        throw new Unreadable(`line ${node.line}: holds <${node.name}> within a text, which no text of the portal has`);
    }
  });
}
