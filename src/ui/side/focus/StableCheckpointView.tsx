import type { NodeId } from '../../../engine/protocol.ts';
import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import { quorumSize } from '../../../protocols/quorum.ts';
import { nodeLabels } from '../../../text/names.ts';
import { DigestDetails } from '../../atoms/DigestDetails.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useWorld } from '../worldNow.ts';
import { MeterView } from './MeterView.tsx';
import { voteMeter } from './meter.ts';

/** The last stable checkpoint, and whose CHECKPOINTs prove it (§4.3). */
export function StableCheckpointView({ state, node }: { state: ReplicaState; node: NodeId }) {
  const { inspect, words } = useAllTexts();
  const { cluster } = useWorld().setup;
  const { sequence, digest, voters } = state.stable;
  return (
    <div className={panel.sub}>
      <h3 className={panel.heading}>{inspect.stableCheckpoint}</h3>
      {sequence === 0 && <p className={`${panel.small} ${panel.muted}`}>{inspect.initialState}</p>}
      {sequence > 0 && (
        <>
          <p className={panel.small}>
            {inspect.of(`${words.messages.checkpoint} ${sequence}`, nodeLabels(cluster, voters))}{' '}
            <MeterView meter={voteMeter('checkpoint', voters, node, quorumSize(cluster.replicas))} />
          </p>
          <DigestDetails digest={digest} />
        </>
      )}
    </div>
  );
}
