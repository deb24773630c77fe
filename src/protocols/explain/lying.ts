import type { History } from '../../engine/history.ts';
import { memoBy } from '../../engine/memoBy.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { NodeId } from '../../engine/protocol.ts';

/** True where somebody made the node lie in this step or before: what it sends need not be what its notes say. */
export function hasLied(history: History, node: NodeId, until: StepIndex): boolean {
  const first = firstLiesOf(history).get(node);
  return first !== undefined && first <= until;
}

const firstLiesOf = memoBy(({ steps }: History): ReadonlyMap<NodeId, StepIndex> => {
  const first = new Map<NodeId, StepIndex>();
  steps.forEach(({ cause, node }, index) => {
    if (cause.kind !== 'intervention' || cause.noEffect !== null || node === null || first.has(node)) return;
    const { kind } = cause.intervention.action;
    if (kind === 'misbehave' || kind === 'say') first.set(node, index);
  });
  return first;
});
