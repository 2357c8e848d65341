import { slugOf } from '#src/content/entry.ts';
import { textsOf, type Item, type Texts } from '#src/content/texts.ts';
import { byCharacters } from '#src/language/collate.ts';
import { addressOf, identifierOf, type Identifier } from './identifier.ts';
import { themes, type CourtFacts, type DecisionFacts, type DecisionText, type LogEntry, type Theme } from './schema.ts';

export interface Decision {
  id: string;
  facts: DecisionFacts;
  court: CourtFacts;
  texts: Texts<DecisionText>;
  identifier: Identifier;
  address: { url: string; exact: boolean };
  /** False while a national decision waits for its release: no list and no search engine shows it. */
  released: boolean;
  corrections: LogEntry[];
}

export interface Jurisprudence {
  /** Every decision that has a page, oldest first. */
  decisions: Decision[];
  /** What the lists show, by what was settled. */
  groups: { theme: Theme; decisions: Decision[] }[];
  /** Decisions that were taken away; their address answers with the reason. */
  withdrawn: LogEntry[];
  log: LogEntry[];
}

export interface JurisprudenceRecords {
  decision: Item<DecisionFacts>[];
  decisionText: Item<DecisionText>[];
  court: Item<CourtFacts>[];
  decisionLog: Item<LogEntry>[];
}

/** @throws naming the file when a decision names an unknown court */
export function assembleJurisprudence(records: JurisprudenceRecords): Jurisprudence {
  const courts = new Map(records.court.map(({ data }) => [data.id, data]));
  const log = records.decisionLog.map(({ data }) => data);
  const decisions = records.decision
    .map(({ id, data }): Decision => {
      const court = courts.get(data.court);
      if (!court) throw new Error(`content/${id}/index.yaml: no court "${data.court}"`);
      const own = slugOf(id);
      return {
        id: own,
        facts: data,
        court,
        texts: textsOf(records.decisionText, id, data.language),
        identifier: identifierOf(data, court),
        address: addressOf(data, court),
        released: data.scope === 'international' || data.released !== null,
        corrections: log.filter(({ decision, kind }) => decision === own && kind === 'correction'),
      };
    })
    .sort((a, b) => byCharacters(a.facts.date, b.facts.date));
  const groups = themes
    .map((theme) => ({ theme, decisions: decisions.filter((decision) => decision.released && decision.facts.theme === theme) }))
    .filter((group) => group.decisions.length > 0);
  return { decisions, groups, withdrawn: log.filter(({ kind }) => kind === 'withdrawal'), log: [...log].reverse() };
}

export const jurisprudencePath = '/jurisprudence/';
/** Ids of the decisions that a prose names by `<Judgment />`, each once. */
export const decisionsNamed = (prose: string): string[] => [
  ...new Set([...prose.matchAll(/<Judgment\s+id="([^"]+)"/g)].map(([, id]) => id!)),
];

export const guidePath = (id: string) => `/jurisprudence/guides/${id}/`;
export const decisionPath = ({ id }: { id: string }) => `/jurisprudence/${id}/`;
export const nationalPath = '/jurisprudence/morocco/';
export const logPath = '/jurisprudence/corrections/';
/** Addresses of pages that no decision may take. */
export const reserved = ['morocco', 'corrections', 'by', 'guides'];
