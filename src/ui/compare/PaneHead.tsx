import { OnlyGlyph } from '../../diagram/marks/difference/Differences.tsx';
import { ONLY_HALF } from '../../diagram/marks/difference/layout.ts';
import { livenessAt } from '../../protocols/explain/liveness.ts';
import { toldAt } from '../../protocols/explain/stops.ts';
import { switchRun } from '../../store/actions/runs.ts';
import { isUnfinished } from '../../store/beginning.ts';
import type { Run } from '../../store/run.ts';
import { tickOf } from '../../store/run.ts';
import { nodeLabel, nodesOf } from '../../text/names.ts';
import type { Sentences } from '../texts/useTexts.ts';
import { useAllTexts, useSentences } from '../texts/useTexts.ts';
import styles from './compare.module.css';
import { Verdict } from './Verdict.tsx';

interface Props {
  /** The run, up to its cursor. */
  readonly run: Run;
  readonly name: string;
  readonly isActive: boolean;
  /** Messages are marked that this run alone has. */
  readonly hasMarks: boolean;
  /** A switch above it has the name already. */
  readonly isNamed: boolean;
}

/** The line above the picture of each of two runs: its name, the verdict, what happens now, and the step. */
export function PaneHead({ run, name, isActive, hasMarks, isNamed }: Props) {
  const texts = useAllTexts();
  const sentences = useSentences();
  const told = sentences ? toldIn(sentences, run) : '';
  return (
    <div className={styles.head}>
      {!isNamed && (
        <button type="button" className={styles.name} aria-pressed={isActive} onClick={() => switchRun(run.id)}>
          <b>{run.id}</b> <span>{name}</span>
        </button>
      )}
      <Verdict run={run} isActive={isActive} />
      <p className={styles.told} title={told}>
        {told}
      </p>
      {hasMarks && (
        <span className={styles.key}>
          <svg width={14} height={14} aria-hidden>
            <OnlyGlyph x={ONLY_HALF + 1} y={ONLY_HALF + 1} />
          </svg>
          <span>{texts.comparing.onlyHere}</span>
        </span>
      )}
      <span className={styles.place}>
        {isUnfinished(run) && <span>{texts.details.computing.waiting}</span>}
        <span>{texts.sidePanel.stepAt(run.cursor.step, tickOf(run))}</span>
      </span>
    </div>
  );
}

/** A breach stays told as long as it lasts; else what happens in the step. */
function toldIn({ texts, tell }: Sentences, { history, cursor, scenario }: Run): string {
  const breach = history.violations.find(({ step }) => step < cursor.step);
  const nodes = nodesOf(scenario.setup);
  if (breach) return texts.lights.violation(breach, nodes);
  const [late] = livenessAt(history, cursor.step).overdue;
  if (late) return texts.lights.late(nodeLabel(nodes, late.client), late.operation, late.dueTick);
  return cursor.step > 0 ? tell(history, toldAt(history, cursor.step) - 1) : '';
}
