import { isAlias, isScalar, parseDocument, visit, type Document, type Node, type YAMLError } from 'yaml';
import type { Problem } from '#src/content/problem.ts';

/** A number as everyone reads it: YAML takes 012, 0x1F and .inf too, and a text without quotation marks for a number. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** More than any file needs: an alias of aliases of aliases grows without end. */
const mostAliases = 100;

/**
 * The fields of a YAML text, read as it stands: no tag, directive or reference that one reader understands otherwise than another.
 * @param file its file
 * @param text the YAML alone
 * @param above the lines of the file that stand before it
 * @returns undefined, with the problem told, when it cannot be read; `dubious` when something in it was not meant so, which is told too
 */
export function parseYaml(file: string, text: string, above: number, problems: Problem[]): { data: unknown; dubious: boolean } | undefined {
  const document = parseDocument(text, { uniqueKeys: true });
  const lineAt = (index: number) => text.slice(0, index).split('\n').length + above;
  const tell = (line: number, wrong: string, cure: string) => {
    problems.push({ file, field: `line ${line}`, wrong, cure });
    return undefined;
  };
  const lineOf = (error: YAMLError) => (error.linePos?.[0].line ?? 1) + above;
  // Of what YAML cannot read the first place alone: the rest may be read otherwise once it is mended.
  const error = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (error?.code === 'MULTIPLE_DOCS') return tell(lineOf(error), 'a line --- stands within it', 'remove it: a file holds one text');
  if (error)
    return tell(
      lineOf(error),
      `invalid YAML (${error.message.split('\n')[0]!.replace(/ at line.*/, '')})`,
      'mend the indentation, quotation marks or colons there or just above',
    );
  const directive = /^%/m.exec(text);
  if (directive) return tell(lineAt(directive.index), 'begins with "%", which tells YAML to read otherwise', 'remove the line');
  for (const twice of document.errors) tell(lineOf(twice), 'this field stands twice', 'keep one');
  const found = odd(document);
  for (const { node, wrong, cure } of found) tell(lineAt(node.range?.[0] ?? 0), wrong, cure);
  if (found.some(({ endless }) => endless)) return undefined;
  return { data: document.toJS({ maxAliasCount: -1 }) ?? {}, dubious: document.errors.length + found.length > 0 };
}

interface Odd {
  node: Node;
  /** It names nothing, or grows without end: nothing can be made of the file. */
  endless?: true;
  wrong: string;
  cure: string;
}

/** The nodes that an editor did not mean so. */
function odd(document: Document): Odd[] {
  const found: Odd[] = [];
  let aliases = 0;
  visit(document, (_, node) => {
    if (isAlias(node)) {
      aliases += 1;
      const meant = node.resolve(document);
      if (!meant)
        found.push({
          node,
          wrong: `"*${node.source}" names nothing`,
          cure: `put "&${node.source}" before what is meant, or write it out`,
          endless: true,
        });
      else if (aliases > mostAliases || holdsAlias(meant)) {
        found.push({ node, wrong: 'repeats what itself repeats', cure: 'write it out', endless: true });
        return visit.BREAK;
      }
    } else if (isScalar(node) || (node && typeof node === 'object' && 'tag' in node)) {
      const { tag, source } = node as { tag?: string; source?: string };
      if (tag)
        found.push({
          node: node as Node,
          wrong: `has a tag, ${tag.replace('tag:yaml.org,2002:', '!!')}`,
          cure: 'remove it; a text stands between quotation marks',
        });
      else if (isScalar(node) && typeof node.value === 'number' && source !== undefined && !plainNumber.test(source))
        found.push({
          node,
          wrong: `"${source}" reads as the number ${node.value}`,
          cure: 'write a number without zeros before it, and a text between quotation marks',
        });
    }
    return undefined;
  });
  return found;
}

/** An alias inside what an alias repeats: how a small file is made to grow without end, or to hold itself. */
function holdsAlias(node: Node): boolean {
  let held = false;
  visit(node, {
    Alias: () => {
      held = true;
      return visit.BREAK;
    },
  });
  return held;
}
