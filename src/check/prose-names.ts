import { quotedNumbers } from '#src/concepts/law/schema.ts';
import { attachmentName } from '#src/content/attachments/addresses.ts';
import { formats } from '#src/concepts/campaigns/material/formats.ts';
import { documented, documentPath } from '#src/concepts/programme/addresses.ts';
import { ownLine } from '#src/frame/hotline/in-prose.ts';
import { nationalPlan } from '#src/content/programmes.ts';
import { slugOf } from '#src/content/entry.ts';
import { nearest } from '#src/content/explain.ts';
import type { Problem } from '#src/content/problem.ts';
import { originalLocale } from '#src/language/locales.ts';
import { declared } from '#src/publish/open-data/datasets.ts';
import { shapesOf } from '#src/publish/open-data/rules.ts';
import { proseComponents } from '#src/ui/mdx.ts';
import type { Component, Wrong } from './prose-component.ts';
import type { Portal } from './read.ts';
import { missing, referencesIn, type Reference } from './references.ts';

/** What a component names and the content does not hold. @param from the id of the entry in whose prose it stands */
export function lostNames(component: Component, portal: Portal, from: string): Wrong[] {
  const lost = (references: Pick<Reference, 'to' | 'id'>[]): Wrong[] =>
    references.flatMap((reference) => {
      const found = missing(portal, reference, from);
      return found ? [[found.wrong, found.cure] satisfies Wrong] : [];
    });
  const alone = lost(referencesIn(proseComponents[component.name].attributes, component.attributes));
  if (alone.length > 0) return alone;
  const together = lost(joined(component));
  return together.length > 0 ? together : [lostPart(component, portal)].filter((wrong) => wrong !== undefined);
}

/** What a component names by two attributes together, or by leaving one out. */
function joined({ name, attributes }: Component): Pick<Reference, 'to' | 'id'>[] {
  if (name === 'Measure') return [{ to: 'measureOf', id: `${attributes.programme ?? nationalPlan}/${attributes.n}` }];
  return name === 'Hotline' && attributes.line === undefined ? [{ to: 'phoneLine', id: ownLine }] : [];
}

/** What is no entry, but a part of one or made from one: an article, the page of a body in a programme, a file. */
function lostPart({ name, attributes }: Component, portal: Portal): Wrong | undefined {
  if (name === 'Law' && attributes.article !== undefined) {
    const told = portal.article.filter(({ id }) => id.startsWith(`law/${attributes.id}/`)).map(({ data }) => data.number);
    const quoted = portal.law.filter(({ id }) => slugOf(id) === attributes.id).flatMap(({ data }) => quotedNumbers(data));
    return among(`article of ${attributes.id}`, attributes.article, [...told, ...quoted]);
  }
  if (name === 'Body') {
    const { id, programme = nationalPlan } = attributes;
    return among(`body that ${programme} names`, id, bodiesOf(programme, portal));
  }
  return name === 'Download' ? among('file to download', attributes.file, filesOf(portal)) : undefined;
}

/** An attachment with the name of a file that the portal makes would be offered in its place. */
export function attachmentNameRules(portal: Portal): Problem[] {
  const made = new Set(filesMade(portal));
  return portal.attachment.flatMap(({ file, data }) =>
    made.has(attachmentName(data.id))
      ? [
          {
            file,
            field: `${data.id}.id`,
            wrong: `"${attachmentName(data.id)}" is a file that the portal makes`,
            cure: 'give it another id',
          },
        ]
      : [],
  );
}

function among(what: string, id: string, ids: string[]): Wrong | undefined {
  if (ids.includes(id)) return undefined;
  const near = nearest(id, ids);
  return [`no ${what} "${id}"`, near ? `did you mean "${near}"?` : 'correct it, or remove the component'];
}

/** The bodies that a programme has a page of: those that its measures name, and what they are part of. */
function bodiesOf(programme: string, { measure, body }: Portal): string[] {
  const measures = measure.filter(({ id }) => id.startsWith(`programmes/${programme}/`));
  const named = new Set(measures.flatMap(({ data }) => [...(data.bodies ?? []), ...(data.responsible ?? []), ...(data.partners ?? [])]));
  return body.flatMap(({ id, data }) => (named.has(id) ? [id, ...(data.partOf ? [data.partOf] : [])] : []));
}

/** The names of the files that prose may offer: documents that were put in, and what the portal makes. */
const filesOf = (portal: Portal): string[] => [...portal.attachment.map(({ data }) => attachmentName(data.id)), ...filesMade(portal)];

/** The names of the files that the portal makes: documents of programmes, material to hand out, data. */
const filesMade = (portal: Portal): string[] => [
  ...documented.map((id) => slugOf(documentPath(id, originalLocale))),
  ...portal.material.flatMap(({ id, data }) => data.formats.map((format) => `${slugOf(id)}-${format}.${formats[format].kind}`)),
  ...declared(shapesOf(portal)).flatMap(({ dataset }) => [`${dataset.id}.json`, ...dataset.tables.map(({ name }) => `${name}.csv`)]),
];
