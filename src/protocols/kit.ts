import type { History } from '../engine/history.ts';
import type { Kit } from '../engine/kit.ts';
import type { Step } from '../engine/trace.ts';
import type { World } from '../engine/world.ts';
import type { Evidence, Inquiry } from './explain/evidenceItem.ts';
import type { Mark } from './explain/mark.ts';
import type { Liveness } from './pbft/explain/liveness.ts';

/** A protocol with everything that runs it, watches it and explains its runs. One line in `index.ts`. */
export interface ProtocolKit extends Kit {
  readonly explain: Explain;
}

/** The explanations of the notes of one protocol. */
export interface Explain {
  /** True for a step that is a milestone because of a note in it. */
  isMilestone(step: Step): boolean;
  /** Returns a function that finds the marks of the tape; call it for every step of one run, in order. */
  createMarker(): (step: Step, index: number) => readonly Mark[];
  /** Returns the earlier steps that made a step possible, as far as the notes in it tell. */
  evidenceOf(inquiry: Inquiry): readonly Evidence[];
  /** Returns the liveness light after `count` steps, where `world` is the world. */
  livenessAt(history: History, count: number, world: World): Liveness;
}
