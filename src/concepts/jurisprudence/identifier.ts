import type { CourtFacts, DecisionFacts } from './schema.ts';

/** A name for good: the court's ECLI, or a path formed by the portal where there is none. */
export interface Identifier {
  kind: 'ecli' | 'akn';
  value: string;
}

/**
 * The ECLI that the European Court of Human Rights forms: day, JUD for a judgment or DEC for a decision on admissibility, then the first
 * application, seven digits and two for the year ("73316/01" of 26 July 2005 gives ECLI:CE:ECHR:2005:0726JUD007331601).
 * @throws when the number is not an application number
 */
export function echrEcli(number: string, date: string, stage: DecisionFacts['stage'] = 'merits'): string {
  const [, serial, lodged] = /^(\d{1,7})\/(\d{2})$/.exec(number) ?? [];
  if (!serial || !lodged) throw new Error(`"${number}" is no application number: write 73316/01`);
  const [year, month, day] = date.split('-');
  return `ECLI:CE:ECHR:${year}:${month}${day}${stage === 'admissibility' ? 'DEC' : 'JUD'}${serial.padStart(7, '0')}${lodged}`;
}

const akn = (facts: DecisionFacts): string => {
  const country = facts.scope === 'national' ? facts.states[0]!.toLowerCase() : 'int';
  const number = facts.numbers[0]!.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `/akn/${country}/judgment/${facts.court}/${facts.date}/${number}`;
};

/** The stable identifier of a decision. */
export function identifierOf(facts: DecisionFacts, court: CourtFacts): Identifier {
  if (court.identifier === 'ecli-echr') return { kind: 'ecli', value: echrEcli(facts.numbers[0]!, facts.date, facts.stage) };
  return facts.ecli ? { kind: 'ecli', value: facts.ecli } : { kind: 'akn', value: akn(facts) };
}

/** The part of its database in which the European Court of Human Rights keeps a decision. */
function collectionOf({ stage, formation }: DecisionFacts): string {
  if (stage === 'admissibility') return 'DECISIONS';
  return formation === 'grand-chamber' ? 'GRANDCHAMBER' : 'CHAMBER';
}

/** Where the decision can be read: its own address, or the court's database asked for its application number. */
export function addressOf(facts: DecisionFacts, court: CourtFacts): { url: string; exact: boolean } {
  if (facts.url) return { url: facts.url, exact: true };
  if (court.identifier !== 'ecli-echr') return { url: court.database, exact: false };
  const query = JSON.stringify({ appno: [facts.numbers[0]], documentcollectionid2: [collectionOf(facts)] });
  return { url: `${court.database}eng#${encodeURIComponent(query)}`, exact: true };
}
