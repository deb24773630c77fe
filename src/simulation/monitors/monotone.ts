import type { PbftState } from '../../protocol/pbft/pbft.ts';
import type { Monitor } from './monitor.ts';
import { isCorrect } from './monitor.ts';

/** M8: view, low water mark and last executed sequence number of a correct replica never go down (§4.3, §4.4). */
export const monotone: Monitor = {
  id: 'M8',
  watch() {
    const last = new Map<number, Marks>();
    return {
      observe(step, index, world) {
        const { node } = step;
        if (node === null || !isCorrect(world, node)) return null;
        const state = world.nodes[node]?.state as PbftState;
        if (state.kind !== 'replica') return null;
        const earlier = last.get(node);
        const { view, lowWaterMark, lastExecuted } = state;
        last.set(node, { step: index, view, lowWaterMark, lastExecuted });
        if (!earlier) return null;
        for (const name of ['view', 'lowWaterMark', 'lastExecuted'] as const) {
          if (state[name] >= earlier[name]) continue;
          const values = { [name]: state[name], before: earlier[name] };
          return { monitor: 'M8', step: index, node, witnesses: [{ step: earlier.step, node }], values };
        }
        return null;
      },
    };
  },
};

interface Marks {
  readonly step: number;
  readonly view: number;
  readonly lowWaterMark: number;
  readonly lastExecuted: number;
}
