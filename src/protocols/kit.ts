import type { Kit } from '../engine/kit.ts';
import type { StepIndex } from '../engine/numbers.ts';
import type { Step } from '../engine/trace.ts';
import type { Mark } from './explain/mark.ts';

/** A protocol as this lab knows it: with the steps of its runs worth stopping at. One line in `index.ts`. */
export interface ProtocolKit extends Kit {
  readonly milestones: Milestones;
}

/** The steps worth stopping at for the notes of their nodes, and their marks on the tape. */
export interface Milestones {
  /** True for a step that is worth stopping at for the notes of its node. */
  isMilestone(step: Step): boolean;
  /** Returns a finder of marks: to be asked about every step of one run, in order. */
  createMarker(): (step: Step, index: StepIndex) => readonly Mark[];
}
