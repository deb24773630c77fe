import { advance } from './advance.ts';
import type { Difference } from './differences.ts';
import { differencesOf } from './differences.ts';
import type { History } from './history.ts';
import { worldAt } from './history.ts';
import type { NoEffectReason } from './interventions/intervention.ts';
import type { MisbehaveAction } from './interventions/misbehave.ts';
import type { NodeId, Ticks } from './protocol.ts';
import { createRecord } from './signing.ts';
import type { Step } from './trace.ts';
import type { World } from './world.ts';
import { copyWorld, createWorld } from './world.ts';

/** What a node would say differently if it began to lie now: two copies of the world are moved on, side by side. */

export interface Foretold {
  /** Why it would change nothing; null where it is possible. */
  readonly refused: NoEffectReason | null;
  /** The first steps in which a liar would send something else; none where there is none in sight. */
  readonly steps: readonly ForetoldStep[];
  /** How many steps of the run were looked at. */
  readonly stepsSeen: number;
  /** What comes after those: the end of the run, another course of it, or more of the same. */
  readonly afterwards: 'ends' | 'parts' | 'goesOn';
}

export interface ForetoldStep {
  readonly tick: Ticks;
  readonly node: NodeId;
  readonly differences: readonly Difference[];
}

/** So far ahead it looks, and so many steps that differ are told. */
export const FORETOLD_STEPS_MAX = 1000;
const DIFFERENT_STEPS_MAX = 3;

/**
 * The world after so many steps, to foretell from. Where nobody lied yet, nobody wrote down what was signed; liars need
 * it, so the run is done again with a record.
 */
export function worldToForetell(history: History, count: number): World {
  const world = worldAt(history, count);
  if (world.record) return world;
  const again: World = { ...createWorld(history.setup, history.kit), record: createRecord(world.nodes.length) };
  for (let step = 0; step < count; step++) advance(again);
  return again;
}

/** @param world as `worldToForetell` gives it; it is left as it is. */
export function foretell(world: World, action: MisbehaveAction): Foretold {
  const right = copyWorld(world);
  const lying = withLie(world, action);
  const begins = advance(lying);
  const refused = begins?.cause.kind === 'intervention' ? begins.cause.noEffect : null;
  if (refused || !begins) return { refused, steps: [], stepsSeen: 0, afterwards: 'ends' };
  const atOnce = differentStep(null, begins);
  return { refused, ...lookAhead(right, lying, atOnce ? [atOnce] : []) };
}

/** A copy in which the lie is the next thing that is done. */
function withLie(world: World, action: MisbehaveAction): World {
  const copy = copyWorld(world);
  const at = { tick: world.tick, after: world.stepsAtTick };
  return { ...copy, plan: copy.plan.toSpliced(copy.interventionsDone, 0, { at, action }) };
}

/** Goes on until enough differs, or until the two have parted: from there on all is a consequence. */
function lookAhead(right: World, lying: World, found: ForetoldStep[]): Omit<Foretold, 'refused'> {
  for (let stepsSeen = 0; stepsSeen < FORETOLD_STEPS_MAX; stepsSeen++) {
    const [honest, lie] = [advance(right), advance(lying)];
    if (!lie || !honest) return { steps: found, stepsSeen, afterwards: lie || honest ? 'parts' : 'ends' };
    if (!isSameCause(honest, lie)) return { steps: found, stepsSeen, afterwards: 'parts' };
    const isLiars = lie.node !== null && lying.nodes[lie.node]?.lied === true;
    const different = isLiars ? differentStep(honest, lie) : null;
    if (different) found.push(different);
    if (found.length >= DIFFERENT_STEPS_MAX) return { steps: found, stepsSeen: stepsSeen + 1, afterwards: 'goesOn' };
  }
  return { steps: found, stepsSeen: FORETOLD_STEPS_MAX, afterwards: 'goesOn' };
}

function differentStep(right: Step | null, lie: Step): ForetoldStep | null {
  const differences = differencesOf(right?.sent ?? [], lie.sent);
  return lie.node === null || differences.length === 0 ? null : { tick: lie.tick, node: lie.node, differences };
}

function isSameCause(honest: Step, lie: Step): boolean {
  if (honest.tick !== lie.tick || honest.node !== lie.node) return false;
  const [a, b] = [honest.cause, lie.cause];
  if (a.kind === 'timeout' && b.kind === 'timeout') return a.timer === b.timer;
  if (a.kind === 'intervention' && b.kind === 'intervention') return a.intervention === b.intervention;
  if ((a.kind === 'delivered' && b.kind === 'delivered') || (a.kind === 'missed' && b.kind === 'missed')) {
    return JSON.stringify(a.envelope) === JSON.stringify(b.envelope);
  }
  return false;
}
