import { spokenIn } from '#src/concepts/campaigns/material/model.ts';
import { longest, measured, once, tooLong } from '#src/concepts/campaigns/material/rules.ts';
import { settingOf } from '#src/concepts/campaigns/material/setting.ts';
import type { Reference, TopicFacts, TopicText } from '#src/concepts/understand/schema.ts';
import type { Content } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import { overflowsOf } from '#src/kits/typeset/typst.ts';
import { assembleKits, kitSheets, type Kit } from './model.ts';
import { parts, type KitFacts, type KitLinesFacts, type KitLinesText, type KitText } from './schema.ts';

/** What these rules read of the content. */
type Read = Content<{
  kit: KitFacts;
  kitText: KitText;
  kitLines: KitLinesFacts;
  kitLinesText: KitLinesText;
  topic: TopicFacts;
  topicText: TopicText;
  reference: Reference;
  phoneLine: PhoneLine;
  publisher: Publisher;
}>;

/** What holds for the kits: each line stands in its part, and the words have room in every format. */
export const kitRules = (portal: Read): Problem[] => [...partRules(portal), ...frameRules(portal)];

function partRules({ kit, kitLines }: Read): Problem[] {
  const partOf = new Map(kitLines.flatMap(({ data }) => data.lines.map(({ id, part }) => [id, part])));
  return kit.flatMap(({ file, data }) =>
    parts
      .filter((part) => part !== 'look')
      .flatMap((part) =>
        data[part].flatMap((name, at) => {
          const own = partOf.get(name);
          return own === undefined || own === part
            ? [] // that it exists is the check's to find
            : [{ file, field: `${part}.${at}`, wrong: `"${name}" is a line of "${own}"`, cure: `move it to ${own}` }];
        }),
      ),
  );
}

function frameRules(portal: Read): Problem[] {
  const publisher = portal.publisher[0]?.data;
  if (!publisher) return []; // another rule says so
  let kits: Kit[];
  try {
    kits = assembleKits(portal);
  } catch {
    return []; // something it names is missing: another rule has said so
  }
  return once(
    kits.flatMap((kit) =>
      kitSheets(kit)
        .filter(measured)
        .flatMap((sheet) =>
          overflowsOf(settingOf(sheet, { ...longest, publisher })).map((overflow) => {
            const speaker = spokenIn(sheet.material.texts, sheet.locale)[0]!.locale;
            const { file } = portal.kitText.find((text) => text.id === `kits/${kit.id}/${speaker}`)!;
            return tooLong(file, overflow.field, `material.format.${sheet.format.id}`, overflow);
          }),
        ),
    ),
  );
}
