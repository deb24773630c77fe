import { useEffect, useRef, useState } from 'react';
import { isMilestone } from '../../protocols/explain/milestones.ts';
import { toldAt } from '../../protocols/explain/stops.ts';
import { isVeiled } from '../../store/beginning.ts';
import type { AppState } from '../../store/state.ts';
import { activeRun, store } from '../../store/store.ts';
import type { PageTexts } from '../../text/texts.ts';
import type { Sentences } from '../texts/useTexts.ts';
import { useSentences, useTexts } from '../texts/useTexts.ts';

/** The time the page waits for the next step before it announces this one. It does not wait while playing. */
const QUIET_MS = 600;

interface Words {
  readonly controls: PageTexts['controls'];
  readonly sentences: Sentences | null;
}

/** The only polite live region: a message per step taken by hand, per milestone while playing, none while scrubbing. */
export function LiveRegion() {
  const { controls } = useTexts();
  const sentences = useSentences();
  const words = useRef<Words>({ controls, sentences });
  const unsaid = useRef<number | null>(null);
  const [message, setMessage] = useState('');
  const timer = useRef(0);
  useEffect(() => {
    words.current = { controls, sentences };
    if (!sentences || unsaid.current === null) return;
    setMessage(messageOf(words.current, unsaid.current) ?? '');
    unsaid.current = null;
  }, [controls, sentences]);
  useEffect(() => {
    const unsubscribe = store.subscribe((state, before) => {
      const step = stepToSpeakOf(state, before);
      if (step === null) return;
      window.clearTimeout(timer.current);
      setMessage('');
      timer.current = window.setTimeout(
        () => {
          const text = messageOf(words.current, step);
          // A step without words yet is announced as soon as they have come; only the last such step is.
          unsaid.current = text === null ? step : null;
          setMessage(text ?? '');
        },
        state.playing ? 0 : QUIET_MS,
      );
    });
    return () => {
      unsubscribe();
      window.clearTimeout(timer.current);
    };
  }, []);
  return (
    <div className="visuallyHidden" aria-live="polite" aria-atomic="true" data-testid="live-region">
      {message}
    </div>
  );
}

/**
 * Returns the announcement of a step; null as long as there are no words for it. A step that was left while the page
 * waited is not announced: where the page stands now spoke for itself, and the run may not have that step any more.
 */
function messageOf({ controls, sentences }: Words, step: number): string | null {
  const run = activeRun(store.getState());
  const { history, cursor } = run;
  if (cursor.step !== step) return '';
  const total = history.steps.length;
  if (step === 0) return controls.tapeStart(total);
  if (isVeiled(run)) return sentences?.tell(history, toldAt(history, step) - 1) ?? null;
  return sentences && controls.tapeValue(step, total, sentences.tell(history, toldAt(history, step) - 1));
}

/** Returns the step that has just been reached and should be announced; null for none. */
function stepToSpeakOf(state: AppState, before: AppState): number | null {
  if (state.preferences.announcements === 'silent' || state.scrubbing) return null;
  if (document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'range') return null;
  const run = activeRun(state);
  const old = before.runs.find(({ id }) => id === before.active);
  // A run that goes on being computed is at the same step still.
  if (run.cursor === old?.cursor && run.scenario === old?.scenario) return null;
  const { step } = run.cursor;
  const milestonesOnly = state.playing || state.preferences.announcements === 'milestones';
  const last = run.history.steps[toldAt(run.history, step) - 1];
  return milestonesOnly && !(last && isMilestone(run.history, last)) ? null : step;
}
