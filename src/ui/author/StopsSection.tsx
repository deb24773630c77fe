import { useEffect } from 'react';
import { canSetStop, setStop, showRunOf } from '../../store/draft.ts';
import { activeRun, store, useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import panel from '../side/Panel.module.css';
import styles from './Author.module.css';
import type { EditorProps } from './AuthorPanel.tsx';
import { StopEditor } from './StopEditor.tsx';

/** The stops in the order of the run, and the button that sets one at the step that is shown. */
export function StopsSection({ words, own, runs }: EditorProps) {
  const step = useAppState((state) => activeRun(state).cursor.step);
  // The run that is shown may have become another one.
  useAppState((state) => activeRun(state).scenario);
  const isPossible = canSetStop(own);
  useStopKey();
  return (
    <section className={panel.section} aria-label={words.stops}>
      <h3 className={panel.heading}>{words.stops}</h3>
      {own.stops.length === 0 && <p className={panel.hint}>{words.noStops}</p>}
      <ol className={styles.stops}>
        {own.stops.map((stop, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place in the lesson.
          <li key={index} className={styles.stop} aria-label={words.stop(index + 1)}>
            <StopEditor words={words} own={own} runs={runs} stop={stop} index={index} />
          </li>
        ))}
      </ol>
      <div className={panel.buttons}>
        <button type="button" className={controls.button} disabled={!isPossible} onClick={setStop}>
          {words.setStop(step)}
        </button>
        {!isPossible && step > 0 && (
          <button type="button" className={controls.button} onClick={() => showRunOf(own, 0)}>
            {words.showRun}
          </button>
        )}
      </div>
      <p className={panel.hint}>{isPossible ? words.setStopHint : step === 0 ? words.goFirst : words.otherRun}</p>
    </section>
  );
}

/** While the panel is open, the key of bookmarks sets a stop. */
function useStopKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { preferences, dialog, gallery } = store.getState();
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (event.key !== 'b' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      if (!preferences.letterKeys || dialog !== null || gallery !== null) return;
      event.preventDefault();
      event.stopPropagation();
      const { draft } = store.getState();
      if (draft && canSetStop(draft.own)) setStop();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
