import { test } from 'node:test';
import { killPublications } from '../servers/editions.ts';

test('readers find one whole edition, at whatever moment of two hundred a publication is killed', async (t) => {
  const { before, after } = await killPublications(200);
  t.diagnostic(`${before} killed before the switch, ${after} after it`);
});
