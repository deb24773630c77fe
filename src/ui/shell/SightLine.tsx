import { showWhole } from '../../store/actions/seeing.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { nodeLabel, nodesOf } from '../../text/names.ts';
import controls from '../atoms/controls.module.css';
import { useAllTexts } from '../texts/useTexts.ts';
import { focusStage } from './focusStage.ts';
import styles from './SightLine.module.css';

/** On the stage, while a run is shown as one replica knows it: whose view this is, what is hidden, and the way back. */
export function SightLine() {
  const { oneView } = useAllTexts();
  const run = useAppState(activeRun);
  if (!run.seen) return null;
  const name = nodeLabel(nodesOf(run.history.setup), run.seen.by);
  return (
    <div className={styles.line}>
      <p>
        <b>{oneView.line(name)}</b> <span className={styles.hidden}>{oneView.hidden}</span>
      </p>
      <button
        type="button"
        className={controls.button}
        onClick={() => {
          showWhole();
          // The button is removed, and the focus must not be lost with it.
          focusStage();
        }}
      >
        {oneView.leave}
      </button>
    </div>
  );
}
