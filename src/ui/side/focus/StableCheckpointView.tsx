import type { NodeId } from '../../../engine/protocol.ts';
import { tallyOfStable } from '../../../protocols/pbft/explain/stableTally.ts';
import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import { nodeLabels } from '../../../text/names.ts';
import { DigestDetails } from '../../atoms/DigestDetails.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';
import { MeterView } from './MeterView.tsx';
import { tallyMeter } from './meter.ts';

/** The last stable checkpoint, and whose CHECKPOINTs prove it (§4.3). */
export function StableCheckpointView({ state, node }: { state: ReplicaState; node: NodeId }) {
  const { inspect, words } = useAllTexts();
  const { history, cursor } = useRun();
  const { cluster } = history.setup;
  const { sequence, digest, voters } = state.stable;
  const tally = tallyOfStable(history, node, sequence, cursor.step - 1);
  return (
    <div className={panel.sub}>
      <h3 className={panel.heading}>{inspect.stableCheckpoint}</h3>
      {sequence === 0 && <p className={`${panel.small} ${panel.muted}`}>{inspect.initialState}</p>}
      {sequence > 0 && (
        <>
          <p className={panel.small}>
            <span>{inspect.of(`${words.messages.checkpoint} ${sequence}`, nodeLabels(cluster, voters))}</span>{' '}
            {tally && <MeterView meter={tallyMeter('checkpoint', tally, voters.includes(node))} />}
          </p>
          <DigestDetails digest={digest} />
        </>
      )}
    </div>
  );
}
