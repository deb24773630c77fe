import { livenessAt } from '../../protocols/explain/liveness.ts';
import { switchRun } from '../../store/actions/runs.ts';
import { goTo } from '../../store/actions/stepping.ts';
import type { Run } from '../../store/run.ts';
import type { Texts } from '../../text/texts.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './compare.module.css';

interface Props {
  /** The run, up to its cursor. */
  readonly run: Run;
  readonly isActive: boolean;
}

/** The verdict on a run so far, as a tag: a breach leads to its step. */
export function Verdict({ run, isActive }: Props) {
  const texts = useAllTexts();
  const breach = run.history.violations.find(({ step }) => step < run.cursor.step);
  if (!breach) return <State texts={texts} run={run} />;
  const goThere = (): void => {
    if (!isActive) switchRun(run.id);
    goTo(breach.step + 1);
  };
  return (
    <button type="button" className={styles.tag} data-state="bad" onClick={goThere}>
      {texts.endCard.violated(breach.step + 1)}
    </button>
  );
}

function State({ texts, run }: { readonly texts: Texts; readonly run: Run }) {
  const liveness = livenessAt(run.history, run.cursor.step);
  const { lights, comparing } = texts;
  if (liveness.overdue.length > 0 || liveness.state === 'stuck') {
    return (
      <span className={styles.tag} data-state="bad">
        {lights.livenessIs(lights.states.stuck)}
      </span>
    );
  }
  return (
    <span className={styles.tag} data-state="good">
      {liveness.state === 'done' ? comparing.allAnswered : comparing.safetyHolds}
    </span>
  );
}
