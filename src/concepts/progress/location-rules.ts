import type { Content } from '#src/content/entry.ts';
import type { Location } from '#src/content/locations/schema.ts';
import type { Problem } from '#src/content/problem.ts';
import { originalOf } from '#src/content/texts.ts';
import type { Language } from '#src/language/locales.ts';
import type { EvidenceFacts, EvidenceText } from './schema.ts';

/** An entry names a place of the map only where its own words do: nobody reads a place off who took part. */
export function locationRules(portal: Content<{ evidence: EvidenceFacts; evidenceText: EvidenceText; location: Location }>): Problem[] {
  const locations = new Map(portal.location.map(({ data }) => [data.id, data]));
  return portal.evidence.flatMap((entry) => {
    const text = originalOf(portal.evidenceText, entry)?.data;
    const said = `${text?.title} ${text?.summary}`;
    return (entry.data.locations ?? []).flatMap((id, index) => {
      const location = locations.get(id); // that it exists is the check's to find
      const names = location ? [location.title[entry.data.language as Language], ...(location.spellings ?? [])] : [said];
      if (names.some((name) => name && said.includes(name))) return [];
      return [
        {
          file: entry.file,
          field: `locations.${index}`,
          wrong: `title and summary do not name ${id} (${names[0]})`,
          cure: 'say there where it took place, as the source does; or remove it; or add the wording to spellings in content/locations.yaml',
        },
      ];
    });
  });
}
