import { globSync, existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Content, Entry } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import { faultsOf } from './drawing.ts';
import type { Pictogram } from './schema.ts';

/** What holds for the pictograms: each row has its drawing, each drawing its row, and a drawing holds lines alone. */
export function pictogramRules(portal: Content<{ pictogram: Pictogram }>): Problem[] {
  const [first] = portal.pictogram;
  return first ? [...portal.pictogram.flatMap(drawingRules), ...strayDrawings(dirname(first.file), portal.pictogram)] : [];
}

function drawingRules({ file, data }: Entry<Pictogram>): Problem[] {
  const drawing = join(dirname(file), 'pictograms', `${data.id}.svg`);
  if (!existsSync(drawing))
    return [{ file, field: data.id, wrong: `no drawing pictograms/${data.id}.svg`, cure: 'put it there, or correct the id' }];
  return faultsOf(readFileSync(drawing, 'utf8')).map((fault) => ({ file: drawing, field: '', ...fault }));
}

const strayDrawings = (root: string, rows: Entry<Pictogram>[]): Problem[] =>
  globSync('pictograms/*.svg', { cwd: root })
    .filter((path) => !rows.some(({ data }) => data.id === basename(path, '.svg')))
    .map((path) => ({ file: join(root, path), field: '', wrong: 'is named by no row', cure: 'add it to pictograms.yaml, or remove it' }));
