import type { NodeId } from '../../../engine/protocol.ts';
import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import { setFocus } from '../../../store/actions/view.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useWorld } from '../worldNow.ts';
import styles from './LogTable.module.css';
import type { LogRow } from './logRows.ts';
import { logRowsOf } from './logRows.ts';
import { MeterView } from './MeterView.tsx';

/** The number of digits by which digests differ at a glance. */
const DIGEST_SHORT = 6;

/** The message log (§4.2), newest slot first. A row's state is a button that looks at its gate. */
export function LogTable({ state, node }: { state: ReplicaState; node: NodeId }) {
  const texts = useAllTexts();
  const rows = logRowsOf(state, node, useWorld().setup.cluster);
  const { logEmpty } = texts.details;
  const { lowWaterMark } = state;
  const discarded = lowWaterMark > 0 && (
    <p className={`${panel.small} ${panel.muted}`}>{texts.inspect.discarded(lowWaterMark)}</p>
  );
  if (rows.length === 0) return discarded || <p className={`${panel.small} ${panel.muted}`}>{logEmpty}</p>;
  return (
    <>
      <Rows rows={rows} node={node} />
      {discarded}
    </>
  );
}

function Rows({ rows, node }: { rows: readonly LogRow[]; node: NodeId }) {
  const { logSequence, logGate, logDigest, logVotes } = useAllTexts().details;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{logSequence}</th>
          <th scope="col">{logGate}</th>
          <th scope="col">{logDigest}</th>
          <th scope="col">{logVotes}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.sequence}>
            <td>{row.sequence}</td>
            <td>
              <GateButton row={row} node={node} />
            </td>
            <td className={styles.code} title={row.digest ?? undefined}>
              {row.digest?.slice(0, DIGEST_SHORT) ?? '–'}
            </td>
            <td>{row.meter ? <MeterView meter={row.meter} /> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GateButton({ row, node }: { row: LogRow; node: NodeId }) {
  const texts = useAllTexts();
  const { gate, view, sequence } = row;
  if (!gate) return <span className={panel.muted}>{texts.details.noProposal}</span>;
  return (
    <button
      type="button"
      className={styles.gate}
      title={row.operations.join(', ')}
      onClick={() => setFocus({ kind: 'gate', gate, node, view, sequence })}
    >
      {texts.words.gates[gate]}
    </button>
  );
}
