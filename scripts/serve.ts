import { existsSync } from 'node:fs';
import { localeCodes } from '../src/language/locales.ts';
import { listen, siteServer } from './site-server.ts';
import { builtRoot } from '../src/build/built-root.ts';

/** `npm run serve`: the built site on loopback, on port PORT (4500) or the next one that is free. */
const wanted = Number(process.env.PORT ?? 4500);

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}

if (!existsSync(builtRoot)) stop(`${builtRoot}/ is not there: npm run build makes it`);
if (!(Number.isInteger(wanted) && wanted > 0 && wanted < 65_536)) stop(`PORT ${process.env.PORT}: write a number from 1 to 65535`);
const port = await listen(siteServer(builtRoot), wanted).catch((error: Error) => stop(error.message));
console.log(`The portal is served at http://127.0.0.1:${port}/${port === wanted ? '' : ` (port ${wanted} is taken)`}`);
for (const locale of localeCodes) console.log(`  http://127.0.0.1:${port}/${locale}/`);
console.log('Stop with Ctrl+C.');
