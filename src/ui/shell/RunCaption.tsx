import { CircleAlert, CircleCheck } from 'lucide-react';
import { livenessAt } from '../../protocols/explain/liveness.ts';
import type { Unanswered } from '../../protocols/pbft/explain/stabilisation.ts';
import { switchRun } from '../../store/actions/runs.ts';
import { isUnfinished } from '../../store/beginning.ts';
import type { Run } from '../../store/run.ts';
import { nodeLabel, nodesOf } from '../../text/names.ts';
import type { Texts } from '../../text/texts.ts';
import controls from '../atoms/controls.module.css';
import { useSentences } from '../texts/useTexts.ts';
import styles from './RunCaption.module.css';

interface Props {
  /** The run, up to its cursor. */
  readonly run: Run;
  readonly name: string;
  readonly isActive: boolean;
}

/** One line above the picture of each of two runs: its name, the violation found so far, and its progress. */
export function RunCaption({ run, name, isActive }: Props) {
  const texts = useSentences()?.texts;
  return (
    <div className={styles.caption}>
      <button
        type="button"
        className={`${controls.button} ${controls.quiet} ${styles.name}`}
        aria-pressed={isActive}
        onClick={() => switchRun(run.id)}
      >
        <b>{run.id}</b> <span>{name}</span>
      </button>
      {texts && <Verdict texts={texts} run={run} />}
    </div>
  );
}

function Verdict({ texts, run }: { texts: Texts; run: Run }) {
  const { lights } = texts;
  const liveness = livenessAt(run.history, run.cursor.step);
  const caught = caughtIn(texts, run) ?? lateIn(texts, run, liveness.overdue[0]);
  return (
    <>
      <p className={styles.verdict} data-state={caught ? 'bad' : 'good'}>
        {caught ? <CircleAlert aria-hidden size={16} /> : <CircleCheck aria-hidden size={16} />}
        <span>{caught ?? lights.allHold}</span>
      </p>
      <p className={styles.liveness}>{lights.livenessIs(lights.livenessState(liveness))}</p>
      {isUnfinished(run) && <p className={styles.liveness}>{texts.details.computing.waiting}</p>}
    </>
  );
}

/** Returns the first violation that a monitor found; null where there is none. */
function caughtIn({ lights }: Texts, { history, cursor, scenario }: Run): string | null {
  const [first] = history.violations;
  if (!first || first.step >= cursor.step) return null;
  return lights.caught(first.monitor, first.step + 1, lights.violation(first, nodesOf(scenario.setup)));
}

function lateIn({ lights }: Texts, { scenario }: Run, late: Unanswered | undefined): string | null {
  if (!late) return null;
  return lights.late(nodeLabel(nodesOf(scenario.setup), late.client), late.operation, late.dueTick);
}
