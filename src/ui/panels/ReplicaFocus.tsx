import type { ReplicaState } from '../../protocol/pbft/replicaState.ts';
import { highWaterMark } from '../../protocol/pbft/replicaState.ts';
import type { NodeId } from '../../protocol/protocol.ts';
import { primaryOf } from '../../protocol/quorum.ts';
import type { World } from '../../simulation/world.ts';
import type { Texts } from '../../text/texts.ts';
import { useTexts } from '../useTexts.ts';
import { ActionButtons } from './ActionButtons.tsx';
import { Facts } from './Facts.tsx';
import { LogTable } from './LogTable.tsx';
import panel from './Panel.module.css';
import { WaitsFor } from './WaitsFor.tsx';
import { useWorld } from './worldNow.ts';

/** A replica as it is at this step: its role, its marks, its store, its log, and what it waits for. */
export function ReplicaFocus({ node }: { node: NodeId }) {
  const texts = useTexts();
  const { panels } = texts;
  const world = useWorld();
  const known = world.nodes[node];
  if (!known) return null;
  const { cluster } = world.setup;
  // A replica's node holds a replica's state; the world keeps the states of all protocols alike.
  const state = known.state as ReplicaState;
  const values = [...state.service.values];
  return (
    <>
      <p className={panel.small}>{statusOf(texts, world, node, state)}</p>
      <ActionButtons focus={{ kind: 'node', node }} />
      <WaitsFor node={node} />
      <Facts
        facts={[
          [panels.view, state.view],
          [panels.lastExecuted, state.lastExecuted],
          [panels.lowWaterMark, state.lowWaterMark],
          [panels.highWaterMark, highWaterMark(state, cluster.window)],
        ]}
      />
      <div className={panel.sub}>
        <h3 className={panel.heading}>{panels.log}</h3>
        <LogTable state={state} node={node} />
      </div>
      <div className={panel.sub}>
        <h3 className={panel.heading}>{panels.store}</h3>
        {values.length === 0 && <p className={`${panel.small} ${panel.muted}`}>{panels.storeEmpty}</p>}
        <Facts facts={values} isCode />
      </div>
    </>
  );
}

function statusOf({ panels, words }: Texts, world: World, node: NodeId, { view }: ReplicaState): string {
  const { replicas } = world.setup.cluster;
  const { up, forgot } = world.nodes[node] as World['nodes'][number];
  const group = world.links.groups?.[node];
  return [
    primaryOf(view, replicas) === node ? words.roles.primary : words.roles.backup,
    up ? panels.running : panels.crashed,
    world.links.isolated.has(node) && panels.cutOff,
    group !== undefined && panels.inGroup(group.toUpperCase()),
    forgot && panels.forgot,
  ]
    .filter(Boolean)
    .join(' · ');
}
