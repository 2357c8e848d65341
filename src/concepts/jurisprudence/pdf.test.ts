import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { programsIn, tracesInPdf } from './pdf.ts';

const pdf = (info: string | Buffer) =>
  Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj\n'),
    Buffer.isBuffer(info) ? info : Buffer.from(info, 'latin1'),
    Buffer.from('\nendobj\n%%EOF'),
  ]);
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]).toString('hex');

test('a PDF whose author is not empty is stopped', () => {
  assert.deepEqual(tracesInPdf(pdf('<< /Author (greffe-12) /Producer (Writer) >>')), [{ trace: 'metadata', text: 'Author: greffe-12' }]);
});
test('a PDF without author passes', () => {
  assert.deepEqual(tracesInPdf(pdf('<< /Author () /Title (Decision 12) /Producer (Writer) >>')), []);
});
test('an Arabic author in UTF-16 is read', () => {
  assert.equal(tracesInPdf(pdf(`<< /Author <${utf16('فلان')}> >>`))[0]?.text, 'Author: فلان');
});
test('a name in the title is stopped', () => {
  assert.equal(tracesInPdf(pdf('<< /Title (Jugement M. Karim Zeroualdi) >>')).length, 1);
});
test('metadata inside a compressed stream is read', () => {
  const stream = deflateSync(Buffer.from('<</Author(somebody)>>'));
  const bytes = Buffer.concat([
    Buffer.from(`<< /Type /ObjStm /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`),
    stream,
    Buffer.from('\nendstream'),
  ]);
  assert.equal(tracesInPdf(pdf(bytes))[0]?.text, 'Author: somebody');
});
test('the creator in XMP is stopped', () => {
  const xmp = '<dc:creator><rdf:Seq><rdf:li>Somebody</rdf:li></rdf:Seq></dc:creator>';
  assert.equal(tracesInPdf(pdf(xmp))[0]?.text, 'creator: Somebody');
});

test('what a PDF would run when it is opened is named: plain, in a compressed stream, with a letter as its code', () => {
  const action = '<< /S /JavaScript /JS (app.alert(1)) >>';
  assert.deepEqual(programsIn(pdf(action)), ['JavaScript', 'JS']);
  assert.deepEqual(programsIn(pdf('<< /S /J#61vaScript >>')), ['JavaScript']);
  assert.deepEqual(programsIn(pdf('<< /S /Launch /F (setup.exe) >>')), ['Launch']);
  const stream = deflateSync(Buffer.from(action));
  const packed = [
    Buffer.from(`<< /Type /ObjStm /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`),
    stream,
    Buffer.from('\nendstream'),
  ];
  assert.deepEqual(programsIn(pdf(Buffer.concat(packed))), ['JavaScript', 'JS']);
});
test('a PDF of words runs nothing, though its words name a program', () => {
  assert.deepEqual(programsIn(pdf('<< /Title (JavaScript and the law) >> BT (Launch) Tj ET')), []);
});
