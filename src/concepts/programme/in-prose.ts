import { nationalPlan } from '#src/content/programmes.ts';
import { inLanguage, numbered, say } from '#src/language/localise.ts';
import type { PropsOf, Reference } from '#src/ui/mdx.ts';
import { bodyPath, measurePath } from './addresses.ts';
import { bodyName } from './bodies.ts';
import { programmeOf } from './load.ts';
import { measureTitle } from './titles.ts';

/** What `<Measure />` says: number and title, or the number alone. @throws when the programme has no such measure */
export async function measureInProse({ n, programme = nationalPlan, form, locale }: PropsOf<'Measure'>): Promise<Reference> {
  const whole = await programmeOf(programme);
  const measure = whole.measures.find(({ number }) => number === n);
  if (!measure) throw new Error(`content/programmes/${programme}/measures/${n}: missing`);
  const number = inLanguage(locale, String(n));
  return { said: form === 'number' ? number : numbered(n, measureTitle(measure, locale)), path: measurePath(measure) };
}

/** What `<Body />` says: the name it has in the programme. @throws when the programme names no such body */
export async function bodyInProse({ id, programme = nationalPlan, locale }: PropsOf<'Body'>): Promise<Reference> {
  const whole = await programmeOf(programme);
  const body = whole.bodies.find((each) => each.id === id);
  if (!body) throw new Error(`content/programmes/${programme}: names no body "${id}"`);
  return { said: say(bodyName(body, whole), locale), path: bodyPath(whole, body) };
}
