import type { NodeId } from '../../../engine/protocol.ts';
import { thresholdsOf } from '../../../protocols/pbft/explain/counts.ts';
import { isUnfinished } from '../../../store/beginning.ts';
import { nextRunId } from '../../../store/run.ts';
import { useAppState } from '../../../store/store.ts';
import { nodeLabel } from '../../../text/names.ts';
import { faultyNow, isFaultyNow } from '../../side/faultyNow.ts';
import { useRun } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import { useDialogTexts } from '../useDialogTexts.ts';
import styles from './Lie.module.css';

interface Props {
  readonly node: NodeId;
  /** The number of steps after which it begins to lie. */
  readonly from: number;
}

/** The consequences of a lie for f, and for the run that is shown. */
export function LieConsequence({ node, from }: Props) {
  const { lies } = useDialogTexts();
  const { words } = useAllTexts();
  const run = useRun();
  const made = useAppState((state) => nextRunId(state.runs));
  const { history } = run;
  const { cluster } = history.setup;
  const name = nodeLabel(cluster, node);
  const { faults: tolerated } = thresholdsOf(cluster);
  const faulty = faultyNow(history, from) + (isFaultyNow(history, node, from) ? 0 : 1);
  const isForked = from < history.steps.length || isUnfinished(run);
  const counts =
    node >= cluster.replicas
      ? lies.clientCounts(name)
      : (faulty > tolerated ? lies.beyond : lies.counts)(name, faulty, tolerated);
  return (
    <p className={styles.consequence}>{words.paragraph(isForked ? [counts, lies.kept(run.id, made)] : [counts])}</p>
  );
}
