import type { Body, Decision } from '../../protocol/pbft/messages.ts';
import { digestOfBatch } from '../../protocol/pbft/requestDigest.ts';
import { quorumSize } from '../../protocol/quorum.ts';
import { clientLabel, nodeLabels } from '../../text/names.ts';
import { DigestDetails } from '../panels/DigestDetails.tsx';
import { Facts } from '../panels/Facts.tsx';
import { MeterView } from '../panels/MeterView.tsx';
import { voteMeter } from '../panels/meter.ts';
import { useRun } from '../panels/worldNow.ts';
import { useAllTexts } from '../useTexts.ts';

/** Requests that are sent after their digest, or with the COMMITs that decided on them. */
export function BatchContents({ message }: { message: Body | Decision }) {
  const { details, inspect, words } = useAllTexts();
  const { cluster } = useRun().history.setup;
  const { sequence, batch } = message;
  const voters = message.kind === 'decision' ? message.proof.map(({ replica }) => replica) : [];
  return (
    <>
      <Facts
        facts={[
          [details.sequence, sequence],
          ...batch.map(
            ({ client, timestamp, operation }) =>
              [
                inspect.requestOf(clientLabel(cluster.clients, client), timestamp),
                <code key="o">{operation}</code>,
              ] as const,
          ),
          ...(message.kind === 'decision'
            ? [
                [
                  inspect.of(words.messages.commit, nodeLabels(cluster, voters)),
                  <MeterView
                    key="proof"
                    meter={voteMeter('commit', voters, message.replica, quorumSize(cluster.replicas))}
                  />,
                ] as const,
              ]
            : []),
        ]}
      />
      <DigestDetails digest={digestOfBatch(batch)} />
    </>
  );
}
