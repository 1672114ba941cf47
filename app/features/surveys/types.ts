// What the surveys' room hands out; JSON-safe.
import type { ExternalIndexName, ExternalUnit } from '../../domain/external-index.ts';
import type { LevelCounts, Share } from '../../domain/satisfaction.ts';
import type { About } from '../../domain/satisfaction-cuts.ts';
import type { Difference } from '../../domain/satisfaction-difference.ts';
import type { RoundState } from '../../domain/survey-ballots.ts';
import type { SurveyContent, SurveySubject, Wording } from '../../domain/survey-questionnaire.ts';
import type { LineFault } from '../../http/tables.ts';

export interface AskedQuestionnaire {
  id: number;
  code: string;
  version: number;
  subject: SurveySubject;
  content: SurveyContent;
  validFrom: string;
  validTo: string | null;
  isOffered: boolean;
  source: string;
}

export interface QuestionnaireLine extends Omit<AskedQuestionnaire, 'content'> {
  title: Wording;
  questions: number;
  /** Somebody has answered it: it can only be succeeded. */
  isFrozen: boolean;
}

export interface RoundLine {
  code: string;
  title: string;
  state: RoundState;
  isTest: boolean;
  opensOn: string;
  closesOn: string;
  population: number;
  sampleSize: number;
}

/** A unit of a round: how many are to answer, how many links went out, how many of them came back (in steps of five, rounded down). */
export interface QuotaLine {
  code: string;
  name: string;
  population: number;
  quota: number;
  links: number;
  used: number;
  /** Ballots on paper that count. */
  paper: number;
  isReached: boolean;
  /** So few are to answer that it can never be published by itself. */
  isTooSmall: boolean;
}

export interface ImportLine {
  id: number;
  at: number;
  ballots: number;
  handedOut: number | null;
  withdrawnFor: string | null;
  /** Something of it is public: it can no longer be taken out by itself. */
  isPublic: boolean;
}

export interface RoundPage extends RoundLine {
  /** e as a fraction. */
  error: number;
  questionnaire: { code: string; version: number; title: Wording };
  hasLinks: boolean;
  stopsAtQuota: boolean;
  /** Ballots that wait for others, or that were too few when the round ended. */
  uncounted: About;
  quotas: QuotaLine[];
  links: number;
  used: number;
  paper: number;
  imports: ImportLine[];
}

/** Why a line of a file of paper ballots cannot be counted. */
export type PaperFault =
  | 'unknownColumn'
  | 'noColumns'
  | 'unknownOption'
  | 'tooMany'
  | 'chooseOne'
  | 'empty'
  | 'unknownUnit'
  | 'unitOutside'
  | 'exported'
  | 'wrongMonth'
  | 'serialTwice';

export interface PaperReport {
  /** Ballots that were counted now. */
  counted: number;
  /** Lines whose number was counted before. */
  known: number[];
  /** Nothing is counted while there is one of these. `line` as the editor shows it. */
  faults: LineFault[];
  /** This very file was imported before; nothing was counted again. */
  isRepeated: boolean;
}

/** What a one-time link leads to. */
export interface SurveyLink {
  title: string;
  unit: string;
  isUsed: boolean;
  isOpen: boolean;
  /** The quota of the unit is reached: nothing more is asked. */
  isEnough: boolean;
  content: SurveyContent;
}

export type CastResult = { ok: true } | { ok: false; why: 'unknownLink' | 'alreadyUsed' | 'notOpen' | 'enough' };

/** Where ballots come from that are counted together: never mixed, so never to be subtracted from each other. */
export type SurveySource = { /** Of this unit alone, by its code. */ unit?: string } & (
  | { kind: 'petition'; year: number }
  | { kind: 'counter'; questionnaireId: number; year: number }
  | { kind: 'round'; code: string }
);

export interface SourceLine {
  source: SurveySource;
  title: string;
  /** The query that asks for it. */
  query: Record<string, string | number | undefined>;
  /** Its name in an address that compares with it. */
  key: string;
}

export interface CriterionFigure {
  code: string;
  factor: string;
  text: string;
  n: number;
  /** Null under five. */
  shown: { counts: LevelCounts; satisfied: Share; mean: number } | null;
}

export interface UnitFigure {
  code: string;
  name: string;
  n: number;
  index: Share | null;
  /** Against all other units together; null where one of the two says nothing. */
  difference: Difference | null;
}

export interface ChosenFigure {
  code: string;
  text: string;
  options: { code: string; text: string /** Null: too few to be said. */; n: number | null }[];
}

export interface SurveyFigures {
  title: string;
  source: SurveySource;
  unit: { code: string; name: string } | null;
  /** Ballots that count. */
  n: number;
  /** Ballots that count nowhere (yet), because they would not hide each other; null of a unit alone. */
  uncounted: About | null;
  period: { from: string; to: string };
  /** Not closed yet: the figures still grow. */
  isOpen: boolean;
  isDemonstration: boolean;
  questionnaire: { code: string; version: number; title: string };
  sample: { population: number; size: number; error: number } | null;
  response: { answered: number; asked: number; rate: number } | null;
  index: Share | null;
  factors: { code: string; name: string; index: Share | null }[];
  criteria: CriterionFigure[];
  units: UnitFigure[];
  /** Questions of which one answer must be chosen. */
  outcomes: ChosenFigure[];
  priorities: ChosenFigure[];
  people: ChosenFigure[];
  previous: { title: string; index: Share; difference: Difference } | null;
}

/** A criterion of two sources beside each other. */
export interface ComparedCriterion {
  code: string;
  text: string;
  /** The words of the other, if they differ. */
  otherText: string | null;
  here: Share | null;
  there: Share | null;
  /** Null where one of the two says nothing. */
  difference: Difference | null;
}

export interface SurveyComparison {
  /** The other: its title and the unit it is narrowed to. */
  title: string;
  unit: string | null;
  n: number;
  query: Record<string, string | number | undefined>;
  /** Why there is nothing to compare. */
  why: 'unknown' | 'sharedBallots' | 'nothingShared' | null;
  /** Null unless both were asked the same criteria. */
  index: { here: Share; there: Share; difference: Difference } | null;
  /** Both were asked exactly the same criteria of one questionnaire. */
  isSameQuestionnaire: boolean;
  criteria: ComparedCriterion[];
  /** Criteria that only one of the two asked. */
  notShared: number;
}

/** What somebody else measured. */
export interface ExternalView {
  name: ExternalIndexName;
  year: number;
  place: string;
  value: string;
  unit: ExternalUnit;
  rank: string | null;
  isVerified: boolean;
  note: string | null;
  source: string;
}

/** What a file of indices changed, or why it changed nothing. */
export interface IndicesReport {
  changed: number;
  /** Lines that say what is there already. */
  same: number;
  faults: LineFault[];
}
