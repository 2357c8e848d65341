import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { copyOfWhole } from '../fixtures/portal.ts';
import { exchange, schemaOfOasis } from '../fixtures/translators.ts';

/** What programs of translators do to a document, and what someone who means harm does. */

const content = copyOfWhole({ after });
const { documents, take, works } = exchange(content);
const valid = schemaOfOasis();
const text = documents('fr').find(({ name }) => name === 'helpPage.ar-fr.xlf')!.text;
const work = works('fr').find(
  ({ collection, units }) => collection === 'helpPage' && units.some(({ target }) => target?.some((part) => typeof part !== 'string')),
)!;
const marked = work.units.find(({ target }) => target?.some((part) => typeof part !== 'string'))!;

/** The document as a program writes it after its translator said "Autrement" in the title of a page. */
const worked = text.replace(new RegExp(`(<file id="${work.id}".*?<unit id="title".*?<target>).*?(</target>)`, 's'), '$1Autrement$2');
const expected = take(worked).files;

const isPair = /<pc ([^>]*)>([^<]*)<\/pc>/g;
/** Two segments where there was one, parted at the first space of both texts. */
const segmented = (document: string): string =>
  document.replaceAll(/<segment( [^>]*)><source>([^<]*?) ([^<]*)<\/source><target>([^<]*?) ([^<]*)<\/target><\/segment>/g, (...found) => {
    const [, state, first, second, said, more] = found as string[];
    const blank = '<ignorable><source> </source><target> </target></ignorable>';
    return `<segment id="s1"${state}><source>${first}</source><target>${said}</target></segment>${blank}<segment id="s2"${state}><source>${second}</source><target>${more}</target></segment>`;
  });

const habits: Record<string, (document: string) => string | Uint8Array> = {
  'attributes in another order': (document) =>
    document.replaceAll(
      /<(unit|ph|pc|segment|file)((?: [\w:]+="[^"]*")+)/g,
      (_, name: string, all: string) =>
        `<${name} ${all
          .match(/[\w:]+="[^"]*"/g)!
          .reverse()
          .join(' ')}`,
    ),
  'other line ends': (document) => document.replaceAll('\n', '\r\n'),
  'a byte order mark': (document) => `\ufeff${document}`,
  'UTF-16': (document) => Buffer.from(`\ufeff${document.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
  'several segments in a unit': segmented,
  'segments out of order': (document) =>
    segmented(document).replaceAll(
      /<target>([^<]*)(<\/target><\/segment><ignorable>.*?)<target>( <\/target>.*?)<target>([^<]*)<\/target><\/segment>/g,
      '<target order="3">$4$2<target order="2">$3<target order="1">$1</target></segment>',
    ),
  'no white space between segments in the translation': (document) => segmented(document).replaceAll('<target> </target>', ''),
  'pairs written as two codes': (document) =>
    document.replaceAll(isPair, (_, attributes: string, inner: string) => {
      const [, id, start, end] = /id="([^"]*)".*dataRefStart="([^"]*)" dataRefEnd="([^"]*)"/.exec(attributes)!;
      return `<sc id="${id}" dataRef="${start}"/>${inner}<ec startRef="${id}" dataRef="${end}"/>`;
    }),
  'notes of the translator': (document) => document.replaceAll(/(<unit [^>]*>)(?!<notes|<gls)/g, '$1<notes><note>vu</note></notes>'),
  'marks of terms and comments': (document) =>
    document.replaceAll('<target>', '<target><mrk id="m1" type="comment" value="?">').replaceAll('</target>', '</mrk></target>'),
  'states of the program': (document) => document.replaceAll(/state="\w+"/g, 'state="reviewed" subState="okp:x"'),
  'no states': (document) => document.replaceAll(/ state="\w+"/g, ''),
  'names and spaces of its own': (document) => document.replaceAll('<unit ', '<unit xml:space="preserve" xmlns:okp="okapi" okp:x="1" '),
  groups: (document) => document.replaceAll(/(<unit .*?<\/unit>)/gs, '<group id="g">$1</group>'),
  'words as CDATA': (document) => document.replaceAll(/<target>([^<&]+)<\/target>/g, '<target><![CDATA[$1]]></target>'),
  'no data of the codes': (document) =>
    document.replaceAll(/<originalData>.*?<\/originalData>/g, '').replaceAll(/ dataRef\w*="[^"]*"/g, ''),
  'another version of the format': (document) => document.replace('version="2.1"', 'version="2.0"'),
};

describe('a habit of a program changes nothing of what was said', () => {
  test('the document says one thing anew', () => assert.deepEqual([...expected.keys()], [work.file]));
  for (const [name, habit] of Object.entries(habits))
    test(name, () => {
      assert.notDeepEqual(Buffer.from(habit(worked)), Buffer.from(worked), 'the habit does nothing');
      const { problem, refused, files } = take(habit(worked));
      assert.deepEqual({ problem, refused }, { problem: undefined, refused: [] });
      assert.deepEqual(files, expected);
    });
});

const doctype = (declared: string) => worked.replace('<xliff', `<!DOCTYPE xliff [${declared}]><xliff`).replace('Autrement', '&a;');
const bomb = Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY ${'abcdefghijkl'[at]} "${at === 11 ? 'ha' : `&${'abcdefghijkl'[at + 1]};`.repeat(10)}">`,
).join('');
const twelve =
  '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="x" source-language="ar" target-language="fr" datatype="x"><body/></file></xliff>';

const harms: [name: string, document: string | Uint8Array, says: RegExp][] = [
  ['an external entity', doctype('<!ENTITY a SYSTEM "file:///etc/passwd">'), /document type/],
  ['entities of entities', doctype(bomb), /document type/],
  ['a document type in UTF-16', Buffer.from(`\ufeff${doctype(bomb).replace('UTF-8', 'UTF-16')}`, 'utf16le'), /document type|no whole XML/],
  [
    'an include of another file',
    worked.replace('Autrement', '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'),
    /^$/,
  ],
  ['cut off', worked.slice(0, worked.length / 2), /no whole XML/],
  ['empty', '', /no whole XML/],
  ['no XML', '{"title": "x"}', /no whole XML/],
  ['bytes of no text', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]), /no whole XML/],
  ['a broken tag', worked.replace('</target>', '</targe>'), /no whole XML/],
  ['elements in elements without end', `${'<a>'.repeat(200_000)}`, /no whole XML/],
  ['version 1.2', twelve, /1\.2/],
  ['another namespace', worked.replace('urn:oasis:names:tc:xliff:document:2.0', 'urn:x'), /no XLIFF/],
  ['another kind of document', '<html xmlns="http://www.w3.org/1999/xhtml"/>', /no XLIFF/],
  ['another project', worked.replaceAll(/<file id="/g, '<file id="other.'), /no entry of this portal/],
  ['another language', worked.replace('trgLang="fr"', 'trgLang="xx"'), /xx/],
  ['a unit twice', worked.replace(/(<unit id="title".*?<\/unit>)/s, '$1$1'), /twice/],
  ['a unit without a name', worked.replace('<unit id="title"', '<unit'), /no id/],
  ['a control character as an element', worked.replace('Autrement', 'A<cp hex="0007"/>'), /<cp>/],
  ['huge', Buffer.alloc(100_000_001, 'x'), /MB/],
];

describe('a document that does harm is told in one line, and nothing is changed', () => {
  for (const [name, document, says] of harms)
    test(name, () => {
      const { problem = '', refused, files } = take(document);
      assert.match(problem, says);
      assert.ok(!problem.includes('\n') && problem.length < 250, problem);
      if (problem !== '') assert.deepEqual([refused, [...files]], [[], []]);
      for (const [, written] of files) assert.ok(!/root:|xi:include/.test(written ?? ''));
    });

  for (const [name, said] of Object.entries({
    'a component': '&lt;Hotline /&gt;',
    code: '{process.exit()}',
    'an invisible mark': 'Autre\u202ement',
    'a code of its own': 'A <ph id="99"/>',
  }))
    test(`${name} in the words of ${marked.id} is refused`, () => {
      const own = new RegExp(`(<file id="${work.id}".*?<unit id="${marked.id}".*?<target>)(.*?)(</target>)`, 's');
      const { refused, files, rejected } = take(
        text.replace(own, (_, before: string, words: string, end: string) => `${before}${words} ${said}${end}`),
      );
      assert.deepEqual(
        refused.map(({ unit }) => unit),
        [marked.id],
      );
      assert.ok(!refused[0]!.reason.includes('\n'));
      assert.equal(files.size, 0);
      valid(rejected!);
    });
});

test('what the codes of a document stand for is never taken from it', () => {
  const harm = text
    .replaceAll(/<data id="(\w+)">[^<]*<\/data>/g, '<data id="$1">&lt;script&gt;</data>')
    .replaceAll('</target>', ' bis</target>');
  const { files, refused } = take(harm);
  assert.ok(refused.length > 0);
  for (const [file, written] of files) {
    assert.ok(!written!.includes('<script>'));
    assert.notEqual(written, readFileSync(file, 'utf8'));
  }
});
