import { cpSync, existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';

/** The program of the editor, with the fonts and decoders that it loads: all from this host. */

const cms = 'node_modules/@sveltia/cms/npm';

/** The languages of the prose: the colours of the 300 others stay away, which is half of the weight. */
const coloured = /\/(mdx|markdown|yaml|html|tsx)$/;
const none = '\0none';

/**
 * What the program would fetch elsewhere comes with it: of the fonts it brings copies, and names the ones of a host in its styles all the
 * same.
 * @throws for a font that it brings no copy of
 */
const ownFiles: Plugin = {
  name: 'portal:own-files',
  resolveId: (id) => (/^@shikijs\/langs\//.test(id) && !coloured.test(id) ? none : null),
  load: (id) => (id === none ? 'export default [];' : null),
  transform: (code, id) =>
    id.endsWith('@sveltia/cms/npm/index.js')
      ? code.replaceAll(
          /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)(?::vf)?@[\d.]+\/([\w-]+)\.woff2/g,
          (url, font: string, subset: string) => {
            const [copy] = globSync(`${cms}/assets/${font}-${subset}-*.woff2`);
            if (!copy) throw new Error(`${url}: @sveltia/cms brings no copy of this font`);
            return `assets/${basename(copy)}`;
          },
        )
      : null,
};

/**
 * Writes the program into a folder. It finds its files by where it stands itself: `editor.js` beside `assets/`, its other parts in a folder
 * beside that.
 * @throws where the development packages are not installed
 */
export async function writeProgram(folder: string): Promise<void> {
  if (!existsSync(cms)) throw new Error('the editor needs the development packages: npm ci installs them');
  const bundle = await rolldown({
    input: { editor: 'src/editor/browser/main.ts' },
    platform: 'browser',
    logLevel: 'silent',
    plugins: [ownFiles],
  });
  await bundle.write({ dir: folder, minify: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' });
  await bundle.close();
  for (const asset of globSync(`${cms}/assets/*`).filter((file) => !file.endsWith('.map')))
    cpSync(asset, join(folder, 'assets', basename(asset)));
}
