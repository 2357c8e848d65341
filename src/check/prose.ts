import { mdxToMdast, type MdastNode } from 'satteri';
import { strayIn } from './characters.ts';
import { placeIn, readComponent, type Component, type Place } from './prose-component.ts';

/**
 * The prose of content/ is nobody's code. It is read with the parser of the build, so that no text is one thing here and another there,
 * and whatever is not plain text with headings, lists, tables, quotations, links and the components of `ui/mdx.ts` is refused.
 */

/** Something that prose may not hold. */
interface Fault {
  line: number;
  wrong: string;
  cure: string;
}

/** A link of a prose, and a component it uses, with their lines: what they name is for the rules to find. */
interface Link {
  line: number;
  url: string;
}
type Use = Component & { line: number };

/** What a prose holds besides words. */
export interface Prose {
  faults: Fault[];
  links: Link[];
  uses: Use[];
}

/** Nodes that are words and their form. Everything else is named below or refused. */
const plain = new Set(
  'root paragraph heading thematicBreak blockquote list listItem text emphasis strong delete inlineCode code break table tableRow tableCell footnoteDefinition footnoteReference linkReference'.split(
    ' ',
  ),
);

const codeCure = 'write words only: what is between braces would run while the site is built';

/**
 * Reads a prose.
 * @param text the MDX of a file, with its front matter blanked, so that its lines are those of the file
 */
export function readProse(text: string): Prose {
  const prose: Prose = { faults: [], links: [], uses: [] };
  const fault = (line: number, wrong: string, cure: string): void => void prose.faults.push({ line, wrong, cure });
  let tree: MdastNode;
  try {
    tree = mdxToMdast(text);
  } catch (error) {
    const { line, wrong, cure } = syntax((error as Error).message, text);
    fault(line, wrong, cure);
    return prose;
  }
  let level = 1; // the title of the page
  const visit = (node: MdastNode, place: Place) => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'heading':
        if (node.depth === 1) fault(line, 'has a heading as large as the title of the page', 'begin it with ##');
        else if (node.depth > level + 1)
          fault(line, `has a heading of level ${node.depth} after one of level ${level}`, `begin it with ${'#'.repeat(level + 1)}`);
        level = node.depth;
        break;
      case 'mdxjsEsm':
        fault(line, `holds code ("${short(node.value)}")`, 'remove the line: prose imports and exports nothing');
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (/^\s*(?:\/\*|\/\/)/.test(node.value))
          fault(line, 'holds a comment between braces', 'remove it; what nobody should read does not stand in the file');
        else fault(line, `holds braces, {${short(node.value)}}`, node.value.trim() === '' ? 'remove them' : codeCure);
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const read = readComponent(node, place);
        if ('wrong' in read) return read.wrong.forEach((wrong) => fault(line, ...wrong));
        prose.uses.push({ line, ...read.component });
        place = placeIn(read.component, place);
        break;
      }
      case 'link':
      case 'definition': {
        const wrong = badAddress(node.url);
        if (wrong) fault(line, ...wrong);
        else prose.links.push({ line, url: node.url });
        place = { ...place, link: true };
        break;
      }
      case 'image':
      case 'imageReference':
        fault(line, 'shows a picture', 'write <Figure id="…" /> with an id of content/pictures.yaml');
        return;
      case 'text':
      case 'inlineCode':
      case 'code': {
        const stray = strayIn(node.value);
        if (stray) fault(line, stray.wrong, stray.cure);
        break;
      }
      default:
        if (!plain.has(node.type)) fault(line, `holds "${node.type}", which prose may not hold`, 'write it as plain words');
    }
    if ('children' in node) for (const child of node.children) visit(child as MdastNode, place);
  };
  visit(tree, {});
  return prose;
}

/** Why an address may not stand in prose; undefined for a page of the portal, a page over https and a mail address. */
function badAddress(url: string): [wrong: string, cure: string] | undefined {
  const scheme = /^[^/?#]*?:/.exec(url)?.[0].toLowerCase();
  if (scheme === 'tel:')
    return ['types a phone number into a link', 'write <Hotline />, or <Hotline line="…" /> with an id of content/hotline.yaml'];
  if (scheme === 'http:') return [`links to ${short(url)} without encryption`, 'begin the address with https://'];
  if (scheme === 'https:')
    return URL.canParse(url) && new URL(url).username === ''
      ? undefined
      : [`links to "${short(url)}", which is no address`, 'write it whole, beginning with https://'];
  if (scheme === 'mailto:')
    return /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(url)
      ? undefined
      : [`links to "${short(url)}", which is no mail address`, 'write mailto: and the address alone'];
  if (scheme !== undefined) return [`links to "${short(url)}"`, 'link to a page of the portal, or to an address that begins with https://'];
  if (/^[/\\]{2}|\\/.test(url)) return [`links to "${short(url)}", which leads to another host`, 'write it whole, beginning with https://'];
  return undefined;
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40).trim()}…` : text).replaceAll(/\s+/g, ' ').trim();

/** What the parser could not read, said to an editor. Its message begins with line and column: "3:7: Unexpected …". */
function syntax(message: string, text: string): Fault {
  const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec(message) ?? [];
  const at = text.split('\n')[Number(line) - 1]?.slice(Number(column) - 1) ?? '';
  const seen = (wrong: string, cure: string): Fault => ({ line: Number(line), wrong, cure });
  if (/^<[a-z][a-z+.-]*:|^<[^\s<>]+@/i.test(at)) return seen('holds an address between < and >', 'write [words](address)');
  if (at.startsWith('<!--')) return seen('holds a comment, <!-- … -->', 'remove it; what nobody should read does not stand in the file');
  if (at.startsWith('{')) return seen('holds a brace, "{"', codeCure);
  const [, opened, closed] = /^<(?:(\p{Lu}\w*)(?:"[^"]*"|[^<>"])*>|\/(\p{Lu}\w*))/u.exec(at) ?? [];
  if (opened)
    return seen(`opens <${opened}> and does not close it`, `write </${opened}> where it ends, or <${opened} /> when it holds nothing`);
  if (closed) return seen(`closes <${closed}>, which is not open there`, `write <${closed}> where it begins, or remove </${closed}>`);
  if (at.startsWith('<'))
    return seen(`holds "${short(at.slice(0, 12))}", which begins an element and is none`, 'for the sign itself write \\<');
  return seen('cannot be read', 'remove the braces and the signs < and > there or just above');
}
