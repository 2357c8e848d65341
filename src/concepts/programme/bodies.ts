import { bodyKinds, type BodyKind } from '#src/concepts/programme/bodies/schema.ts';
import type { Localised } from '#src/language/localise.ts';
import type { Body, Measure, Programme } from './model.ts';

/** The name a body has in a programme: the one of that time, where the body has changed its name since. */
export const bodyName = (body: Body, programme: Programme): Localised => body.nameThen?.[programme.id] ?? body.title;

/** The bodies a programme names, by kind, in the order of `bodyKinds`. */
export function bodiesByKind(programme: Programme): { kind: BodyKind; bodies: Body[] }[] {
  return bodyKinds
    .map((kind) => ({ kind, bodies: programme.bodies.filter((body) => body.kind === kind) }))
    .filter(({ bodies }) => bodies.length > 0);
}

/** How a measure names a body: in which column of the matrix, and by which of its departments where not by its own name. */
interface Role {
  column: 'bodies' | 'responsible' | 'partners';
  through: Body | undefined;
}

/** The roles of a body in a measure, in the order of the matrix. The plan names bodies in one column and does not say who leads. */
export function rolesOf(measure: Measure, body: Body): Role[] {
  return (['responsible', 'bodies', 'partners'] as const).flatMap((column): Role[] => {
    const own = measure[column].includes(body);
    const departments = measure[column].filter((each) => each.parent === body);
    return own ? [{ column, through: undefined }] : departments.map((through) => ({ column, through }));
  });
}

/** True where the matrix says who is responsible and who takes part. */
export const tellsRoles = ({ columns }: Pick<Programme, 'columns'>): boolean => columns.includes('responsible');

/** Who carries a measure out, in the order of the source, which does not say who leads: bodies named as such, else those responsible. */
export const carriers = ({ bodies, responsible }: Measure): Body[] => (bodies.length > 0 ? bodies : responsible);
