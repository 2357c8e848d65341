import assert from 'node:assert/strict';

/** Reads RFC 4180 letter by letter, as a spreadsheet does: nothing of table.ts is used. */
export function readCsv(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inside = false;
  for (let at = 0; at < file.length; at += 1) {
    const letter = file[at]!;
    if (inside && letter === '"' && file[at + 1] === '"') cell += file[(at += 1)];
    else if (letter === '"') inside = !inside;
    else if (!inside && letter === ',') [row, cell] = [[...row, cell], ''];
    else if (!inside && letter === '\r' && file[at + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at += 1;
    } else cell += letter;
  }
  assert.deepEqual([inside, row, cell], [false, [], ''], 'the file ends where a row ends');
  return rows;
}
