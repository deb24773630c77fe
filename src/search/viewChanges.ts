import { isCorrect } from '../engine/monitors/monitor.ts';
import type { NodeId } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import type { Step } from '../engine/trace.ts';
import type { World } from '../engine/world.ts';
import type { ViewNumber } from '../protocols/numbers.ts';
import type { PbftNote, ViewChangeStartedNote } from '../protocols/pbft/notes.ts';
import type { ReplicaState } from '../protocols/pbft/rules/replicaState.ts';

/** A correct replica that leaves its view though nothing calls for it. */
export interface Uncalled {
  readonly node: NodeId;
  readonly view: ViewNumber;
}

/**
 * Watches that views end for a reason. A replica joins others only if a correct one is ahead (§4.5.2); and where nobody
 * is faulty, nothing is lost, and messages are far quicker than the timers, no view ends at all (§4.4).
 */
export function watchViewChanges(setup: Setup): (step: Step, world: World) => Uncalled | null {
  const isHealthy = nothingGoesWrong(setup);
  return ({ node, notes }, world) => {
    if (node === null || notes.length === 0 || !isCorrect(world, node)) return null;
    const started = (notes as readonly PbftNote[]).find((note) => note.kind === 'viewChangeStarted');
    if (!started || !(isHealthy || isLedByLiars(world, started))) return null;
    return { node, view: started.view };
  };
}

/** T is so many times as long as a message takes at most: a request behind others is executed long before. */
const TRIPS_IN_TIMEOUT = 40;

function nothingGoesWrong({ interventions, conditions, cluster }: Setup): boolean {
  const { latency, jitter, loss } = conditions;
  const isQuick = (latency + jitter) * TRIPS_IN_TIMEOUT <= cluster.viewChangeTimeout;
  return loss === 0 && isQuick && interventions.every(({ action }) => action.kind === 'request');
}

function isLedByLiars({ nodes, ...world }: World, { why, view, joined }: ViewChangeStartedNote): boolean {
  if (why !== 'joined') return false;
  return !joined.some((other) => {
    const state = nodes[other]?.state as ReplicaState;
    return isCorrect({ nodes, ...world }, other) && state.view >= view;
  });
}
