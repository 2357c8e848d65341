import { builtSets, freeze, versionsRoot } from '../src/publish/open-data/versions.ts';
import { builtRoot } from '../src/build/built-root.ts';

/** `npm run freeze-data`: keeps the data of the built site that changed since their latest version, under the day of the build. */
const { kept, refused } = freeze(builtSets(builtRoot), versionsRoot);
for (const { dataset, asOf } of kept) console.log(`frozen: ${versionsRoot}/${dataset}/${asOf}/`);
for (const { dataset, asOf } of refused)
  console.error(`${versionsRoot}/${dataset}/${asOf}: this day has its version already; build and freeze on another day`);
if (kept.length + refused.length === 0) console.log('nothing changed since the latest versions');
else if (kept.length > 0) console.log('commit them, and build again: the new versions are published from then on');
if (refused.length > 0) process.exitCode = 1;
