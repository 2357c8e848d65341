import type { GovernmentOrganizationLeaf, OrganizationLeaf } from 'schema-dts';
import { morocco } from '#src/kits/cite/event.ts';
import { absolute, type CitationContext } from '#src/kits/cite/work.ts';
import { say, type Localised } from '#src/language/localise.ts';
import type { BodyFacts } from './schema.ts';

type OrganisationSchema = GovernmentOrganizationLeaf | OrganizationLeaf;

/** Kinds of bodies that are part of the executive; courts, councils and associations are organisations of their own. */
const governmental: BodyFacts['kind'][] = ['commission', 'ministry', 'security', 'administration'];

/**
 * A body that measures name, under the name it bears in the programme.
 * @returns undefined for a kind of bodies ("the departments concerned"), which is no organisation
 */
export function bodySchema(body: BodyFacts, name: Localised, path: string, context: CitationContext): OrganisationSchema | undefined {
  if (body.kind === 'group') return undefined;
  return { ...organisation(body, name, context), mainEntityOfPage: absolute(context, path) };
}

function organisation(body: BodyFacts, name: Localised, context: CitationContext): OrganisationSchema {
  const own = governmental.includes(body.kind);
  return {
    '@type': own ? 'GovernmentOrganization' : 'Organization',
    name: say(name, context.locale).value,
    ...(body.acronym && { alternateName: body.acronym }),
    ...(own && { areaServed: morocco(context) }),
  };
}

/** Bodies that took part in something; a kind of bodies is no organisation. */
export const participants = (bodies: BodyFacts[], context: CitationContext): OrganisationSchema[] =>
  bodies.filter(({ kind }) => kind !== 'group').map((body) => organisation(body, body.title, context));
