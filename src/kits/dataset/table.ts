/** One way to a comma-separated file that a spreadsheet opens right, Arabic included. */

/** A cell: empty for null; lists are joined by "; ". */
export type Cell = string | number | boolean | null | undefined | string[];

const BYTE_ORDER_MARK = '\ufeff';

const written = (cell: Cell): string => (cell == null ? '' : Array.isArray(cell) ? cell.join('; ') : String(cell));

/**
 * RFC 4180 quoting; a text that a spreadsheet would run as a formula is kept a text. Semicolons and tabs are quoted too: LibreOffice,
 * as it comes, splits cells there as well as at commas.
 */
function quoted(cell: Cell): string {
  const text = written(cell);
  const safe = /^[=+@\t\r-]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need for Arabic).
 * @param header names of the columns
 */
export function csv(header: string[], rows: Cell[][]): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';
}
