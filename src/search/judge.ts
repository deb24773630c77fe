import { advance } from '../engine/advance.ts';
import type { Violation } from '../engine/monitors/monitor.ts';
import { createWatches, observe } from '../engine/monitors/watch.ts';
import type { Ticks } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import type { World } from '../engine/world.ts';
import { createWorld } from '../engine/world.ts';
import { checkedKitOf } from '../protocols/checkedKit.ts';
import type { Unanswered } from '../protocols/pbft/explain/stabilisation.ts';
import { unansweredAt } from '../protocols/pbft/explain/stabilisation.ts';
import type { PbftState } from '../protocols/pbft/pbft.ts';
import type { ClientState } from '../protocols/pbft/rules/clientState.ts';
import { runOf } from '../protocols/run.ts';

/** The first time that a promise was broken in a run. */
export type Finding =
  /** A monitor fired, or a replica contradicts an invariant of its own. `promise` is the monitor's id, or `inside`. */
  | (FoundAt & { readonly kind: 'violation'; readonly violation: Violation })
  /** The network is stable, and a correct client has no answer within the promised time (§3, §4.5.2). */
  | (FoundAt & { readonly kind: 'unanswered'; readonly unanswered: Unanswered });

interface FoundAt {
  readonly promise: string;
  /** The index of the step by which it is broken. */
  readonly step: number;
  readonly tick: Ticks;
}

export const LIVENESS = 'liveness';

/** A longer run is abandoned: the promises it breaks, it has broken by then. */
const STEPS_MAX = 20_000;

/**
 * Returns the promises that a run breaks, each once: safety in the order of steps, then liveness. Empty if all are
 * kept.
 * @param wanted - only this promise; the run ends where it is broken
 */
export function judge(setup: Setup, wanted: string | null = null): Finding[] {
  const world = createWorld(setup, checkedKitOf(setup));
  const broken = wanted === LIVENESS ? runUnwatched(world) : runWatched(world, wanted);
  return wanted === null || wanted === LIVENESS ? [...broken, ...unansweredIn(setup, world)] : broken;
}

/** Runs without keeping the trace, since most runs are of no interest. */
function runWatched(world: World, wanted: string | null): Finding[] {
  const watches = createWatches(world.setup, world.kit.monitors);
  const findings: Finding[] = [];
  for (let count = 0; count < STEPS_MAX; count++) {
    const step = advance(world);
    if (!step) break;
    for (const violation of observe(watches, step, count, world)) {
      const promise = violation.monitor;
      const isNews = findings.every((finding) => finding.promise !== promise);
      const isWanted = wanted === null || promise === wanted;
      if (isNews && isWanted) findings.push({ kind: 'violation', promise, step: count, tick: step.tick, violation });
    }
    if (wanted !== null && findings.length > 0) break;
  }
  return findings;
}

function runUnwatched(world: World): Finding[] {
  for (let count = 0; count < STEPS_MAX && advance(world); count++);
  return [];
}

/** Makes the run again with its trace, but only if a client waits in the end. */
function unansweredIn(setup: Setup, { nodes }: World): Finding[] {
  const isWaiting = nodes.some(({ state, lied }) => {
    const { kind } = state as PbftState;
    return kind === 'client' && !lied && (state as ClientState).outstanding !== null;
  });
  if (!isWaiting) return [];
  const history = runOf(setup, STEPS_MAX);
  const count = history.steps.length;
  const tick = history.steps.at(-1)?.tick ?? 0;
  const [unanswered] = unansweredAt(history, count);
  return unanswered ? [{ kind: 'unanswered', promise: LIVENESS, step: count - 1, tick, unanswered }] : [];
}
