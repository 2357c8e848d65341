import { strayIn } from '#src/check/characters.ts';
import { codedString, codesOf, evened, markup, raw, type Code, type Coded } from './coded.ts';
import { blocksOf } from './prose-blocks.ts';
import type { ReturnedUnit, Token } from './read.ts';
import type { Unit } from './works.ts';
import { codeTable } from './write.ts';

/** What became of a unit that came back: other words, the same as before, none, or a reason why it is not taken. */
type Weighed = { text: string } | { same: true } | { none: true } | { refused: string };

/** Said of a unit whose original moved on, and of one that is gone. */
export const movedOn = 'its original has changed since it was exported; export it anew and translate what changed';

/** Weighs one unit that came back against the unit as it stands now. */
export function weigh(unit: Unit, back: ReturnedUnit): Weighed {
  const codes = codeTable(unit);
  const source = resolved(back.source, codes);
  const known = [...back.data].every(([id, open]) => codes.get(id)?.open === open);
  if ('wrong' in source || !known || evened(raw(source.text)) !== evened(raw(unit.source))) return { refused: movedOn };
  if (back.target === undefined) return { none: true };
  if (back.target === 'part') return { refused: 'some of its segments have no translation; translate them all' };
  const said = resolved(back.target, codes);
  if ('wrong' in said) return { refused: said.wrong };
  if (unit.target && evened(raw(said.text)) === evened(raw(unit.target))) return { same: true };
  if (unit.locked) return { refused: `its words are ${unit.locked}, which no translator changes; correct them in the file` };
  const words = evened(raw(settled(said.text)));
  const fault = faultOf(unit, words, said.text);
  return fault ? { refused: fault } : { text: words };
}

/** Tokens with what their codes stand for. */
function resolved(tokens: Token[], codes: Map<string, Code>): { text: Coded } | { wrong: string } {
  const unknown = tokens.find((token) => typeof token !== 'string' && !fits(codes.get(token.id), token.at));
  if (unknown !== undefined)
    return { wrong: `holds the code ${(unknown as { id: string }).id}, which its original does not have; remove it` };
  return { text: tokens.map((token) => (typeof token === 'string' ? token : { code: codes.get(token.id)!, at: token.at })) };
}

const fits = (code: Code | undefined, at: string): boolean => code !== undefined && (code.close === undefined) === (at === 'whole');

/** Without space just within emphasis, where Markdown would not read it: "** a**" is no bold. The space stands outside. */
function settled(text: Coded): Coded {
  const ends = (index: number, end: string) => {
    const part = text[index];
    return typeof part === 'object' && part.at === end && /^[*_~]+$/.test(part.code.open);
  };
  return text.flatMap((part, index): Coded => {
    if (typeof part === 'string') {
      const inner = ends(index - 1, 'open') ? part.trimStart() : part;
      return [ends(index + 1, 'close') ? inner.trimEnd() : inner];
    }
    const [after, before] = [text[index + 1], text[index - 1]];
    const lead = ends(index, 'open') && typeof after === 'string' ? /^\s*/.exec(after)![0] : '';
    const trail = ends(index, 'close') && typeof before === 'string' ? /\s*$/.exec(before)![0] : '';
    return [lead, part, trail];
  });
}

function faultOf(unit: Unit, words: string, said: Coded): string | undefined {
  const stray = strayIn(words);
  if (stray) return `${stray.wrong}; ${stray.cure}`;
  if (unit.limit !== undefined && [...words].length > unit.limit) return `has ${[...words].length} characters of ${unit.limit}; shorten it`;
  const text = reread(unit, words);
  if (!text)
    return 'its codes do not close as they open, or it holds signs of markup ({ } < > ` * [ ]); put each code where its words stand';
  if (unit.values) {
    const foreign = codesOf(text).find(({ open }) => !unit.values!.includes(open));
    return foreign && `holds ${foreign.open}; the values of this text are ${unit.values.join(', ') || 'none'}`;
  }
  const kept = (coded: Coded) => [unit.source, unit.target].some((own) => own && markup(own) === markup(coded));
  if (kept(text)) return undefined;
  if (kept(said) && codesOf(text).length < codesOf(said).length)
    return 'has letters or signs so near to a code that it would not be read; leave a space outside the code, and none inside';
  return lost(unit.source, text);
}

/** The text as the build will read it; undefined when it becomes something else than one text. */
function reread({ place, source }: Unit, words: string): Coded | undefined {
  if (typeof place !== 'number') return codesOf(source).length > 0 || /\{\w+\}/.test(words) ? codedString(words) : [words];
  try {
    // A word before it: what begins a list or a heading there is a word here.
    const [block, ...others] = blocksOf(`x ${words}`);
    return block && others.length === 0 && block.end === words.length + 2 ? block.text : undefined;
  } catch {
    return undefined;
  }
}

/** Which codes were lost, and which came to stand there. */
function lost(source: Coded, text: Coded): string {
  const opens = (coded: Coded) => codesOf(coded).map(({ open, close }) => `${open}${close === undefined ? '' : `…${close}`}`);
  const [wanted, has] = [opens(source), opens(text)];
  const without = (all: string[], some: string[]) => {
    const left = [...some];
    return all.filter((one) => !left.includes(one) || (left.splice(left.indexOf(one), 1), false));
  };
  const [missing, added] = [without(wanted, has), without(has, wanted)];
  const told = [missing.length > 0 && `lacks ${missing.join(', ')}`, added.length > 0 && `has ${added.join(', ')} too much`];
  return `${told.filter(Boolean).join(' and ')}; keep the codes of the original, each once`;
}
