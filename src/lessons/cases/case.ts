import type { BrokenRuleNumber } from '../../protocols/pbft/broken/index.ts';
import type { Scenario, Section } from '../../scenario/scenario.ts';
import type { Condition } from '../condition.ts';
import type { Place } from '../place.ts';

/**
 * Something that happened in the world, as a run: the mistake, and beside it the same run without the mistake. One file,
 * one line in the registry, and words in each language.
 */
export interface Case {
  /** It names the words, and is never given to another case. */
  readonly id: string;
  readonly run: CaseRun;
  /** The same requests, faults and timing, with the rule kept or the repair made. */
  readonly kept: CaseRun;
  /** `rule`: a broken rule is kept in the second run. `setup`: it differs in something else. */
  readonly keptBy: 'rule' | 'setup';
  readonly source: Source;
  /** Null for the month where it is not known. */
  readonly when: { readonly year: number; readonly month: number | null };
  /** The rules of this lab that the run breaks. */
  readonly rules: readonly BrokenRuleNumber[];
  /** The section of the paper that the rule comes from. */
  readonly section: Section;
  /** `own`: their schedule, or their mistake as it was. `alike`: their protocol or their mistake is another one. */
  readonly likeness: 'own' | 'alike';
}

export interface CaseRun {
  readonly scenario: Scenario;
  /** The place to look at. */
  readonly place: Place;
  /** True of this run, and not all of them of the other one. */
  readonly claims: readonly Condition[];
}

export interface Source {
  /** Short enough for a label: the same in every language. */
  readonly name: string;
  /** Null for what was read on paper. */
  readonly url: `https://${string}` | null;
}
