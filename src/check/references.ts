import type { z } from 'zod';
import { nearest } from '#src/content/explain.ts';
import { quotedNumbers } from '#src/concepts/law/schema.ts';
import { slugOf, type Entry } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import { nationalPlan } from '#src/content/programmes.ts';
import { referentOf, type Referent } from '#src/content/schema.ts';
import { collections, fieldOf, type Collection, type CollectionName } from './collections.ts';
import { nodesOf } from './nodes.ts';
import { withheld, type Portal } from './read.ts';

/** A reference as it stands in an entry: what to, which, and where in its fields. */
export interface Reference {
  to: Referent;
  id: string | number;
  path: PropertyKey[];
}

/** What can be referred to: its name for an editor, where it lives, and its ids where they are not those of the entries there. */
interface Target {
  called: string;
  in: CollectionName[];
  ids?: (portal: Portal) => string[];
}

const measure: Target = { called: 'measure', in: ['measure'] };

/** What each reference is to. */
export const targets: Record<Referent, Target> = {
  article: { called: 'article', in: ['article'] },
  askingBody: { called: 'asking body', in: ['askingBody'] },
  axis: { called: 'axis', in: ['axis'] },
  body: { called: 'body', in: ['body'] },
  contradiction: { called: 'contradiction', in: ['contradiction'] },
  court: { called: 'court', in: ['court'] },
  decision: {
    called: 'released decision',
    in: ['decision'],
    ids: ({ decision }) => decision.flatMap(({ id, data }) => (data.scope === 'international' || data.released ? [slugOf(id)] : [])),
  },
  document: { called: 'document', in: ['study', 'law'] },
  evidence: { called: 'entry', in: ['evidence'] },
  helpPage: { called: 'help page', in: ['helpPage'] },
  kitLine: { called: 'line', in: ['kitLines'], ids: ({ kitLines }) => kitLines.flatMap(({ data }) => data.lines.map(({ id }) => id)) },
  law: { called: 'law', in: ['law'] },
  location: { called: 'location', in: ['location'] },
  measure,
  measureOf: measure,
  phoneLine: { called: 'number', in: ['phoneLine'] },
  pictogram: { called: 'pictogram', in: ['pictogram'] },
  picture: { called: 'picture', in: ['picture'] },
  place: { called: 'place', in: ['place'] },
  programme: { called: 'programme', in: ['programme'] },
  quotedArticle: {
    called: 'article',
    in: ['law'],
    ids: ({ law }) => law.flatMap(({ id, data }) => quotedNumbers(data).map((number) => `${slugOf(id)}/${number}`)),
  },
  reference: { called: 'source', in: ['reference'] },
  series: { called: 'series', in: ['series'], ids: ({ series }) => series.map(({ id }) => slugOf(id)) },
  sign: {
    called: 'sign',
    in: ['topic'],
    ids: ({ topic }) =>
      topic.filter(({ id }) => slugOf(id) === 'signs').flatMap(({ data }) => data.sections.flatMap(({ pictograms = [] }) => pictograms)),
  },
  story: { called: 'story', in: ['story'] },
  study: { called: 'document', in: ['study'] },
  subObjective: {
    called: 'sub-objective',
    in: ['objectives'],
    ids: (portal) =>
      portal.objectives.flatMap(({ id, data }) =>
        data.objectives.flatMap(({ subObjectives }) => subObjectives.map(({ number }) => `${programmeOf(id)}/${number}`)),
      ),
  },
  targetGroup: { called: 'target group', in: ['targetGroup'] },
  term: { called: 'term', in: ['term'] },
  topic: { called: 'topic', in: ['topic'] },
};

/** Every reference of every entry is to something that exists, wherever in its fields it stands. */
export const referenceRules = (portal: Portal): Problem[] =>
  (Object.keys(collections) as CollectionName[]).flatMap((name) =>
    (portal[name] as Entry[]).flatMap(({ id, file, data }) =>
      referencesIn(collections[name].schema, data).flatMap((reference) => {
        const wrong = missing(portal, reference, id);
        return wrong ? [{ file, field: fieldOf(name, id, reference.path), ...wrong }] : [];
      }),
    ),
  );

/**
 * What to tell an editor of a reference to something that does not exist; undefined when it does. The same for a field of an entry and for
 * an attribute of a component in its prose.
 * @param from the id of the entry in which the reference stands: numbers are those of its programme
 */
export function missing(
  portal: Portal,
  { to, id }: Pick<Reference, 'to' | 'id'>,
  from: string,
): Omit<Problem, 'file' | 'field'> | undefined {
  const target = targets[to];
  const numbered = /^(?:[a-z-]+\/)?\d+$/.test(String(id));
  const whole = numbered && !String(id).includes('/') ? `${programmeOf(from)}/${id}` : String(id);
  const known = idsOf(portal, target);
  if (known.has(whole)) return undefined;
  const draft = portal[withheld];
  if (draft && idsOf(draft, target).has(whole))
    return { wrong: `${target.called} "${id}" is not published yet (draft, or publish)`, cure: unpublished };
  const near = numbered ? undefined : nearest(whole, [...known]);
  const places = target.in.map((name) => `content/${placeOf(collections[name], whole)}`).join(' or ');
  return {
    wrong: `no ${target.called} "${id}"`,
    cure: near
      ? `did you mean "${near}"? If not, add it to ${places}`
      : `add it to ${places}, or correct the ${numbered ? 'number' : 'id'}`,
  };
}

/** How to mend what leads to an entry that the edition leaves out. */
export const unpublished = 'publish that entry, or make this one a draft too, or leave this out until then';

/** The references in the data of an entry: the schema says which of its fields are some. */
export function referencesIn(schema: z.ZodType, data: unknown): Reference[] {
  return [...nodesOf(schema, data)].flatMap(({ schema: own, value, path }) => {
    const to = referentOf(own);
    return to && (typeof value === 'string' || typeof value === 'number') ? [{ to, id: value, path }] : [];
  });
}

/** The programme that an entry belongs to, by its id. */
const programmeOf = (id: string): string => /^programmes\/([^/]+)/.exec(id)?.[1] ?? nationalPlan;

const idsByPortal = new WeakMap<Portal, Map<Target, Set<string>>>();

/** All ids of what can be referred to: those parts of an entry's id that its collection leaves open, "plan/35". */
function idsOf(portal: Portal, target: Target): Set<string> {
  const sets = idsByPortal.get(portal) ?? new Map<Target, Set<string>>();
  idsByPortal.set(portal, sets);
  const known = sets.get(target);
  if (known) return known;
  const ids = new Set(target.ids?.(portal) ?? target.in.flatMap((name) => portal[name].map(({ id }) => openParts(collections[name], id))));
  sets.set(target, ids);
  return ids;
}

function openParts(collection: Collection, id: string): string {
  if (collection.shape === 'rows') return id;
  const pattern = collection.pattern.split('/');
  return id
    .split('/')
    .filter((_, index) => pattern[index] === '*')
    .join('/');
}

/** Where an entry of a collection is added: "bodies.yaml", "law", "programmes/plan/measures". */
function placeOf(collection: Collection, id: string): string {
  if (collection.shape === 'rows') return collection.file;
  return collection.pattern.replace(/(?:\/\*)?\/index\.yaml$/, '').replace('*', id.split('/')[0]!);
}
