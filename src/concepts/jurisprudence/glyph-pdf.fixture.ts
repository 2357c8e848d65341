/** A letter where it is drawn; `x` and `y` in points. */
export interface Drawn {
  letters: string;
  x: number;
  y: number;
}

const size = 10;
/** Every letter is half as wide as it is high. */
export const advance = size / 2;
const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
const utf16 = (text: string) => [...Array(text.length).keys()].map((at) => hex(text.charCodeAt(at), 4)).join('');

/** A PDF of one page, with one operator for each piece: what programs write that place letters themselves. */
export function glyphPdf(pieces: Drawn[]): Buffer {
  const signs = [...new Set(pieces.flatMap(({ letters }) => [...letters]))];
  const code = (sign: string) => hex(signs.indexOf(sign) + 1, 2);
  const toUnicode = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    `${signs.length} beginbfchar ${signs.map((sign) => `<${code(sign)}> <${utf16(sign)}>`).join(' ')} endbfchar`,
    'endcmap end end',
  ].join('\n');
  const draw = pieces.map(({ letters, x, y }) => `1 0 0 1 ${x} ${y} Tm <${[...letters].map(code).join('')}> Tj`);
  const content = `BT /F ${size} Tf ${draw.join('\n')} ET`;
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 900] /Resources << /Font << /F 4 0 R >> >> /Contents 6 0 R >>',
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 1 /LastChar ${signs.length} /Widths [${signs.map(() => 500).join(' ')}] /ToUnicode 5 0 R >>`,
    stream(toUnicode),
    stream(content),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}
