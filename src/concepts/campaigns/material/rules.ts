import type { Problem } from '#src/content/problem.ts';
import type { Content } from '#src/content/entry.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import type { MaterialFacts, MaterialText } from './schema.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import { plainString, type StringKey } from '#src/language/strings.ts';
import { draft, site } from '#src/build/site.ts';
import { overflowsOf, type Overflow } from '#src/kits/typeset/typst.ts';
import { assembleMaterial, sheetsOf, spokenIn, type Material, type Sheet } from './model.ts';
import { settingOf } from './setting.ts';

/** What these rules read of the content. */
type Read = Content<{ material: MaterialFacts; materialText: MaterialText; phoneLine: PhoneLine; publisher: Publisher }>;

/**
 * The longest date of an edition, and a long address where the portal has none yet: what fits with them fits on any day, and
 * with most addresses. They are measured, never printed.
 */
export const longest = { day: '2028-09-30', site: draft ? 'https://www.portail-traite.ma' : site };

/** What holds for the material: every text fits its frame. */
export function materialRules(portal: Read): Problem[] {
  const publisher = portal.publisher[0]?.data;
  if (!publisher) return []; // another rule says so
  let materials: Material[];
  try {
    materials = assembleMaterial(portal);
  } catch {
    return []; // an original or a number is missing: another rule has said so
  }
  return once(
    sheetsOf(materials)
      .filter(measured)
      .flatMap((sheet) => overflowsOf(settingOf(sheet, { ...longest, publisher })).map((overflow) => tell(portal, sheet, overflow))),
  );
}

/** Whether a sheet is measured: one that differs from another in size alone has room where that one has. */
export const measured = ({ format }: Sheet): boolean => !format.like;

function tell(portal: Read, { material, format, locale }: Sheet, { field, needs, has }: Overflow): Problem {
  const speakers = spokenIn(material.texts, locale).map((voice) => voice.locale);
  // Where several languages share a frame, the longest is the one to shorten.
  const length = (speaker: (typeof speakers)[number]) => JSON.stringify(material.texts.words[speaker]).length;
  const longest = speakers.sort((a, b) => length(b) - length(a))[0]!;
  const id = `material/${material.id}/${longest}`;
  const own = portal.materialText.find((entry) => entry.id === id)!;
  const hotline = portal.phoneLine[0]!.file;
  const places: Record<string, [file: string, field: string]> = {
    purpose: [hotline, `${material.line.id}.purpose`],
    emergency: [hotline, `${material.emergency[0]!.id}.name`],
    cover: [`locales/${longest}.json`, 'material.cover'],
    sentence: [own.file, own.data.sentence ? 'sentence' : 'headline'],
  };
  return tooLong(...(places[field] ?? ([own.file, field] as const)), `material.format.${format.id}`, { needs, has });
}

/** What to tell an editor of a text that does not fit the frame it has in a format. */
export const tooLong = (file: string, field: string, format: StringKey, { needs, has }: Pick<Overflow, 'needs' | 'has'>): Problem => ({
  file,
  field,
  wrong: `is too long for its frame on "${plainString('en', format)}" (needs ${Math.ceil(needs)} mm, has ${Math.floor(has)} mm)`,
  cure: `shorten it by about ${Math.max(5, Math.ceil((1 - has / needs) * 20) * 5)} %`,
});

/** One problem per field: the format that asks for the shortest text. */
export function once(problems: Problem[]): Problem[] {
  const worst = new Map<string, Problem>();
  const share = ({ cure }: Problem) => Number(/\d+/.exec(cure)![0]);
  for (const problem of problems) {
    const key = `${problem.file} ${problem.field}`;
    const known = worst.get(key);
    if (!known || share(problem) > share(known)) worst.set(key, problem);
  }
  return [...worst.values()];
}
