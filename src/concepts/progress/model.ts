import type { Measure, Programme } from '#src/concepts/programme/model.ts';
import type { Location } from '#src/content/locations/schema.ts';
import type { Texts } from '#src/content/texts.ts';
import type { Term } from '#src/concepts/studies/glossary/schema.ts';
import type { Overdue } from './calendar.ts';
import type { AskingBody, EvidenceFacts, EvidenceText, Place, RecommendationFacts, RecommendationText } from './schema.ts';
import type { Searched } from './searches.ts';
import type { MeasureStatus, Status } from './status.ts';

/** A published fact with its place in the record. */
export interface Evidence extends EvidenceFacts {
  id: string;
  texts: Texts<EvidenceText>;
  bearsOn: Measure[];
  /** The entry that it corrects. */
  replaced: Evidence | undefined;
  /** The entry that corrects it; it stays in the history, and no longer counts. */
  replacedBy: Evidence | undefined;
  /** False for what came before the plan, for milestones, and for what was replaced. */
  counts: boolean;
  /** True for what is dated before the plan's period. */
  before: boolean;
}

export interface Recommendation extends Omit<RecommendationFacts, 'by' | 'subjects'> {
  id: string;
  by: AskingBody;
  subjects: Term[];
  texts: Texts<RecommendationText>;
  bearsOn: Measure[];
}

/** What is published about one measure. */
export interface MeasureProgress extends Searched<Evidence> {
  measure: Measure;
  status: MeasureStatus;
  /** Oldest first, replaced entries included. */
  history: Evidence[];
  /** The newest of the entries that give it its status; undefined where the record holds nothing. */
  decides: Evidence | undefined;
  /** The newest entry that counts. */
  latest: Evidence | undefined;
  recommendations: Recommendation[];
}

/** A change of status, in the order of the record. */
export interface Change {
  evidence: Evidence;
  measure: Measure;
  from: Status;
  to: Status;
}

export interface Progress {
  programme: Programme;
  gatheredTo: string;
  /** The places that entries name. */
  locations: Location[];
  /** Where one looks for what was published. */
  places: Place[];
  overdue: Overdue;
  /** The entry on the last publication of the Commission or a public body, where the record has one. */
  latestPublic: Evidence | undefined;
  /** All entries, oldest first. */
  evidence: Evidence[];
  measures: MeasureProgress[];
  /** All that was found or recommended, oldest first. */
  recommendations: Recommendation[];
  changes: Change[];
}
