import type { SlotStatus, Status } from '../../../../protocols/pbft/rules/messages.ts';
import { nodeLabels } from '../../../../text/names.ts';
import { Facts } from '../../../atoms/Facts.tsx';
import { useAllTexts } from '../../../texts/useTexts.ts';
import panel from '../../Panel.module.css';
import { useRun } from '../../worldNow.ts';
import styles from './Inspect.module.css';
import { Requests } from './Requests.tsx';

/** The contents of a STATUS: what a replica has, so that the others send again what it lacks (retransmission). */
export function StatusContents({ message }: { message: Status }) {
  const texts = useAllTexts();
  const { inspect, details, words } = texts;
  const { cluster } = useRun().history.setup;
  const { view, active, lowWaterMark, lastExecuted, slots, checkpoints, viewChanges } = message;
  const named = (nodes: readonly number[]): string => words.list(nodeLabels(cluster, nodes)) || inspect.nobody;
  return (
    <>
      <Facts
        facts={[
          [details.view, active ? view : inspect.betweenViews(view)],
          [details.lowWaterMark, lowWaterMark],
          [details.lastExecuted, lastExecuted],
          ...(active ? [] : [[inspect.viewChangesOf, named(viewChanges)] as const]),
          ...checkpoints.map(({ sequence, voters }) => [inspect.checkpointsOf(sequence), named(voters)] as const),
        ]}
      />
      {slots.length > 0 && <h3 className={`${panel.heading} ${styles.heading}`}>{inspect.openSlots}</h3>}
      <ol className={styles.cards}>
        {slots.map((slot) => (
          <li key={slot.sequence} className={styles.card}>
            <OpenSlot slot={slot} />
          </li>
        ))}
      </ol>
    </>
  );
}

function OpenSlot({ slot }: { slot: SlotStatus }) {
  const { inspect, words } = useAllTexts();
  const { cluster } = useRun().history.setup;
  const { sequence, digest, hasBatch, prepares, commits } = slot;
  return (
    <>
      <p className={styles.cardHead}>
        <b>{words.slot(sequence)}</b>
        {digest !== null && !hasBatch && <span>{inspect.lacksRequest}</span>}
      </p>
      <p className={styles.cardLine}>{digest === null ? inspect.lacksProposal : <Requests digest={digest} />}</p>
      <p className={`${styles.cardLine} ${panel.muted}`}>
        {[
          inspect.of(words.messages.prepare, nodeLabels(cluster, prepares)),
          inspect.of(words.messages.commit, nodeLabels(cluster, commits)),
        ].join(inspect.and)}
      </p>
    </>
  );
}
