import { votersFor } from '../../protocol/ballot.ts';
import type { ClientState, Outstanding } from '../../protocol/pbft/clientState.ts';
import type { NodeId } from '../../protocol/protocol.ts';
import { weakQuorumSize } from '../../protocol/quorum.ts';
import { nodeLabels } from '../../text/names.ts';
import { useTexts } from '../useTexts.ts';
import { ActionButtons } from './ActionButtons.tsx';
import { Facts } from './Facts.tsx';
import { MeterView } from './MeterView.tsx';
import { voteMeter } from './meter.ts';
import panel from './Panel.module.css';
import { WaitsFor } from './WaitsFor.tsx';
import { useWorld } from './worldNow.ts';

/** A client as it is at this step: what it has asked for, and who answered what. */
export function ClientFocus({ node }: { node: NodeId }) {
  const texts = useTexts().panels;
  const world = useWorld();
  const known = world.nodes[node];
  if (!known) return null;
  const { view, outstanding, queue, accepted } = known.state as ClientState;
  return (
    <>
      <p className={panel.small}>{texts.acceptedSoFar(accepted)}</p>
      <ActionButtons focus={{ kind: 'node', node }} />
      <WaitsFor node={node} />
      <Facts facts={[[texts.believedView, view]]} />
      <div className={panel.sub}>
        <h3 className={panel.heading}>{texts.outstanding}</h3>
        {outstanding ? (
          <OutstandingRequest outstanding={outstanding} node={node} queue={queue} />
        ) : (
          <p className={`${panel.small} ${panel.muted}`}>{texts.noneOutstanding}</p>
        )}
      </div>
    </>
  );
}

function OutstandingRequest(props: { outstanding: Outstanding; node: NodeId; queue: readonly string[] }) {
  const texts = useTexts();
  const { cluster } = useWorld().setup;
  const { request, attempts, replies } = props.outstanding;
  const need = weakQuorumSize(cluster.replicas);
  const { panels } = texts;
  return (
    <>
      <Facts
        facts={[
          [panels.operation, <code key="operation">{request.operation}</code>],
          [panels.timestamp, request.timestamp],
          [panels.attempts, attempts],
          ...(props.queue.length === 0 ? [] : [[panels.queued, props.queue.join(', ')] as const]),
        ]}
      />
      <h3 className={panel.heading}>{panels.replies}</h3>
      {replies.tallies.length === 0 && <p className={`${panel.small} ${panel.muted}`}>{panels.noReplies}</p>}
      <Facts
        facts={replies.tallies.map(({ choice }) => {
          const voters = votersFor(replies, choice);
          const names = texts.words.list(nodeLabels(cluster, voters));
          return [
            `${choice}: ${names}`,
            <MeterView key={choice} meter={voteMeter('reply', voters, props.node, need)} />,
          ];
        })}
      />
    </>
  );
}
