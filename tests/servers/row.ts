import { typeOf } from '../../deploy/rules.ts';

/** A row of the table: what is asked, and what every server answers. */
export interface Row {
  ask: string;
  with?: readonly string[];
  /** What is sent as it stands, instead of a line and headers. */
  raw?: string;
  /** The status, or those of which each is right by RFC 9110. */
  status: number | readonly number[];
  body?: string;
  headers?: Record<string, string | RegExp | undefined>;
  /** True where the parser of the server answers by itself, before any rule: status alone is held. */
  parser?: true;
}

/** A row for each of the values. */
export const each = <Value>(values: readonly Value[], row: (value: Value) => Row): Row[] => values.map(row);
/** Statuses of an address that is sent on for good. */
export const moved = [301, 308];

/** The type of a page. */
export const html = { 'content-type': typeOf('/.html') };
