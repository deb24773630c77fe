import type { Body, Decision } from '../../../../protocols/pbft/rules/messages.ts';
import { digestOfBatch } from '../../../../protocols/pbft/rules/requestDigest.ts';
import { quorumSize } from '../../../../protocols/quorum.ts';
import { clientLabel, nodeLabels } from '../../../../text/names.ts';
import { DigestDetails } from '../../../atoms/DigestDetails.tsx';
import { Facts } from '../../../atoms/Facts.tsx';
import { useAllTexts } from '../../../texts/useTexts.ts';
import { useRun } from '../../worldNow.ts';
import { MeterView } from '../MeterView.tsx';
import { voteMeter } from '../meter.ts';

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
              [inspect.requestOf(clientLabel(cluster, client), timestamp), <code key="o">{operation}</code>] as const,
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
