import { advance } from './advance.ts';
import type { Kit } from './kit.ts';
import { MESSAGES_MAX } from './messageBound.ts';
import type { Violation } from './monitors/monitor.ts';
import { createWatches, observe } from './monitors/watch.ts';
import { isEmpty } from './network/agenda.ts';
import type { StepCount } from './numbers.ts';
import type { NodeId, Ticks } from './protocol.ts';
import type { Setup } from './setup.ts';
import type { Step } from './trace.ts';
import type { World } from './world.ts';
import { copyWorld, createWorld } from './world.ts';

/** A run from its first step to its last, with snapshots from which the world after any step is reached fast. */
export interface History {
  readonly setup: Setup;
  readonly kit: Kit;
  readonly steps: readonly Step[];
  /** The violations that the monitors reported, in the order of steps. */
  readonly violations: readonly Violation[];
  readonly end: RunEnd;
  /** The worlds after some numbers of steps, from 0 on, in order. They are never changed. */
  readonly snapshots: readonly Snapshot[];
  /** Set where this is the run as one node knows it, see `sight.ts`. */
  readonly of?: NodeId;
}

export interface Snapshot {
  readonly world: World;
  readonly count: StepCount;
}

/**
 * The reason why a run ends: nothing is left to happen, or nothing but what waits for a held message to be released;
 * the observed time is over; or the limit of steps or that of messages is reached. `unfinished`: it goes on, and the
 * rest is not computed yet. `veiled`: a reader is asked what comes, so nothing says whether anything does. `own`: one
 * node alone cannot tell why nothing comes any more.
 */
export type RunEnd = 'quiet' | 'held' | 'time' | 'limit' | 'messages' | 'unfinished' | 'veiled' | 'own';

/** Number of steps of the longest run that is computed. */
export const STEPS_MAX = 50_000;

/**
 * Computes a whole run.
 * @param kit the protocol that the setup names, with all that belongs to it
 * @param stepsMax a longer run ends there
 * @param messagesMax a run ends with the step in which it sends more
 */
export function createHistory(
  setup: Setup,
  kit: Kit,
  stepsMax: number = STEPS_MAX,
  messagesMax: number = MESSAGES_MAX,
): History {
  return startHistory(setup, kit, stepsMax, messagesMax).grow(stepsMax) as History;
}

/** A run that is computed piece by piece, so that a caller can show it growing, or abandon it. */
export interface GrowingHistory {
  readonly stepsDone: number;
  readonly messagesDone: number;
  /**
   * Computes up to `stepsMore` further steps, and none after the one with which they have sent `messagesMore` messages.
   * @returns the whole history once there are no further steps; null before
   */
  grow(stepsMore: number, messagesMore?: number): History | null;
  /** Returns the steps computed so far as a run of its own: it does not change when this one grows. */
  soFar(): History;
}

export function startHistory(
  setup: Setup,
  kit: Kit,
  stepsMax: number = STEPS_MAX,
  messagesMax: number = MESSAGES_MAX,
): GrowingHistory {
  const world = createWorld(setup, kit);
  const watches = createWatches(setup, kit.monitors);
  const spacing = snapshotSpacing(setup.cluster.replicas);
  const steps: Step[] = [];
  const violations: Violation[] = [];
  const snapshots: Snapshot[] = [{ world: copyWorld(world), count: 0 }];
  let next = advance(world);
  let messages = 0;
  let messagesKept = 0;
  return {
    get stepsDone() {
      return steps.length;
    },
    get messagesDone() {
      return messages;
    },
    grow(stepsMore, messagesMore = Number.POSITIVE_INFINITY) {
      const most = Math.min(stepsMax, steps.length + stepsMore);
      const messagesMost = Math.min(messagesMax + 1, messages + messagesMore);
      while (next && steps.length < most && messages < messagesMost) {
        steps.push(next);
        messages += next.sent.length;
        for (const violation of observe(watches, next, steps.length - 1, world)) violations.push(violation);
        if (steps.length % spacing === 0 || messages - messagesKept >= SPACING_MESSAGES) {
          snapshots.push({ world: copyWorld(world), count: steps.length });
          messagesKept = messages;
        }
        next = advance(world);
      }
      const isFlooded = next !== null && messages > messagesMax;
      if (next && steps.length < stepsMax && !isFlooded) return null;
      return { setup, kit, steps, violations, end: isFlooded ? 'messages' : endOf(world, next), snapshots };
    },
    soFar: () => ({
      setup,
      kit,
      steps: steps.slice(),
      violations: violations.slice(),
      end: 'unfinished',
      snapshots: snapshots.slice(),
    }),
  };
}

function endOf(world: World, next: Step | null): RunEnd {
  if (next) return 'limit';
  const isQuiet = isEmpty(world.flight) && world.nodes.every((node) => node.timers.size === 0);
  if (!isQuiet) return 'time';
  return world.held.size > 0 ? 'held' : 'quiet';
}

/** Replaying 512 steps takes a fraction of a millisecond. */
const SPACING_LEAST = 1024;
const SPACING_MOST = 16_384;
const SPACING_A_REPLICA = 128;
/** A step may send thousands of messages, and be as much work to repeat as so many steps. */
const SPACING_MESSAGES = 20_000;

/**
 * Number of steps between two snapshots. The size of a world grows with the square of the cluster, since every replica
 * counts the votes of all; the size of a step is constant. So the larger the cluster, the fewer snapshots are kept.
 */
export function snapshotSpacing(replicas: number): number {
  return Math.max(SPACING_LEAST, Math.min(replicas * SPACING_A_REPLICA, SPACING_MOST));
}

/** Returns the index of the last step of this tick or an earlier one; −1 if there is none. */
export function lastStepUpTo(steps: readonly Step[], tick: Ticks): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step).tick <= tick) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The world asked for last, by run: a reader who steps forward asks for the next one. It is never handed out itself.
 */
const latest = new WeakMap<History, Snapshot>();

/**
 * Returns the world after `count` steps. The caller may move it on, but must not change its nodes directly.
 * @param count 0 … history.steps.length; beyond that, the world at the end
 */
export function worldAt(history: History, count: StepCount): World {
  const wanted = Math.max(0, Math.min(count, history.steps.length));
  const { world, count: done } = nearestBefore(history, wanted);
  for (let step = done; step < wanted; step++) advance(world);
  latest.set(history, { world, count: wanted });
  return copyWorld(world);
}

/** Returns a world to move on from: the one asked for last, or a copy of a snapshot where that is nearer. */
function nearestBefore(history: History, wanted: number): Snapshot {
  const { world, count } = history.snapshots.findLast((snapshot) => snapshot.count <= wanted) as Snapshot;
  const recent = latest.get(history);
  if (recent && recent.count <= wanted && recent.count >= count) return recent;
  return { world: copyWorld(world), count };
}
