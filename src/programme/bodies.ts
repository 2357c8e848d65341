import { bodyKinds, type BodyKind } from '../bodies/schema.ts';
import type { Body, Programme } from './model.ts';

/** The bodies a programme names, by kind, in the order of `bodyKinds`. */
export function bodiesByKind(programme: Programme): { kind: BodyKind; bodies: Body[] }[] {
  return bodyKinds
    .map((kind) => ({ kind, bodies: programme.bodies.filter((body) => body.kind === kind) }))
    .filter(({ bodies }) => bodies.length > 0);
}
