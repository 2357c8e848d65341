import { amazighFaults } from '#src/check/amazigh-rules.ts';
import { writingOf } from '#src/language/writing.ts';
import { raw } from './coded.ts';
import type { Returned, ReturnedUnit } from './read.ts';
import { movedOn, weigh } from './weigh.ts';
import type { Unit, Work } from './works.ts';

/** Who reviewed what comes back, and on which day. */
export interface Signature {
  reviewer: string;
  date: string;
  /** True for every text of the files; else for works of which every segment is marked as reviewed or final. */
  whole: boolean;
}

/** A unit that is not taken, by the names of its work and its own. */
export interface Refusal {
  work: string;
  unit: string;
  reason: string;
}

/** A work with the words that it gets. */
export interface Taken {
  work: Work;
  /** Only what changes. */
  words: Map<Unit, string>;
  /** Set when a person answers for all its words. */
  signature?: Signature | undefined;
  /** True when all of it was translated from the original as it is now. */
  current: boolean;
}

/**
 * What a document brings, work by work: nothing for a work that comes back as it went.
 * @param works all works into the language of the document
 */
export function takeBack(document: Returned, works: Work[], signature?: Signature): { taken: Taken[]; refused: Refusal[] } {
  const refused: Refusal[] = [];
  const known = new Map(works.filter(({ from }) => from === document.from).map((work) => [work.id, work]));
  const taken = document.files.flatMap(({ id, units }) => {
    const work = known.get(id);
    if (work) return workOf(work, units, refused, signature) ?? [];
    refused.push(...units.map((unit) => ({ work: id, unit: unit.id, reason: 'names no entry of the portal; export it anew' })));
    return [];
  });
  return { taken, refused };
}

function workOf(work: Work, backs: ReturnedUnit[], refused: Refusal[], signature?: Signature): Taken | undefined {
  const words = new Map<Unit, string>();
  const states = new Map<Unit, string>();
  const refuse = (unit: string, reason: string) => void refused.push({ work: work.id, unit, reason });
  for (const back of backs) {
    const unit = work.units.find(({ id }) => id === back.id);
    const weighed = unit ? weigh(unit, back) : { refused: movedOn };
    if ('refused' in weighed) refuse(back.id, weighed.refused);
    else if ('text' in weighed) words.set(unit!, weighed.text);
    // What changed from an older original is made from the present one; what did not says so itself.
    if (unit && ('text' in weighed || 'same' in weighed))
      states.set(unit, 'text' in weighed && back.state === 'initial' ? 'translated' : back.state);
  }
  const answered = [...(work.digest === undefined ? words.keys() : work.units)];
  const isReviewed = (unit: Unit) => states.has(unit) && (signature!.whole || /^(reviewed|final)$/.test(states.get(unit)!));
  const unsigned = words.size > 0 || work.translation?.state === 'working';
  const signs = signature !== undefined && unsigned && answered.length > 0 && answered.every(isReviewed);
  const signed = signs ? signature : undefined;
  if (!signed)
    for (const [unit, reason] of unattested(work, words)) {
      words.delete(unit);
      refuse(unit.id, reason);
    }
  if (words.size === 0 && !(signed && work.digest !== undefined)) return undefined;
  const missing = missingIn(work, words);
  if (missing) {
    for (const unit of words.keys()) refuse(unit.id, missing);
    return undefined;
  }
  const current = work.units.every((unit) => states.has(unit) && states.get(unit) !== 'initial');
  return { work, words, signature: signed, current };
}

/** In a language in which only attested words are published, what nobody answers for. */
const unattested = ({ to }: Work, words: Map<Unit, string>): [Unit, string][] =>
  !writingOf(to).attestedOnly
    ? []
    : [...words].flatMap(([unit, text]): [Unit, string][] => {
        const [fault] = amazighFaults(text);
        return fault
          ? [[unit, `${fault.wrong}, and nobody has signed it; mark it as reviewed and import it with --reviewer, or correct it`]]
          : [];
      });

/** Why a work cannot take some words without others; undefined when it can. */
function missingIn(work: Work, words: Map<Unit, string>): string | undefined {
  const lacks = (units: Unit[]) => units.filter((unit) => !unit.target && !words.has(unit));
  const prose = work.units.filter(({ place }) => typeof place === 'number');
  const begun = prose.some((unit) => words.has(unit));
  const proseLacks = begun ? lacks(prose) : [];
  const fields = work.exists ? [] : lacks(work.units.filter(({ place }) => typeof place !== 'number'));
  const open = [...fields, ...proseLacks].map(({ id }) => id);
  return open.length === 0
    ? undefined
    : `${open.length} other text(s) of the entry have no translation (${short(open)}); translate them too`;
}

const short = (ids: string[]): string => ids.slice(0, 3).join(', ') + (ids.length > 3 ? ', …' : '');

/** All words of a work as they stand after it was taken. */
export const wordsAfter = ({ work, words }: Taken): string[] =>
  work.units.flatMap((unit) => words.get(unit) ?? (unit.target ? raw(unit.target) : []));
