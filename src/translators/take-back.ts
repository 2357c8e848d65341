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
  const finish = () => {
    for (const { units, reason } of unfinished(work, words))
      for (const unit of units) {
        words.delete(unit);
        refuse(unit.id, reason);
      }
  };
  finish();
  const answered = [...(work.digest === undefined ? words.keys() : standing(work, words))];
  const isReviewed = (unit: Unit) => states.has(unit) && (signature!.whole || /^(reviewed|final)$/.test(states.get(unit)!));
  const unsigned = words.size > 0 || work.translation?.state === 'working';
  const signs = signature !== undefined && unsigned && answered.length > 0 && answered.every(isReviewed);
  const signed = signs ? signature : undefined;
  if (!signed) {
    for (const [unit, reason] of unattested(work, words)) {
      words.delete(unit);
      refuse(unit.id, reason);
    }
    finish();
  }
  if (words.size === 0 && !(signed && work.digest !== undefined)) return undefined;
  const current = standing(work, words).every((unit) => states.has(unit) && states.get(unit) !== 'initial');
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

/** The units of a work that have words once those of a document are taken. */
const standing = ({ units }: Work, words: Map<Unit, string>): Unit[] => units.filter((unit) => unit.target || words.has(unit));

const isProse = ({ place }: Unit): boolean => typeof place === 'number';

/** What is translated together or not at all: the prose, and each field with all its items; all fields, where an entry comes whole. */
const partsOf = ({ units, inParts, exists }: Work): Unit[][] => [
  ...Map.groupBy(units, (unit) => {
    if (isProse(unit)) return 'prose';
    return inParts ? `field ${String((unit.place as PropertyKey[])[0])}` : exists ? unit.id : 'fields';
  }).values(),
];

/** The words that cannot be taken without others of their part, and why. */
const unfinished = (work: Work, words: Map<Unit, string>): { units: Unit[]; reason: string }[] =>
  (work.digest === undefined ? [] : partsOf(work)).flatMap((part) => {
    const units = part.filter((unit) => words.has(unit));
    const open = part.filter((unit) => !unit.target && !words.has(unit)).map(({ id }) => id);
    if (units.length === 0 || open.length === 0) return [];
    return [{ units, reason: `${open.length} other text(s) of its part have no translation (${short(open)}); translate them too` }];
  });

const short = (ids: string[]): string => ids.slice(0, 3).join(', ') + (ids.length > 3 ? ', …' : '');

/** All words of a work as they stand after it was taken. */
export const wordsAfter = ({ work, words }: Taken): string[] =>
  work.units.flatMap((unit) => words.get(unit) ?? (unit.target ? raw(unit.target) : []));
