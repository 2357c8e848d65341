import type { PhoneLine } from './schema.ts';

/** The row of hotline.yaml that `<Hotline />` shows when it names none. */
export const ownLine = 'commission';

/** A line that a prose lets call. @throws when hotline.yaml has no such row */
export function lineOf<Line extends Pick<PhoneLine, 'id'>>(lines: Line[], id: string = ownLine): Line {
  const line = lines.find((each) => each.id === id);
  if (!line) throw new Error(`content/hotline.yaml: no row with id "${id}"`);
  return line;
}
