import type { DataField } from './schema.ts';

/** The explanations that can speak of a field, the most particular first. */
const candidates = (dataset: string, path: string): string[] => [`${dataset}/${path}`, path, `*.${path.split('.').at(-1)!}`];

/** The explanation of a field. */
export const explanationOf = (rows: DataField[], dataset: string, path: string): DataField | undefined => {
  const ids = candidates(dataset, path);
  return ids.map((id) => rows.find((row) => row.id === id)).find((row) => row !== undefined);
};
