import type { BodyFacts } from '#src/concepts/programme/bodies/schema.ts';
import type { Localised } from '#src/language/localise.ts';
import type { Doubt, Source } from '#src/content/schema.ts';
import type { Item, Texts } from '#src/content/texts.ts';
import type {
  AxisFacts,
  AxisText,
  Column,
  GovernanceFacts,
  GovernanceText,
  MeasureFacts,
  MeasureText,
  ObjectiveFacts,
  Objectives,
  ObjectiveText,
  ProgrammeFacts,
  ProgrammeText,
  TargetGroup,
  Timeframe,
} from './schema.ts';

/** Everything a programme is made of, as it stands in the collections. */
export interface ProgrammeRecords {
  programme: Item<ProgrammeFacts>[];
  programmeText: Item<ProgrammeText>[];
  axis: Item<AxisFacts>[];
  axisText: Item<AxisText>[];
  objectives: Item<Objectives>[];
  objective: Item<ObjectiveFacts>[];
  objectiveText: Item<ObjectiveText>[];
  measure: Item<MeasureFacts>[];
  measureText: Item<MeasureText>[];
  governance: Item<GovernanceFacts>[];
  governanceText: Item<GovernanceText>[];
  body: Item<BodyFacts>[];
  targetGroup: Item<TargetGroup>[];
}

export interface Axis {
  number: number;
  pictogram: string | undefined;
  texts: Texts<AxisText>;
  objectives: Objective[];
  measures: Measure[];
  doubts: Doubt[];
}

export interface Objective {
  number: number;
  title: Localised;
  matrixTitle: Localised | undefined;
  /** What the document says of it; undefined where it says nothing. */
  texts: Texts<ObjectiveText> | undefined;
  /** Doubts about what the document says of it; those about its title are the programme's. */
  doubts: Doubt[];
  axis: Axis | undefined;
  subObjectives: SubObjective[];
  measures: Measure[];
}

export interface SubObjective {
  number: number;
  label: string;
  title: Localised;
  matrixTitle: Localised | undefined;
  objective: Objective;
  measures: Measure[];
}

export interface Body extends BodyFacts {
  /** The body of which it is a department. */
  parent: Body | undefined;
  departments: Body[];
  /** Measures that name it, as implementing, responsible or partner body. */
  measures: Measure[];
  /** Measures that name it or one of its departments. */
  allMeasures: Measure[];
}

export interface Group extends TargetGroup {
  measures: Measure[];
}

export interface Measure {
  /** Id of its programme. */
  programme: string;
  number: number;
  subObjective: SubObjective | undefined;
  objective: Objective | undefined;
  axis: Axis | undefined;
  legible: boolean | 'partial';
  texts: Texts<MeasureText>;
  bodies: Body[];
  responsible: Body[];
  partners: Body[];
  targetGroups: Group[];
  timeframe: Timeframe | null;
  years: Record<string, boolean | null>;
  source: Source;
  doubts: Doubt[];
  previous: Measure | undefined;
  next: Measure | undefined;
}

export interface Programme {
  id: string;
  facts: ProgrammeFacts;
  texts: Texts<ProgrammeText>;
  columns: Column[];
  axes: Axis[];
  objectives: Objective[];
  subObjectives: SubObjective[];
  measures: Measure[];
  /** Bodies and groups that its measures name, in the order of their files. */
  bodies: Body[];
  targetGroups: Group[];
  governance: { facts: GovernanceFacts; texts: Texts<GovernanceText> } | undefined;
  /** Doubts about the headings: objectives and sub-objectives. */
  headingDoubts: Doubt[];
  source: Source;
}
