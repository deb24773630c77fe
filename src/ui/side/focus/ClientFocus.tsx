import type { NodeId } from '../../../engine/protocol.ts';
import type { Ballot } from '../../../protocols/ballot.ts';
import { votersFor } from '../../../protocols/ballot.ts';
import { thresholdsOf } from '../../../protocols/pbft/explain/counts.ts';
import type { ClientState, Outstanding } from '../../../protocols/pbft/rules/clientState.ts';
import type { ReplyStage } from '../../../protocols/pbft/rules/messages.ts';
import { nodeLabels } from '../../../text/names.ts';
import { Facts } from '../../atoms/Facts.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import { lieSentencesOf } from '../faults/faultSentences.ts';
import panel from '../Panel.module.css';
import { useWorld } from '../worldNow.ts';
import { MeterView } from './MeterView.tsx';
import { voteMeter } from './meter.ts';
import { NodeActions } from './NodeActions.tsx';
import { WaitsFor } from './WaitsFor.tsx';

/** A client as it is at this step: what it has asked for, and who answered what. */
export function ClientFocus({ node }: { node: NodeId }) {
  const all = useAllTexts();
  const texts = all.details;
  const world = useWorld();
  const client = world.nodes[node];
  if (!client) return null;
  const { view, outstanding, queue, accepted } = client.state as ClientState;
  return (
    <>
      <p className={panel.small}>{texts.acceptedSoFar(accepted)}</p>
      {lieSentencesOf(all, world, node).map((sentence) => (
        <p key={sentence} className={`${panel.small} ${panel.warning}`}>
          {sentence}
        </p>
      ))}
      <WaitsFor node={node} />
      <NodeActions node={node} />
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
  const { details } = useAllTexts();
  const { outstanding, node, queue } = props;
  const { request, attempts, replies, tentative, reads } = outstanding;
  const hasReplies = [replies, tentative, reads].some(({ tallies }) => tallies.length > 0);
  return (
    <>
      <Facts
        facts={[
          [details.operation, <code key="operation">{request.operation}</code>],
          [details.timestamp, request.timestamp],
          [details.attempts, attempts],
          ...(queue.length === 0 ? [] : [[details.queued, queue.join(', ')] as const]),
        ]}
      />
      <h3 className={panel.heading}>{details.replies}</h3>
      {!hasReplies && <p className={`${panel.small} ${panel.muted}`}>{details.noReplies}</p>}
      <Replies ballot={replies} stage="committed" node={node} />
      <Replies ballot={tentative} stage="tentative" node={node} />
      <Replies ballot={reads} stage="readOnly" node={node} />
    </>
  );
}

/** Replies of one kind: a result that may still be undone needs more of them than one that is final (§4.1, §5.1). */
function Replies({ ballot, stage, node }: { ballot: Ballot; stage: ReplyStage; node: NodeId }) {
  const { words, inspect } = useAllTexts();
  const { cluster } = useWorld().setup;
  const need = thresholdsOf(cluster).replies[stage];
  if (ballot.tallies.length === 0) return null;
  return (
    <>
      {stage !== 'committed' && <p className={`${panel.small} ${panel.muted}`}>{inspect.replyStages[stage]}</p>}
      <Facts
        facts={ballot.tallies.map(({ choice }) => {
          const voters = votersFor(ballot, choice);
          return [
            `${resultOf(choice, stage)}: ${words.list(nodeLabels(cluster, voters))}`,
            <MeterView key={choice} meter={voteMeter('reply', voters, node, need)} />,
          ];
        })}
      />
    </>
  );
}

/** Replies that may be undone count by view and result. */
function resultOf(choice: string, stage: ReplyStage): string {
  return stage === 'tentative' ? choice.slice(choice.indexOf(' ') + 1) : choice;
}
