import { advance } from './advance.ts';
import type { Difference } from './differences.ts';
import { differencesOf } from './differences.ts';
import type { History } from './history.ts';
import { worldAt } from './history.ts';
import type { NoEffectReason } from './interventions/intervention.ts';
import type { MisbehaveAction } from './interventions/misbehave.ts';
import { MESSAGES_MAX } from './messageBound.ts';
import type { StepCount } from './numbers.ts';
import type { InParts } from './parts.ts';
import { PART_SIZE } from './parts.ts';
import type { NodeId, Ticks } from './protocol.ts';
import { createRecord } from './signing.ts';
import type { Step } from './trace.ts';
import { withNext } from './withNext.ts';
import type { World } from './world.ts';
import { copyWorld, createWorld } from './world.ts';

/** Predicts the messages of a node that began to lie now, by moving two copies of the world on side by side. */

export interface Foretold {
  /** The reason why the lie would have no effect; null where it is possible. */
  readonly refused: NoEffectReason | null;
  /** The first steps in which a liar would send something else; empty where there is none within reach. */
  readonly steps: readonly ForetoldStep[];
  /** Number of steps of the run that were compared. */
  readonly stepsSeen: number;
  /** The course of the run after those steps: it ends, the two copies differ in their causes, or it goes on. */
  readonly afterwards: 'ends' | 'parts' | 'goesOn';
}

export interface ForetoldStep {
  readonly tick: Ticks;
  readonly node: NodeId;
  readonly differences: readonly Difference[];
}

/** The number of steps compared, and of differing steps reported, at most. */
export const FORETOLD_STEPS_MAX = 1000;
const DIFFERENT_STEPS_MAX = 3;

/**
 * Returns the world after `count` steps, with a record of everything signed. A run without liars keeps no such record,
 * and liars need it to replay messages, so such a run is repeated from the start with a record.
 */
export function* worldToForetell(history: History, count: StepCount): InParts<World> {
  const world = worldAt(history, count);
  if (world.record) return world;
  const again = recordingWorld(history);
  for (let step = 0, size = 0; step < count; step++) {
    size += 1 + (advance(again)?.sent.length ?? 0);
    if (size < PART_SIZE) continue;
    size = 0;
    yield;
  }
  return again;
}

/** The world before the first step, with a record of what is signed from then on. */
export function recordingWorld({ setup, kit }: History): World {
  const world = createWorld(setup, kit);
  return { ...world, record: createRecord(world.nodes.length) };
}

/** @param world as `worldToForetell` returns it; it is not changed */
export function* foretell(world: World, action: MisbehaveAction): InParts<Foretold> {
  const right = copyWorld(world);
  const lying = withNext(world, action);
  const begins = advance(lying);
  const refused = begins?.cause.kind === 'intervention' ? begins.cause.noEffect : null;
  if (refused || !begins) return { refused, steps: [], stepsSeen: 0, afterwards: 'ends' };
  const atOnce = differentStep(null, begins);
  return { refused, ...(yield* lookAhead(right, lying, atOnce ? [atOnce] : [])) };
}

/**
 * Moves both copies on until enough steps differ, or until their causes differ: from there on everything is a
 * consequence.
 */
function* lookAhead(right: World, lying: World, steps: ForetoldStep[]): InParts<Omit<Foretold, 'refused'>> {
  let messages = 0;
  let size = 0;
  for (let stepsSeen = 0; stepsSeen < FORETOLD_STEPS_MAX; stepsSeen++) {
    if (messages > MESSAGES_MAX) return { steps, stepsSeen, afterwards: 'goesOn' };
    const [honest, lie] = [advance(right), advance(lying)];
    messages += lie?.sent.length ?? 0;
    size += 1 + (lie?.sent.length ?? 0);
    if (size >= PART_SIZE) {
      size = 0;
      yield;
    }
    if (!lie || !honest) return { steps, stepsSeen, afterwards: lie || honest ? 'parts' : 'ends' };
    if (!isSameCause(honest, lie)) return { steps, stepsSeen, afterwards: 'parts' };
    const isLiars = lie.node !== null && lying.nodes[lie.node]?.lied === true;
    const different = isLiars ? differentStep(honest, lie) : null;
    if (different) steps.push(different);
    if (steps.length >= DIFFERENT_STEPS_MAX) return { steps, stepsSeen: stepsSeen + 1, afterwards: 'goesOn' };
  }
  return { steps, stepsSeen: FORETOLD_STEPS_MAX, afterwards: 'goesOn' };
}

/** Returns what a liar sends otherwise in a step; null where that is nothing. */
export function differentStep(right: Step | null, lie: Step): ForetoldStep | null {
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
