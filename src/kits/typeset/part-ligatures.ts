/** Lam where a word begins, by the name Unicode gives that form, and a sign that draws nothing: a font is cut with both before its signs are parted. */
const [lam, nothing] = ['\ufedf', '\u200c'];
export const partedWith = lam + nothing;

// Kinds of substitution: one glyph for one, one glyph for several, others where several meet.
const [single, ligature, chained] = [1, 4, 6];
/** No glyph has this number. */
const never = 0xffff;

/** Several glyphs drawn as one. */
interface Ligature {
  first: number;
  others: number[];
  drawn: number;
  /** Where the numbers of the others stand. */
  at: number;
}

/**
 * A font in which lam and alef, drawn as one, are two glyphs. Readers of PDFs turn Arabic round glyph by glyph; many turn the letters
 * of one glyph round with it, and make "االتجار" of "الاتجار", which nobody finds. Here alef draws the whole sign in the left half of its
 * room, and lam draws nothing in the right half: it looks as before, and each letter has its glyph. A sign of more than two letters
 * (the name of God) is drawn by its letters. Tables GSUB, hmtx, hhea and cmap as in OpenType 1.9.1; the sums of the tables, which
 * nothing here reads, stay as they were.
 * @param font a TrueType font that holds `partedWith`
 * @throws where it draws no such sign, or has it in a form that this does not read
 */
export function partLigatures(font: Buffer): Buffer {
  const bytes = Buffer.from(font);
  const glyphOf = glyphsOf(bytes.subarray(tableOf(bytes, 'cmap').start));
  const blank = glyphOf(nothing!);
  const { start, length, record } = tableOf(bytes, 'GSUB');
  const parted = substitutions(bytes.subarray(start, start + length), glyphOf(lam!), blank);
  if (parted.drawn.size === 0) throw new Error('the font draws no sign of lam and alef');
  shareRoom(bytes, [...parted.drawn], blank);
  const end = Math.ceil(bytes.length / 4) * 4;
  bytes.writeUInt32BE(end, record + 8);
  bytes.writeUInt32BE(parted.table.length, record + 12);
  return Buffer.concat([bytes, Buffer.alloc(end - bytes.length), parted.table]);
}

/** Where a table stands, and where the font says so. */
function tableOf(font: Buffer, tag: string): { start: number; length: number; record: number } {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === tag);
  if (record === undefined) throw new Error(`the font has no table ${tag}`);
  return { record, start: font.readUInt32BE(record + 8), length: font.readUInt32BE(record + 12) };
}

/** Which glyph draws a sign, by a `cmap` of format 4. */
function glyphsOf(cmap: Buffer): (sign: string) => number {
  const map = cmap.subarray(cmap.readUInt32BE(8));
  if (map.readUInt16BE(0) !== 4) throw new Error('the font names its glyphs in a format other than 4');
  const size = map.readUInt16BE(6); // twice the number of segments
  return (sign) => {
    const code = sign.codePointAt(0)!;
    let at = 14;
    while (map.readUInt16BE(at) < code) at += 2;
    const [from, delta, range] = [1, 2, 3].map((column) => at + 2 + column * size) as [number, number, number];
    const start = map.readUInt16BE(from);
    const offset = map.readUInt16BE(range);
    const glyph = offset ? map.readUInt16BE(range + offset + 2 * (code - start)) : code;
    if (code < start || glyph === 0) throw new Error(`the font has no U+${code.toString(16)}`);
    return (glyph + map.readUInt16BE(delta)) & 0xffff;
  };
}

/** The substitutions of a font: those that drew lam and alef as one give each a glyph. */
function substitutions(gsub: Buffer, first: number, blank: number): { table: Buffer; drawn: Set<number> } {
  const list = gsub.readUInt16BE(8);
  const offsets = uint16s(gsub, list + 2, gsub.readUInt16BE(list));
  const added: number[][] = [];
  const later = (lookup: number[]) => offsets.length + added.push(lookup) - 1;
  const drawn = new Set<number>();
  const parted = new Map<number, number[]>();
  for (const [index, offset] of offsets.entries()) {
    const lookup = list + offset;
    if (gsub.readUInt16BE(lookup) !== ligature) continue;
    const flag = gsub.readUInt16BE(lookup + 2);
    const found = uint16s(gsub, lookup + 6, gsub.readUInt16BE(lookup + 4)).flatMap((subtable) => ligaturesAt(gsub, lookup + subtable));
    for (const { others, at } of found) if (others.length > 1) gsub.writeUInt16BE(never, at);
    if (!found.some((each) => each.first === first)) continue;
    const rules = [...Map.groupBy(found, (each) => each.first)].map(([before, signs]) => {
      const pairs = signs.map(({ others, drawn }) => [others[0]!, drawn] as const).sort(([a], [b]) => a - b);
      for (const [, sign] of pairs) drawn.add(sign);
      const [lams, alefs] = [singleOf([[before, blank]]), singleOf(pairs)].map((rule) => later(lookupOf(single!, flag, [rule])));
      return chainOf([[before], pairs.map(([alef]) => alef)], [lams!, alefs!]);
    });
    parted.set(index, lookupOf(chained!, flag, rules));
  }
  // The list grows; what it named before follows it, then what is new.
  const head = 2 + 2 * (offsets.length + added.length);
  let end = head + gsub.length - list;
  const place = (lookup: number[]) => (end += 2 * lookup.length) - 2 * lookup.length;
  const replaced = new Map([...parted].map(([index, lookup]) => [index, place(lookup)]));
  const places = [...offsets.map((offset, index) => replaced.get(index) ?? head + offset), ...added.map(place)];
  const news = [...parted.values(), ...added].flat();
  return {
    table: Buffer.concat([gsub.subarray(0, list), written([places.length, ...places]), gsub.subarray(list), written(news)]),
    drawn,
  };
}

/** The ligatures of a subtable. */
function ligaturesAt(gsub: Buffer, subtable: number): Ligature[] {
  const covered = coveredBy(gsub, subtable + gsub.readUInt16BE(subtable + 2));
  return uint16s(gsub, subtable + 6, gsub.readUInt16BE(subtable + 4)).flatMap((offset, index) => {
    const set = subtable + offset;
    return uint16s(gsub, set + 2, gsub.readUInt16BE(set)).map((each) => {
      const at = set + each + 4;
      return { first: covered[index]!, drawn: gsub.readUInt16BE(at - 4), others: uint16s(gsub, at, gsub.readUInt16BE(at - 2) - 1), at };
    });
  });
}

/** The glyphs that a coverage lists, one by one or from here to there. */
function coveredBy(gsub: Buffer, at: number): number[] {
  const count = gsub.readUInt16BE(at + 2);
  if (gsub.readUInt16BE(at) === 1) return uint16s(gsub, at + 4, count);
  return Array.from({ length: count }, (_, index) => uint16s(gsub, at + 4 + 6 * index, 2)).flatMap(([from, to]) =>
    Array.from({ length: to! - from! + 1 }, (_, index) => from! + index),
  );
}

/** Lam takes half of the room of the narrowest sign from each of them. */
function shareRoom(font: Buffer, drawn: number[], blank: number): void {
  const measured = font.readUInt16BE(tableOf(font, 'hhea').start + 34);
  const rooms = tableOf(font, 'hmtx').start;
  if ([...drawn, blank].some((glyph) => glyph >= measured)) throw new Error('the font gives its signs no width of their own');
  const width = (glyph: number) => font.readUInt16BE(rooms + 4 * glyph);
  const half = Math.floor(Math.min(...drawn.map(width)) / 2);
  for (const glyph of drawn) font.writeUInt16BE(width(glyph) - half, rooms + 4 * glyph);
  font.writeUInt16BE(half, rooms + 4 * blank);
}

const uint16s = (bytes: Buffer, at: number, count: number) =>
  Array.from({ length: count }, (_, index) => bytes.readUInt16BE(at + 2 * index));

function written(numbers: number[]): Buffer {
  const bytes = Buffer.alloc(2 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number, 2 * index);
  return bytes;
}

/** Tables that follow a head, and where each begins, in bytes from the beginning of the head. */
const beginnings = (head: number, tables: number[][]) => tables.map((_, index) => 2 * (head + tables.slice(0, index).flat().length));

const coverage = (glyphs: number[]) => [1, glyphs.length, ...glyphs];

const lookupOf = (kind: number, flag: number, tables: number[][]) => [
  kind,
  flag,
  tables.length,
  ...beginnings(3 + tables.length, tables),
  ...tables.flat(),
];

/** For each glyph another; they stand in the order of their numbers. */
const singleOf = (pairs: readonly (readonly [number, number])[]) => [
  2,
  2 * (3 + pairs.length),
  pairs.length,
  ...pairs.map(([, to]) => to),
  ...coverage(pairs.map(([from]) => from)),
];

/** Where glyphs of these sets follow each other, each is given to a lookup of its own. */
function chainOf(sets: number[][], lookups: number[]): number[] {
  const covers = sets.map(coverage);
  const head = 3 + sets.length + 2 + 2 * lookups.length;
  const records = lookups.flatMap((lookup, index) => [index, lookup]);
  return [3, 0, sets.length, ...beginnings(head, covers), 0, lookups.length, ...records, ...covers.flat()];
}
