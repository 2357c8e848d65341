import { readFileSync } from 'node:fs';
import type { XmlDocument, XmlElement } from 'libxml2-wasm';
import type { Language } from '#src/language/locales.ts';
import { withSigned } from './lexicon.ts';
import { core } from './namespaces.ts';
import { childrenOf, elementsIn, idOf, parsed, returned, unitsIn, Unreadable } from './read.ts';
import { rewritten, type Files } from './rewrite.ts';
import { takeBack, type Refusal, type Signature, type Taken } from './take-back.ts';
import type { Work } from './works.ts';

/** What a translator's document does: nothing is written yet. */
export interface Import {
  /** Why the document is not read at all, in one line. */
  problem?: string;
  taken: Taken[];
  refused: Refusal[];
  /** The document with the refused units alone, each with its reason; undefined when all is taken. */
  rejected?: string;
}

/**
 * Takes back the document of a translator.
 * @param bytes the document as it was read
 * @param worksInto gives all works into a language
 * @param files gets the files as they are to be; what stands there already is taken for their text
 */
export function importDocument(bytes: Uint8Array, worksInto: (to: Language) => Work[], files: Files, signature?: Signature): Import {
  const read = (file: string) => files.get(file) ?? readFileSync(file, 'utf8');
  let document: XmlDocument | undefined;
  try {
    document = parsed(bytes);
    const back = returned(document);
    const works = worksInto(back.to);
    if (!back.files.some(({ id }) => works.some((work) => work.id === id)))
      throw new Unreadable('names no entry of this portal; bring back a file that `npm run translations -- export` wrote');
    const { taken, refused } = takeBack(back, works, signature);
    const written = taken.filter((one) => write(one, read, files, refused));
    return { taken: written, refused, ...(refused.length > 0 ? { rejected: rejectedOf(document, refused) } : {}) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: error.message, taken: [], refused: [] };
  } finally {
    document?.dispose();
  }
}

/** False, with its units refused, when the file cannot hold what was taken. */
function write(taken: Taken, read: (file: string) => string, files: Files, refused: Refusal[]): boolean {
  try {
    for (const [file, text] of rewritten(taken, read)) files.set(file, text);
    return true;
  } catch (error) {
    const reason = `cannot stand in ${taken.work.file} (${(error as Error).message}); correct it`;
    refused.push(...[...taken.words.keys()].map(({ id }) => ({ work: taken.work.id, unit: id, reason })));
    return false;
  }
}

/** Adds the words of what was signed to the lexicon of a language that publishes attested words only. */
export function listSigned(taken: Taken[], file: string, files: Files): void {
  const now = readFileSync(file, 'utf8');
  const fresh = withSigned(now, taken);
  if (fresh !== now) files.set(file, fresh);
}

/** The document itself with all other units taken out: it opens in the translator's program as it is. */
function rejectedOf(document: XmlDocument, refused: Refusal[]): string {
  const reasons = new Map(refused.map(({ work, unit, reason }) => [`${work} ${unit}`, reason]));
  for (const file of elementsIn(document.root, 'file')) {
    for (const unit of unitsIn(file)) {
      const reason = reasons.get(`${idOf(file)} ${idOf(unit)}`);
      if (reason === undefined) unit.remove();
      else noteIn(unit).addText(reason);
    }
    dropEmpty(file);
  }
  return document.toString({ format: false });
}

/** A group or a file without units is none. */
function dropEmpty(parent: XmlElement): void {
  for (const group of elementsIn(parent, 'group')) dropEmpty(group);
  if (unitsIn(parent).length === 0) parent.remove();
}

/** A new note of a unit. Notes stand before the codes and the segments, after what modules add. */
function noteIn(unit: XmlElement): XmlElement {
  const first = childrenOf(unit).find((child) => 'namespaceUri' in child && child.namespaceUri === core) as XmlElement;
  const notes = elementsIn(unit, 'notes')[0] ?? first.prependElement('notes');
  const note = notes.addElement('note');
  note.setAttr('category', 'refused');
  return note;
}
