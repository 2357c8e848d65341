import { existsSync, mkdirSync, cpSync } from 'node:fs';
import { contentRoot } from '../src/content/root.ts';
import { editorFolder, writeConfig, writeEditor } from '../src/editor/site/write.ts';
import { listen, siteServer } from './site-server.ts';
import { builtRoot } from '../src/build/built-root.ts';

/** `npm run edit`: the browser editor on loopback, for the clone it is started in, on port PORT (4600) or the next one that is free. */
const site = 'node_modules/.cache/portal-editor';

mkdirSync(site, { recursive: true });
cpSync('public', site, { recursive: true });
if (existsSync(`${builtRoot}/_astro`))
  cpSync(`${builtRoot}/_astro`, `${site}/_astro`, { recursive: true, filter: (file) => !/\.(png|jpe?g|webp|js)$/.test(file) });
await writeEditor(site, contentRoot);
const server = siteServer(site);
// New entries are found when the page is loaded again.
server.prependListener('request', ({ url }) => {
  if (url === `/${editorFolder}/config.json`) writeConfig(site, contentRoot);
});
const port = await listen(server, Number(process.env.PORT ?? 4600));
console.log(`The editor is at http://127.0.0.1:${port}/${editorFolder}/`);
console.log('Open it in Chrome, Edge or another Chromium; choose "Work with Local Repository", then this folder:');
console.log(`  ${process.cwd()}`);
console.log('Stop with Ctrl+C.');
