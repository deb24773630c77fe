import type { Setup } from '../../engine/setup.ts';
import { nodeLabel, nodesOf } from '../../text/names.ts';

/** The nodes of a run as choices: replicas first, then clients. */
export function NodeOptions({ setup }: { readonly setup: Setup }) {
  const { replicas, clients } = setup.cluster;
  return Array.from({ length: replicas + clients }, (_, node) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a node is its number
    <option key={node} value={node}>
      {nodeLabel(nodesOf(setup), node)}
    </option>
  ));
}
