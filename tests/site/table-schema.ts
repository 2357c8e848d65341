/** A field of Frictionless Table Schema, as far as the portal's tables use it. */
export interface SchemaField {
  name: string;
  type: string;
  constraints?: { required?: boolean; unique?: boolean; minimum?: number; pattern?: string; enum?: string[] };
}

/** The lexical forms of the specification (https://datapackage.org/standard/table-schema/), by type. */
const forms: Record<string, RegExp> = {
  string: /^[\s\S]*$/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/,
  boolean: /^(true|True|TRUE|1|false|False|FALSE|0)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

/** What is wrong with a table, cell by cell; nothing of the code that writes tables is used. */
export function tableFaults(rows: string[][], fields: SchemaField[]): string[] {
  const [header, ...body] = rows;
  const faults: string[] = [];
  if (header!.join() !== fields.map(({ name }) => name).join()) faults.push(`the header is ${header!.join()}`);
  for (const [at, { name, type, constraints = {} }] of fields.entries()) {
    if (!forms[type]) faults.push(`${name}: unknown type ${type}`);
    const cells = body.map((row) => row[at] ?? '');
    const held = cells.filter((cell) => cell !== '');
    if (constraints.required && held.length < cells.length) faults.push(`${name}: required, and empty in a row`);
    if (constraints.unique && new Set(held).size < held.length) faults.push(`${name}: unique, and stands twice`);
    for (const cell of held) {
      if (forms[type] && !forms[type].test(cell)) faults.push(`${name}: "${cell}" is no ${type}`);
      if (constraints.minimum !== undefined && Number(cell) < constraints.minimum) faults.push(`${name}: ${cell} is too small`);
      if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(cell)) faults.push(`${name}: "${cell}" does not match`);
      if (constraints.enum && !constraints.enum.includes(cell)) faults.push(`${name}: "${cell}" is not listed`);
    }
  }
  for (const row of body) if (row.length !== fields.length) faults.push(`a row has ${row.length} cells`);
  return faults;
}
