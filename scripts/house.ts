import { dirname } from 'node:path';
import { modulesIn } from './imports.ts';

/**
 * The floors of `src/`, from the ground up: each imports only from those before it in this list. `npm run lint` holds it
 * (eslint.config.js), and the folders form no circle (tests/house.test.ts).
 */
export const floors = [
  'language',
  'build',
  'content',
  'ui',
  'kits',
  'frame',
  'concepts',
  'publish',
  'check',
  'translators',
  'editor',
  'pages',
] as const;

/** The folders that a file of `src/` must not import from: all floors above its own. */
export const above = (floor: (typeof floors)[number]): string[] => floors.slice(floors.indexOf(floor) + 1);

/** Which folders of `src/` import which, with one import of each pair as an example. Tests and fixtures are no rooms. */
type Graph = Map<string, Map<string, string>>;

/** Reads the imports of every module, component and script below `root/src`. */
export function folderGraph(root = '.'): Graph {
  const graph: Graph = new Map();
  for (const { file, imports } of modulesIn('src/**/*.{ts,astro,mjs}', root)) {
    if (/\.(test|fixture)\.ts$/.test(file)) continue;
    const from = dirname(file);
    if (!graph.has(from)) graph.set(from, new Map());
    for (const { target } of imports) {
      if (!target?.startsWith('src/') || dirname(target) === from) continue;
      const to = dirname(target);
      if (!graph.get(from)!.has(to)) graph.get(from)!.set(to, `${file} imports ${target}`);
    }
  }
  return graph;
}

/** A way from a folder back to itself, as the folders passed; undefined when there is none. */
export function circleIn(graph: Graph): string[] | undefined {
  const free = new Set<string>();
  const visit = (folder: string, path: string[]): string[] | undefined => {
    if (path.includes(folder)) return [...path.slice(path.indexOf(folder)), folder];
    if (free.has(folder)) return undefined;
    for (const next of graph.get(folder)?.keys() ?? []) {
      const circle = visit(next, [...path, folder]);
      if (circle) return circle;
    }
    free.add(folder);
    return undefined;
  };
  for (const folder of graph.keys()) {
    const circle = visit(folder, []);
    if (circle) return circle;
  }
  return undefined;
}

/** The graph as Mermaid text, floor by floor: what docs/architecture.md shows. */
export function drawing(graph: Graph): string {
  const name = (folder: string) => folder.replace(/^src\/?/, '') || 'src';
  const floorOf = (folder: string) => name(folder).split('/')[0]!;
  const pairs = new Set<string>();
  for (const [from, targets] of graph)
    for (const to of targets.keys()) if (floorOf(from) !== floorOf(to)) pairs.add(`  ${floorOf(from)} --> ${floorOf(to)}`);
  return ['flowchart BT', ...[...pairs].sort()].join('\n');
}

if (import.meta.main && process.argv.includes('--picture')) console.log(drawing(folderGraph()));
else if (import.meta.main) {
  const graph = folderGraph();
  const circle = circleIn(graph);
  for (const [from, targets] of graph) for (const to of targets.keys()) console.log(`${from} -> ${to}`);
  console.log(circle ? `circle: ${circle.join(' > ')}` : 'no circle of folders');
  process.exitCode = circle ? 1 : 0;
}
