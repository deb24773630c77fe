import type { StepIndex } from '../numbers.ts';
import type { NodeId, Note } from '../protocol.ts';
import type { Setup } from '../setup.ts';
import type { Step } from '../trace.ts';
import type { World } from '../world.ts';

/**
 * A monitor sees what a spectator sees: the states of the correct nodes, and the trace. It reports the step that broke
 * its rule, and the earlier steps that prove it. Adding one takes one file, and one line in the registry.
 */
export interface Monitor {
  /** Its id in the list of monitors in the protocol's README: M1, M2, … */
  readonly id: string;
  watch(setup: Setup): Watch;
}

/** A monitor at work on one run: on all of its steps, or on some of the notes. */
export type Watch = StepWatch | NoteWatch;

/** Observes every step once, in order, with the world after it. */
export interface StepWatch {
  observe(step: Step, index: StepIndex, world: World): Violation | null;
}

/**
 * Hears every note of some kinds that a correct node makes, in order, with the world after its step. What it hears in a
 * step after it has reported a breach is kept from it: the first violation in a step is that of the step.
 */
export interface NoteWatch {
  readonly kinds: readonly string[];
  hear(note: Note, saidBy: Witness, world: World): Breach | null;
}

/** A promise that a note breaks, before it is known who said it, and when. */
export type Breach = Omit<Violation, 'monitor' | 'step' | 'node'>;

export interface Violation {
  readonly monitor: string;
  /** The index of the step that broke the rule. */
  readonly step: StepIndex;
  readonly node: NodeId;
  /** The earlier steps that contradict this one, with their nodes. */
  readonly witnesses: readonly Witness[];
  /** The values in conflict, by name: sequence, view, digest, timestamp … */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Witness {
  readonly step: StepIndex;
  readonly node: NodeId;
}

/** Promises are about correct nodes only: those that never lied and never lost their memory. */
export function isCorrect(world: World, node: NodeId): boolean {
  const state = world.nodes[node];
  return state !== undefined && !state.forgot && !state.lied;
}
