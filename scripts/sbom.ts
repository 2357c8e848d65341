import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDay } from '../src/build/build-day.ts';
import { writeSums } from './sums.ts';
import { builtRoot } from '../src/build/built-root.ts';

/**
 * `npm run sbom`, a step of `npm run release`: writes `sbom.cdx.json` into the built site, the software bill of materials of what it was
 * built with, as CycloneDX 1.5 (https://cyclonedx.org), by npm from the lock alone. The same edition has the same file: its time is the
 * day of the edition, and it has no number drawn by lot.
 */
interface Bill {
  serialNumber?: string;
  metadata: { timestamp: string; component: { name: string } };
}

const printed = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const bill = JSON.parse(printed) as Bill;
delete bill.serialNumber;
const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };
const { metadata } = bill;
const named = { ...metadata, timestamp: `${buildDay}T00:00:00Z`, component: { ...metadata.component, name } };
writeFileSync(join(builtRoot, 'sbom.cdx.json'), `${JSON.stringify({ ...bill, metadata: named }, null, 1)}\n`);
writeSums(builtRoot);
