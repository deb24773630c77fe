import type { NodeId } from '../protocol.ts';
import type { Setup } from '../setup.ts';
import type { Step } from '../trace.ts';
import type { World } from '../world.ts';

/**
 * A monitor sees what the audience sees: the states of the correct nodes, and the trace. It says which step broke its
 * rule, and which steps bear witness. One file a monitor, and one line in the registry.
 */
export interface Monitor {
  /** As in the list of monitors in the protocol's README: M1, M2, … */
  readonly id: string;
  watch(setup: Setup): Watch;
}

/** A monitor at work on one run. It is shown the steps it listens for once each, in order, with the world after them. */
export interface Watch {
  /** The kinds of the notes that it listens for; without them it is shown every step. */
  readonly kinds?: readonly string[];
  observe(step: Step, index: number, world: World): Violation | null;
}

export interface Violation {
  readonly monitor: string;
  /** Which step broke the rule. */
  readonly step: number;
  readonly node: NodeId;
  /** The earlier steps that this one contradicts, with whose they were. */
  readonly witnesses: readonly Witness[];
  /** The values in conflict, by name: sequence, view, digest, timestamp … */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Witness {
  readonly step: number;
  readonly node: NodeId;
}

/** Promises are about correct nodes only; one that lost its memory, or has lied, is none. */
export function isCorrect(world: World, node: NodeId): boolean {
  const known = world.nodes[node];
  return known !== undefined && !known.forgot && !known.lied;
}
