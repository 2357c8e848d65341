import { inflateSync } from 'node:zlib';
import { tracesIn, type Finding } from './anonymisation.ts';

/** Fields of a PDF in which word processors leave the name of whoever wrote or saved it. */
const personal = ['Author', 'Manager', 'LastModifiedBy', 'Company'];

/**
 * What the metadata of a PDF betrays: any author, any trace of a person in title, subject or keywords. It reads every document
 * information and XMP packet in the bytes, plain or compressed: also those of earlier versions, which a program adds to and no reader
 * shows any more. Pages and comments: `pdf-words.ts`.
 */
export function tracesInPdf(bytes: Uint8Array): Finding[] {
  const text = readable(bytes);
  const found: Finding[] = [];
  for (const [, key, literal, hex] of text.matchAll(
    /\/(Author|Manager|LastModifiedBy|Company|Title|Subject|Keywords)\s*(?:\(((?:\\.|[^\\)])*)\)|<([0-9A-Fa-f\s]+)>)/g,
  )) {
    const value = decode(literal, hex);
    if (value === '') continue;
    if (personal.includes(key!)) found.push({ trace: 'metadata', text: `${key}: ${value}` });
    else found.push(...tracesIn(value).map(({ text }): Finding => ({ trace: 'metadata', text: `${key}: ${text}` })));
  }
  for (const [, list] of text.matchAll(
    /<(?:dc:creator|xmpMM:Manager|pdfx:Author)>([\s\S]*?)<\/(?:dc:creator|xmpMM:Manager|pdfx:Author)>/g,
  )) {
    const value = Buffer.from(list!.replace(/<[^>]+>/g, ' ').trim(), 'latin1').toString('utf8');
    if (value !== '') found.push({ trace: 'metadata', text: `creator: ${value}` });
  }
  return found;
}

/** Actions of a PDF that run a program, start one of the reader's, send what a form holds, or carry another file. */
const programs = /\/(JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|Rendition|EmbeddedFile)(?![A-Za-z0-9])/g;

/**
 * What of a PDF would run when it is opened: the names of its actions, plain or in compressed streams, also where a letter is written
 * as its code ("/J#61vaScript").
 */
export function programsIn(bytes: Uint8Array): string[] {
  const names = readable(bytes).replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return [...new Set([...names.matchAll(programs)].map(([, name]) => name!))];
}

/** The bytes as text, with every stream that is compressed opened beside it. */
function readable(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const opened = [...raw.matchAll(/\/FlateDecode[\s\S]{0,200}?stream\r?\n/g)].map((match) => {
    try {
      return inflateSync(bytes.subarray(match.index + match[0].length), { finishFlush: 2 }).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...opened].join('\n');
}

function decode(literal: string | undefined, hex: string | undefined): string {
  const bytes = hex ? Buffer.from(hex.replace(/\s/g, ''), 'hex') : Buffer.from(unescape(literal ?? ''), 'latin1');
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return (wide ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1')).trim();
}

const unescape = (text: string) =>
  text.replace(/\\([0-7]{1,3}|.)/g, (_, code: string) => (/^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : code));
