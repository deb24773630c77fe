import type { Violation } from '../../../engine/monitors/monitor.ts';
import { operationsBehind } from '../../../protocols/pbft/explain/batchesByDigest.ts';
import type { Certificate } from '../../../protocols/pbft/explain/conflict.ts';
import { conflictOf } from '../../../protocols/pbft/explain/conflict.ts';
import { goTo } from '../../../store/actions/stepping.ts';
import type { Nodes } from '../../../text/names.ts';
import { nodeLabel, nodeLabels, shortDigest } from '../../../text/names.ts';
import controls from '../../atoms/controls.module.css';
import { useRun } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './Convictions.module.css';

/** The two certificates behind a broken agreement, side by side, and who signed both. Nothing for other violations. */
export function ConflictView({ violation }: { violation: Violation }) {
  const { convictions } = useAllTexts();
  const { history, scenario } = useRun();
  const conflict = conflictOf(history, violation);
  if (!conflict) return null;
  const nodes = scenario.setup.cluster;
  const { sides, both, liars } = conflict;
  return (
    <section className={styles.conflict}>
      <h3>{convictions.conflict(sides[0].sequence)}</h3>
      <div className={styles.sides}>
        {sides.map((side) => (
          <Side key={side.node} side={side} both={both} nodes={nodes} />
        ))}
      </div>
      <p>
        <span>{both.length > 0 ? convictions.both(nodeLabels(nodes, both)) : convictions.nobodyInBoth}</span>{' '}
        {both.length > 0 && (
          <b>{liars.length > 0 ? convictions.liars(nodeLabels(nodes, liars)) : convictions.noLiars}</b>
        )}
      </p>
    </section>
  );
}

function Side({ side, both, nodes }: { side: Certificate; both: readonly number[]; nodes: Nodes }) {
  const { convictions } = useAllTexts();
  const { history } = useRun();
  const { kind, node, view, voters, digest, step } = side;
  const operations = operationsBehind(history, digest);
  const request = operations?.length === 0 ? convictions.nullRequest : operations?.join(' · ');
  return (
    <div className={styles.side}>
      <button type="button" className={controls.button} onClick={() => goTo(step + 1)}>
        {convictions.side[kind](nodeLabel(nodes, node), view)}
      </button>
      <p>
        <b>{request ?? convictions.unknownRequest}</b> <code title={digest}>{shortDigest(digest)}</code>
      </p>
      <p>{convictions.votes[kind](nodeLabels(nodes, voters))}</p>
      <p aria-hidden className={styles.voters}>
        {voters.map((voter) => (
          <span key={voter} data-both={both.includes(voter)}>
            {nodeLabel(nodes, voter)}
          </span>
        ))}
      </p>
    </div>
  );
}
