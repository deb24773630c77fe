import { RIGHT_RATE } from '../../../engine/clock.ts';
import { delayOf, EVERYBODY } from '../../../engine/network/delays.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import { ownDurations } from '../../../engine/world.ts';
import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import { highWaterMark } from '../../../protocols/pbft/rules/replicaState.ts';
import { primaryOf } from '../../../protocols/quorum.ts';
import { nodeLabel } from '../../../text/names.ts';
import type { Texts } from '../../../text/texts.ts';
import { Facts } from '../../atoms/Facts.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import { lieSentencesOf } from '../faults/faultSentences.ts';
import panel from '../Panel.module.css';
import { useWorld } from '../worldNow.ts';
import { IfAsked } from './IfAsked.tsx';
import { LogTable } from './LogTable.tsx';
import { NodeActions } from './NodeActions.tsx';
import { PendingRequests } from './PendingRequests.tsx';
import { StableCheckpointView } from './StableCheckpointView.tsx';
import { ViewChangesHeld } from './ViewChangesHeld.tsx';
import { WaitsFor } from './WaitsFor.tsx';

/** A replica as it is at this step: its role, its marks, its store, its log, and what it waits for. */
export function ReplicaFocus({ node }: { node: NodeId }) {
  const texts = useAllTexts();
  const { details } = texts;
  const world = useWorld();
  const replica = world.nodes[node];
  if (!replica) return null;
  // A replica's node holds a replica's state; the world keeps the states of all protocols alike.
  const state = replica.state as ReplicaState;
  const values = [...state.service.values];
  return (
    <>
      <p className={panel.small}>{statusOf(texts, world, node, state)}</p>
      {lieSentencesOf(texts, world, node).map((sentence) => (
        <p key={sentence} className={`${panel.small} ${panel.warning}`}>
          {sentence}
        </p>
      ))}
      <WaitsFor node={node} />
      <NodeActions node={node} />
      <Marks state={state} />
      <ViewChangesHeld state={state} node={node} />
      <PendingRequests state={state} />
      <div className={panel.sub}>
        <h3 className={panel.heading}>{details.log}</h3>
        <LogTable state={state} node={node} />
      </div>
      <IfAsked node={node} />
      <StableCheckpointView state={state} node={node} />
      <div className={panel.sub}>
        <h3 className={panel.heading}>{details.store}</h3>
        {values.length === 0 && <p className={`${panel.small} ${panel.muted}`}>{details.storeEmpty}</p>}
        <Facts facts={values} isCode />
      </div>
    </>
  );
}

/** Its own view, which need not be that of the others, and how far it has come. */
function Marks({ state }: { state: ReplicaState }) {
  const { details, inspect } = useAllTexts();
  const { cluster } = useWorld().setup;
  const { view, active, lastExecuted, lowWaterMark, fetching } = state;
  return (
    <Facts
      facts={[
        [details.view, active ? inspect.viewActive(view) : inspect.betweenViews(view)],
        [inspect.itsPrimary, nodeLabel(cluster, primaryOf(view, cluster.replicas))],
        [details.lastExecuted, lastExecuted],
        [details.lowWaterMark, lowWaterMark],
        [details.highWaterMark, highWaterMark(state, cluster.window)],
        ...(fetching
          ? [[inspect.fetching, inspect.stateFrom(fetching.sequence, nodeLabel(cluster, fetching.from))] as const]
          : []),
      ]}
    />
  );
}

function statusOf(
  { details, words, interventions }: Texts,
  world: World,
  node: NodeId,
  { view }: ReplicaState,
): string {
  const { replicas } = world.setup.cluster;
  const { up, forgot, behaviours, rate } = world.nodes[node] as World['nodes'][number];
  const delay = delayOf(world.delays, node, EVERYBODY);
  const durations: Readonly<Record<string, string>> = interventions.terms.durations;
  const group = world.links.groups?.[node];
  return [
    primaryOf(view, replicas) === node ? words.roles.primary : words.roles.backup,
    up ? details.running : details.crashed,
    world.links.isolated.has(node) && details.cutOff,
    group !== undefined && details.inGroup(group.toUpperCase()),
    forgot && details.forgot,
    behaviours.length > 0 && details.lying,
    rate !== RIGHT_RATE && details.clockAt(rate),
    ...ownDurations(world, node).map(([setting, ticks]) => details.ownWait(durations[setting] ?? setting, ticks)),
    delay > 0 && details.farAway(delay),
  ]
    .filter(Boolean)
    .join(' · ');
}
