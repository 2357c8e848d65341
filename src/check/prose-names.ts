import { formats } from '#src/concepts/campaigns/material/formats.ts';
import { documented, documentPath } from '#src/concepts/programme/addresses.ts';
import { ownLine } from '#src/frame/hotline/in-prose.ts';
import { nationalPlan } from '#src/content/programmes.ts';
import { slugOf, type Entry } from '#src/content/entry.ts';
import { nearest } from '#src/content/explain.ts';
import { originalLocale } from '#src/language/locales.ts';
import { declared } from '#src/publish/open-data/datasets.ts';
import { shapesOf } from '#src/publish/open-data/rules.ts';
import type { AttributesOf, ProseComponent } from '#src/ui/mdx.ts';
import type { Component, Wrong } from './prose-component.ts';
import type { Portal } from './read.ts';

/** What each component names, looked up in the content: nothing when all of it is there. */
const lookups: { [Name in ProseComponent]?: (attributes: AttributesOf<Name>, portal: Portal) => Wrong | undefined } = {
  Hotline: ({ line = ownLine }, { phoneLine }) => among('number', line, idsOf(phoneLine), 'content/hotline.yaml'),
  Measure: ({ n, programme = nationalPlan }, portal) =>
    ofProgramme(programme, portal) ??
    (measuresOf(programme, portal).some(({ data }) => data.number === n)
      ? undefined
      : [`${programme} has no measure ${n}`, 'correct the number']),
  Body: ({ id, programme = nationalPlan }, portal) =>
    among('body', id, idsOf(portal.body), 'content/bodies.yaml') ??
    ofProgramme(programme, portal) ??
    among(`body that ${programme} names`, id, bodiesOf(programme, portal)),
  Law: ({ id, article }, portal) => {
    const articles = portal.article.filter((each) => each.id.startsWith(`law/${id}/`)).map(({ data }) => data.number);
    return (
      among('law', id, idsOf(portal.law), 'content/law') ??
      (article === undefined ? undefined : among(`article of ${id}`, article, articles, `content/law/${id}/articles`))
    );
  },
  Study: ({ id }, { study }) => among('document', id, idsOf(study), 'content/studies'),
  Judgment: ({ id }, { decision }) =>
    among('released decision', id, idsOf(decision.filter(({ data }) => data.scope === 'international' || data.released !== null))),
  Term: ({ id }, { term }) => among('term', id, idsOf(term), 'content/glossary.yaml'),
  Source: ({ id }, portal) => document(id, portal),
  Quote: ({ source }, portal) => document(source, portal),
  Download: ({ file }, portal) => among('file to download', file, filesOf(portal)),
  Figure: ({ id }, { picture }) => among('picture', id, idsOf(picture), 'content/pictures.yaml'),
  Chart: ({ series }, portal) => among('series', series, idsOf(portal.series), 'content/statistics'),
};

/** What a component names and the content does not hold, told with what it might have meant. */
export const missing = ({ name, attributes }: Component, portal: Portal): Wrong | undefined =>
  (lookups[name] as ((attributes: object, portal: Portal) => Wrong | undefined) | undefined)?.(attributes, portal);

/** A few ids are all told; of many, the one that is nearest. */
const few = 12;

function among(what: string, id: string, ids: string[], where?: string): Wrong | undefined {
  if (ids.includes(id)) return undefined;
  const near = nearest(id, ids);
  const choice = ids.length > 0 && ids.length <= few ? `write one of ${ids.join(', ')}` : 'correct it';
  return [`no ${what} "${id}"`, near ? `did you mean "${near}"?` : `${choice}${where ? `, or add it to ${where}` : ''}`];
}

const idsOf = (entries: Entry[]): string[] => entries.map(({ id }) => slugOf(id));

const ofProgramme = (id: string, { programme }: Portal) => among('programme', id, idsOf(programme), 'content/programmes');

const document = (id: string, { study, law }: Portal) =>
  among('document', id, [...idsOf(study), ...idsOf(law)], 'content/studies or content/law');

const measuresOf = (programme: string, { measure }: Portal) => measure.filter(({ id }) => id.startsWith(`programmes/${programme}/`));

/** The bodies that a programme has a page of: those that its measures name, and what they are part of. */
function bodiesOf(programme: string, portal: Portal): string[] {
  const named = new Set(
    measuresOf(programme, portal).flatMap(({ data }) => [...(data.bodies ?? []), ...(data.responsible ?? []), ...(data.partners ?? [])]),
  );
  return portal.body.flatMap(({ id, data }) => (named.has(id) ? [id, ...(data.partOf ? [data.partOf] : [])] : []));
}

/** The names of the files that the portal makes: documents of programmes, material to hand out, data. */
const filesOf = (portal: Portal): string[] => [
  ...documented.map((id) => slugOf(documentPath(id, originalLocale))),
  ...portal.material.flatMap(({ id, data }) => data.formats.map((format) => `${slugOf(id)}-${format}.${formats[format].kind}`)),
  ...declared(shapesOf(portal)).flatMap(({ dataset }) => [`${dataset.id}.json`, ...dataset.tables.map(({ name }) => `${name}.csv`)]),
];
