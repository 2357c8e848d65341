import { z } from 'zod';
import { explain, nearest } from '#src/content/explain.ts';
import { attributesOf, type Element } from '#src/ui/mdx-attributes.ts';
import { proseComponents, type AttributesOf, type ProseComponent, type Row } from '#src/ui/mdx.ts';
import { strayIn } from './characters.ts';

/** Where a component stands, as far as that decides whether it may. */
export interface Place {
  /** In the words of a link. */
  link?: boolean;
  /** In a component that holds words, by its name. */
  within?: string;
}

/** A component that a prose may use as it does, with its attributes. */
export type Component = { [Name in ProseComponent]: { name: Name; attributes: AttributesOf<Name> } }[ProseComponent];

/** What is wrong, and how it is mended. */
export type Wrong = [wrong: string, cure: string];

/**
 * Reads a component of a prose: one of the table, with attributes that its schema takes, in a place where it may stand, holding what it
 * may hold.
 * @returns what it names, for the rules to find; or everything that is wrong with it
 */
export function readComponent(node: Element, place: Place): { component: Component } | { wrong: Wrong[] } {
  const name = node.name ?? '';
  if (!Object.hasOwn(proseComponents, name)) return { wrong: [unknown(name)] };
  const row: Row = proseComponents[name as ProseComponent];
  const read = attributesOf(node);
  if ('refused' in read) return { wrong: [refused(name, read.refused, row)] };
  const result = row.attributes.safeParse(read.attributes);
  if (!result.success) return { wrong: result.error.issues.flatMap((issue) => explained(name, issue, row, read.attributes)) };
  const wrong = strayAttribute(name, read.attributes) ?? misplaced(node, name, row, place) ?? misfilled(node, name, row);
  return wrong ? { wrong: [wrong] } : { component: { name, attributes: result.data } as Component };
}

/** The place of what a component holds. */
export const placeIn = ({ name }: Component, place: Place): Place =>
  proseComponents[name].holds === 'words' ? { ...place, within: name } : place;

function unknown(name: string): Wrong {
  const isComponent = /^\p{Lu}/u.test(name);
  const near = isComponent && nearest(name, Object.keys(proseComponents));
  return [
    isComponent ? `no component <${name}>` : `holds an HTML element, <${name}>`,
    near ? `did you mean <${near}>?` : 'remove it; docs/writing.md shows what prose may use',
  ];
}

function refused(name: string, { attribute, twice }: { attribute: string; twice: boolean }, { attributes }: Row): Wrong {
  if (twice) return [`<${name}> says ${attribute} twice`, 'keep one'];
  const count = Object.entries(attributes.shape).find(([, type]) => type instanceof z.ZodNumber)?.[0];
  return [
    `<${name}> has braces in its attributes`,
    count
      ? `only a whole number stands between braces, ${count}={21}; write texts between quotation marks`
      : 'write the value between quotation marks',
  ];
}

/** What a schema says of the attributes, to an editor. A number between quotation marks is a text, and one between braces is none. */
const explained = (name: string, issue: z.core.$ZodIssue, { attributes }: Row, read: Record<string, string | number>): Wrong[] =>
  explain(issue, { file: '', at: '', schema: attributes, data: read }).map(({ field, wrong, cure }) => {
    const value = issue.code === 'invalid_type' ? read[field] : undefined;
    const otherwise =
      typeof value === 'number'
        ? `write it between quotation marks, ${field}="${value}"`
        : value && /^\d+$/.test(value) && `write it between braces, ${field}={${value}}`;
    return [`<${name}>: ${field}: ${wrong}`, otherwise || cure];
  });

/** A character that an attribute writes as an entity (`&#x202E;`) is not in the text of the file. */
function strayAttribute(name: string, attributes: Record<string, string | number>): Wrong | undefined {
  for (const [attribute, value] of Object.entries(attributes)) {
    const stray = strayIn(String(value));
    if (stray) return [`<${name}>: ${attribute}: ${stray.wrong}`, stray.cure];
  }
  return undefined;
}

function misplaced(node: Element, name: string, { place, holds }: Row, { link, within }: Place): Wrong | undefined {
  if (link) return [`<${name}> stands in the words of a link`, 'write it beside the link'];
  if (place === 'block' && node.type === 'mdxJsxTextElement')
    return [`<${name}> stands in a line of words`, 'give it lines of its own, with an empty line above and below'];
  return holds === 'words' && within ? [`<${name}> stands in <${within}>`, `close <${within}> before it`] : undefined;
}

function misfilled({ children }: Element, name: string, { holds }: Row): Wrong | undefined {
  if (holds === 'nothing')
    return children.length === 0 ? undefined : [`<${name}> holds words, which nobody would see`, `write <${name} /> alone`];
  if (children.length === 0) return [`<${name}> holds nothing`, `write its words between <${name}> and </${name}>, or remove it`];
  const [first] = children;
  const isList = children.length === 1 && first?.type === 'list' && first.ordered === true;
  return holds === 'words' || isList
    ? undefined
    : [
        `<${name}> holds something else than one numbered list`,
        'begin each step on a line of its own, with "1. "; write all else above or below',
      ];
}
