import { MESSAGES_MAX } from '../../engine/messageBound.ts';
import { UNTIL_TICK_RANGE } from '../../scenario/limits.ts';
import { changeSetup } from '../../store/actions/changing.ts';
import type { Run } from '../../store/run.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import type { Texts } from '../../text/texts.ts';
import controls from '../atoms/controls.module.css';
import { useSentences } from '../texts/useTexts.ts';
import styles from './Stage.module.css';

/** The line at the last step: the reason why the run ends there, and a way to see more of it where there is more. */
export function RunEndLine() {
  const sentences = useSentences();
  const run = useAppState(activeRun);
  const { end } = run.history;
  const { untilTick } = run.scenario.setup;
  // Words that do not arrive are missing here; the notice that asks for them again says so.
  if (!sentences) return null;
  const texts = sentences.texts.details;
  const canObserveLonger = end === 'time' && untilTick < UNTIL_TICK_RANGE.most;
  return (
    <span className={styles.end}>
      <span>{endText(texts, run)}</span>
      {canObserveLonger && (
        <button
          type="button"
          className={controls.button}
          onClick={() => changeSetup({ untilTick: Math.min(untilTick * 2, UNTIL_TICK_RANGE.most) })}
        >
          {texts.observeLonger}
        </button>
      )}
    </span>
  );
}

function endText({ runEnds }: Texts['details'], { history, scenario }: Run): string {
  const { end, steps } = history;
  switch (end) {
    case 'quiet':
    case 'held':
      return runEnds[end];
    case 'messages':
      return runEnds.messages(steps.length, MESSAGES_MAX);
    case 'time':
      return runEnds.time(scenario.setup.untilTick);
    case 'limit':
    case 'unfinished':
      return runEnds[end](steps.length);
  }
}
