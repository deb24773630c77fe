import type { Monitor, Violation } from '../../../engine/monitors/monitor.ts';
import { isCorrect } from '../../../engine/monitors/monitor.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { PbftState } from '../pbft.ts';
import type { ReplicaState } from '../rules/replicaState.ts';

/** M8: view, low water mark and last executed sequence number of a correct replica never go down (§4.3, §4.4). */
export const monotone: Monitor = {
  id: 'M8',
  watch({ cluster }) {
    const last = Array.from({ length: cluster.replicas }, noMarks);
    return {
      observe({ node }, index, world) {
        if (node === null || !isCorrect(world, node)) return null;
        const state = world.nodes[node]?.state as PbftState;
        if (state.kind !== 'replica') return null;
        const marks = last[node] as Marks;
        const violation = compare(state, marks, index, node);
        marks.step = index;
        marks.view = state.view;
        marks.lowWaterMark = state.lowWaterMark;
        marks.lastExecuted = state.lastExecuted;
        return violation;
      },
    };
  },
};

const names = ['view', 'lowWaterMark', 'lastExecuted'] as const;

/** The marks of a replica after its last step. */
type Marks = { step: number } & Record<(typeof names)[number], number>;

function noMarks(): Marks {
  return { step: 0, view: 0, lowWaterMark: 0, lastExecuted: 0 };
}

function compare(state: ReplicaState, marks: Marks, step: StepIndex, node: NodeId): Violation | null {
  const { view, lowWaterMark, lastExecuted } = state;
  if (view >= marks.view && lowWaterMark >= marks.lowWaterMark && lastExecuted >= marks.lastExecuted) return null;
  for (const name of names) {
    if (state[name] >= marks[name]) continue;
    const values = { [name]: state[name], before: marks[name] };
    return { monitor: 'M8', step, node, witnesses: [{ step: marks.step, node }], values };
  }
  return null;
}
