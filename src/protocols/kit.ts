import type { History } from '../engine/history.ts';
import type { Kit } from '../engine/kit.ts';
import type { Step } from '../engine/trace.ts';
import type { World } from '../engine/world.ts';
import type { Evidence, Inquiry } from './explain/evidenceItem.ts';
import type { Mark } from './explain/mark.ts';
import type { Liveness } from './pbft/explain/liveness.ts';

/** A protocol as this lab knows it: with what runs it, watches it and explains its runs. One line in `index.ts`. */
export interface ProtocolKit extends Kit {
  readonly explain: Explain;
}

/** The explanation of what the nodes of one protocol say. */
export interface Explain {
  /** Whether a step is worth stopping at for what its node says in it. */
  isMilestone(step: Step): boolean;
  /** Finds the marks of the tape: to be asked about every step of one run, in order. */
  createMarker(): (step: Step, index: number) => readonly Mark[];
  /** The earlier steps that made a step possible, judging by what its node says in it. */
  evidenceOf(inquiry: Inquiry): readonly Evidence[];
  /** The liveness light after `count` steps, at which the world is `world`. */
  livenessAt(history: History, count: number, world: World): Liveness;
}
