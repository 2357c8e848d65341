import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content, Entry } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import { faultsOf } from './drawing.ts';
import type { Pictogram } from './schema.ts';

/** What holds for the pictograms: each row has its drawing, and a drawing holds lines alone. */
export const pictogramRules = (portal: Content<{ pictogram: Pictogram }>): Problem[] => portal.pictogram.flatMap(drawingRules);

function drawingRules({ file, data }: Entry<Pictogram>): Problem[] {
  const drawing = join(dirname(file), 'pictograms', `${data.id}.svg`);
  if (!existsSync(drawing))
    return [{ file, field: data.id, wrong: `no drawing pictograms/${data.id}.svg`, cure: 'put it there, or correct the id' }];
  return faultsOf(readFileSync(drawing, 'utf8')).map((fault) => ({ file: drawing, field: '', ...fault }));
}
