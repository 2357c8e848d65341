import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { faultsOf, frame, linesOf } from './drawing.ts';

const opening = (attributes: Record<string, string> = frame) =>
  `<svg ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}>`;
const drawing = (inner: string, first = opening()) => `${first}\n  ${inner}\n</svg>\n`;
const line = '<path d="M4 4.5h16v-.5z" />';

test('lines in the frame of all drawings are accepted, and are all that is shown of them', () => {
  const svg = drawing(`${line}\n  <path d="M1 2L3 4" />`);
  assert.deepEqual(faultsOf(svg), []);
  assert.equal(linesOf(svg), 'M4 4.5h16v-.5zM1 2L3 4');
});

test('whatever runs, styles or asks for a file is refused, with a cure', () => {
  const unsafe = [
    drawing(`<script>alert(1)</script>${line}`),
    drawing(`<style>path{stroke:red}</style>${line}`),
    drawing(`<image href="https://example.org/x.png" />${line}`),
    drawing(`<use href="other.svg#a" />${line}`),
    drawing(`<foreignObject />${line}`),
    drawing('<path d="M1 1h1" onload="alert(1)" />'),
    drawing('<path d="M1 1h1" style="stroke:red" />'),
    drawing('<path d="M1 1h1" stroke="#f00" />'),
    drawing('<path d="url(#a)" />'),
    drawing(line, opening({ ...frame, onload: 'alert(1)' })),
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${drawing(line)}`,
    `<?xml-stylesheet href="x.css"?>${drawing(line)}`,
    drawing(`<!-- <script> -->${line}`),
    drawing(`<a href="javascript:alert(1)">${line}</a>`),
    drawing(`<svg onload="alert(1)">${line}</svg>`),
  ];
  for (const svg of unsafe) {
    const [fault, ...more] = faultsOf(svg);
    assert.ok(fault && more.length === 0, svg);
    assert.ok(fault.wrong && fault.cure, svg);
  }
});

test('another grid, pen or colour is refused, and so is one that is left out', () => {
  for (const name of Object.keys(frame)) {
    const without = Object.fromEntries(Object.entries(frame).filter(([own]) => own !== name));
    for (const attributes of [without, { ...frame, [name]: '1' }])
      assert.match(faultsOf(drawing(line, opening(attributes)))[0]!.cure, /currentColor/, name);
  }
});

test('a drawing of nothing is refused', () => {
  for (const svg of ['', opening(), drawing('')]) assert.equal(faultsOf(svg).length, 1, svg);
});

test('no text that is accepted holds anything but its frame and lines', () => {
  const piece = fc.constantFrom(line, opening(), '</svg>', '<path />', '<g>', '</g>', 'x', '<svg>', '<path d="M0 0" id="a" />');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const svg = pieces.join('\n');
      if (faultsOf(svg).length === 0) assert.equal(svg.replace(opening(), '').replace('</svg>', '').replaceAll(line, '').trim(), '');
    }),
  );
});
