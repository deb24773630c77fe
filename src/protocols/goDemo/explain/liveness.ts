import type { History } from '../../../engine/history.ts';
import type { StepCount } from '../../../engine/numbers.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import { arrivesSomewhere } from '../../explain/arrivals.ts';
import { faultyAt } from '../../explain/faults.ts';
import type { Liveness, OutstandingRequest } from '../../pbft/explain/liveness.ts';
import type { DemoState } from '../goDemo.ts';
import type { DemoNote } from '../notes.ts';

/**
 * Returns the liveness light of the demo. The demo has no timers (D15): once nothing is on its way, a request that has
 * not ended never will. A request is outstanding as long as its page loads; calls of other paths are no requests.
 */
export function demoLiveness(history: History, count: StepCount, world: World): Liveness {
  const outstanding = outstandingIn(history, count, world);
  const light = {
    outstanding,
    missing: null,
    livelock: null,
    overdue: [],
    leftBehind: [],
    faulty: faultyAt(world),
    held: [...world.held.keys()],
    nowTick: world.tick,
  };
  if (!hasAsked(world)) return { ...light, state: 'idle' };
  if (arrivesSomewhere(world)) return { ...light, state: 'working' };
  return { ...light, state: outstanding.length > 0 ? 'stuck' : 'done' };
}

function hasAsked({ nodes }: World): boolean {
  return nodes.some((node) => {
    const state = node.state as DemoState;
    return state.kind === 'browser' && state.pages.length > 0;
  });
}

/** Returns the pages of requests that still load, and those that ended without `ok`, the oldest first. */
function outstandingIn(history: History, count: StepCount, world: World): OutstandingRequest[] {
  const outstanding = world.nodes.flatMap((node, client): OutstandingRequest[] => {
    const state = node.state as DemoState;
    if (state.kind !== 'browser') return [];
    return state.pages
      .filter(({ path, ended, oks }) => path === '/req' && (ended === 'no' || oks === 0))
      .map(({ call, address }) => {
        const sinceStep = openedIn(history, count, client, call);
        const sinceTick = history.steps[sinceStep]?.tick ?? 0;
        return { client, operation: address, timestamp: call, sinceStep, sinceTick, attempts: 1, queued: 0 };
      });
  });
  return outstanding.sort((a, b) => a.sinceStep - b.sinceStep);
}

function openedIn({ steps }: History, count: number, browser: NodeId, call: number): number {
  const index = steps
    .slice(0, count)
    .findIndex(
      ({ node, notes }) =>
        node === browser &&
        (notes as readonly DemoNote[]).some((note) => note.kind === 'addressOpened' && note.call === call),
    );
  return Math.max(0, index);
}
