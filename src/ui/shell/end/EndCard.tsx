import { CircleAlert, CircleCheck } from 'lucide';
import { MESSAGES_MAX } from '../../../engine/messageBound.ts';
import { livenessAt } from '../../../protocols/explain/liveness.ts';
import { thresholdsOf } from '../../../protocols/pbft/explain/counts.ts';
import { UNTIL_TICK_RANGE } from '../../../scenario/limits.ts';
import { changeSetup } from '../../../store/actions/changing.ts';
import type { Run } from '../../../store/run.ts';
import { tickOf } from '../../../store/run.ts';
import type { Texts } from '../../../text/texts.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { faultyNow } from '../../side/faultyNow.ts';
import { useRun } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import { downNow } from './downNow.ts';
import styles from './EndCard.module.css';
import { DeedTiles, ViolationTiles, WaysOutTiles } from './EndTiles.tsx';

/** At the last step: the verdict, its figures, and three ways on. Nothing is covered; the picture shrinks. */
export function EndCard() {
  const texts = useAllTexts();
  const run = useRun();
  const [first] = run.history.violations;
  const { state } = livenessAt(run.history, run.cursor.step);
  const isGood = !first && (state === 'done' || state === 'idle');
  return (
    <section className={styles.card} aria-label={texts.endCard.label}>
      {isGood ? (
        <Icon of={CircleCheck} size={36} className={styles.good} />
      ) : (
        <Icon of={CircleAlert} size={36} className={styles.bad} />
      )}
      <div className={styles.verdict}>
        <h2 className={styles.title}>{verdictOf(texts, run)}</h2>
        <p className={styles.figures}>{figuresOf(texts, run)}</p>
        <EndReason texts={texts} run={run} />
      </div>
      <div className={styles.tiles}>
        {first ? <ViolationTiles step={first.step + 1} /> : isGood ? <DeedTiles /> : <WaysOutTiles />}
      </div>
    </section>
  );
}

function verdictOf({ endCard, lights }: Texts, run: Run): string {
  const { history, cursor } = run;
  const [first] = history.violations;
  if (first) return endCard.violated(first.step + 1);
  const liveness = livenessAt(history, cursor.step);
  const { replicas } = history.setup.cluster;
  if (liveness.state === 'done') return endCard.oneOrder(replicas);
  const down = downNow(run).length;
  const { faults } = thresholdsOf(history.setup.cluster);
  if (liveness.state !== 'idle' && down > faults) return endCard.noAnswer(down, replicas, faults);
  return liveness.state === 'idle' ? endCard.nothingAsked : lights.livenessIs(lights.livenessState(liveness));
}

function figuresOf({ endCard }: Texts, run: Run): string {
  const { history, cursor } = run;
  const sent = history.steps.reduce((total, step) => total + step.sent.length, 0);
  const { faults } = thresholdsOf(history.setup.cluster);
  return endCard.figures(sent, tickOf(run), faultyNow(history, cursor.step), faults);
}

/** Why the run ends here, where it could go on; and a way to see more of it. */
function EndReason({ texts, run }: { readonly texts: Texts; readonly run: Run }) {
  const { steps, end } = run.history;
  const { untilTick } = run.scenario.setup;
  const { runEnds, observeLonger } = texts.details;
  if (end === 'quiet') return null;
  const endText = (): string => {
    // The end of a run that is asked about is not shown; one replica does not know it.
    if (end === 'veiled' || end === 'own') return '';
    if (end === 'messages') return runEnds.messages(steps.length, MESSAGES_MAX);
    if (end === 'time') return runEnds.time(untilTick);
    return end === 'limit' || end === 'unfinished' ? runEnds[end](steps.length) : runEnds[end];
  };
  const canObserveLonger = end === 'time' && untilTick < UNTIL_TICK_RANGE.most;
  return (
    <p className={styles.figures}>
      <span>{endText()}</span>{' '}
      {canObserveLonger && (
        <button
          type="button"
          className={controls.button}
          onClick={() => changeSetup({ untilTick: Math.min(untilTick * 2, UNTIL_TICK_RANGE.most) })}
        >
          {observeLonger}
        </button>
      )}
    </p>
  );
}
