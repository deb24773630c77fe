import { useEffect, useRef, useState } from 'react';
import { isMilestone } from '../simulation/milestones.ts';
import type { AppState } from '../store/state.ts';
import { activeRun, store } from '../store/store.ts';
import { useSentences, useTexts } from './useTexts.ts';

/** How long the page waits for the next step before it speaks of this one. While playing there is nothing to wait for. */
const QUIET_MS = 600;

/** The one polite live region: one message a step taken by hand, one a milestone while playing, none while scrubbing. */
export function LiveRegion() {
  const { controls } = useTexts();
  const sentences = useSentences();
  const words = useRef({ controls, sentences });
  const [message, setMessage] = useState('');
  const timer = useRef(0);
  useEffect(() => {
    words.current = { controls, sentences };
  }, [controls, sentences]);
  useEffect(() => {
    const unsubscribe = store.subscribe((state, before) => {
      const step = stepToSpeakOf(state, before);
      if (step === null) return;
      window.clearTimeout(timer.current);
      setMessage('');
      timer.current = window.setTimeout(
        () => {
          const run = activeRun(store.getState());
          const total = run.history.steps.length;
          const { tapeStart, tapeValue } = words.current.controls;
          if (step === 0) return setMessage(tapeStart(total));
          setMessage(tapeValue(step, total, words.current.sentences?.tell(run.history, step - 1) ?? ''));
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

/** The step that has just been reached and that the user wants to hear of. */
function stepToSpeakOf(state: AppState, before: AppState): number | null {
  if (state.preferences.announcements === 'silent' || state.scrubbing) return null;
  if (document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'range') return null;
  const run = activeRun(state);
  const old = before.runs.find(({ id }) => id === before.active);
  if (run.cursor === old?.cursor && run.history === old?.history) return null;
  const { step } = run.cursor;
  const milestonesOnly = state.playing || state.preferences.announcements === 'milestones';
  const last = run.history.steps[step - 1];
  return milestonesOnly && !(last && isMilestone(last)) ? null : step;
}
