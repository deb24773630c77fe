import type { NodeId } from '../../../engine/protocol.ts';
import type { ViewNumber } from '../../../protocols/numbers.ts';
import { thresholdsOf } from '../../../protocols/pbft/explain/counts.ts';
import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import { nodeLabels } from '../../../text/names.ts';
import { Facts } from '../../atoms/Facts.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useWorld } from '../worldNow.ts';
import { MeterView } from './MeterView.tsx';
import { voteMeter } from './meter.ts';

/** The VIEW-CHANGEs a replica holds, by the view they ask for: q of them make that view possible (§4.4). */
export function ViewChangesHeld({ state, node }: { state: ReplicaState; node: NodeId }) {
  const { inspect, words } = useAllTexts();
  const { cluster } = useWorld().setup;
  const { quorum } = thresholdsOf(cluster);
  const views = viewsAskedFor(state);
  if (views.length === 0) return null;
  return (
    <div className={panel.sub}>
      <h3 className={panel.heading}>{inspect.viewChangesHeld}</h3>
      <Facts
        facts={views.map(({ view, senders }) => [
          `${inspect.forView(view)}: ${words.list(nodeLabels(cluster, senders))}`,
          <MeterView key={view} meter={voteMeter('viewChange', senders, node, quorum)} />,
        ])}
      />
    </div>
  );
}

interface Asked {
  readonly view: ViewNumber;
  readonly senders: readonly NodeId[];
}

/** Returns those for views that are still ahead, the nearest first; the ones for earlier views no longer matter. */
function viewsAskedFor({ viewChanges, view: own, active }: ReplicaState): Asked[] {
  const byView = new Map<number, NodeId[]>();
  for (const { view, replica } of viewChanges) {
    if (view < own || (view === own && active)) continue;
    byView.set(view, [...(byView.get(view) ?? []), replica]);
  }
  return [...byView]
    .sort(([a], [b]) => a - b)
    .map(([view, senders]) => ({ view, senders: senders.sort((a, b) => a - b) }));
}
