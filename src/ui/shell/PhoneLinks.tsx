import { setSidePanel } from '../../store/actions/sidePanel.ts';
import { useAppState } from '../../store/store.ts';
import { nodeLabel, nodesOf } from '../../text/names.ts';
import controls from '../atoms/controls.module.css';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { isInRun } from '../side/focus/focusInRun.ts';
import { focusTitle } from '../side/focus/focusTitle.ts';
import { useRun } from '../side/worldNow.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import { BreakMenu } from './bar/BreakMenu.tsx';
import { NARROW_QUERY } from './orientation.ts';
import styles from './PhoneLinks.module.css';
import { showWhy } from './showWhy.ts';

/** Under the sentence, on narrow screens: the reason for the step, what is in focus, and what can be broken. */
export function PhoneLinks() {
  const texts = useAllTexts();
  const focus = useAppState((state) => state.focus);
  const { history, seen } = useRun();
  // Elsewhere the bar under the picture has it.
  const isNarrow = useMediaQuery(NARROW_QUERY);
  const nameOfFocus = (): string | null => {
    if (!focus || !isInRun(history, focus)) return null;
    return focus.kind === 'node' ? nodeLabel(nodesOf(history.setup), focus.node) : focusTitle(texts, history, focus);
  };
  const name = nameOfFocus();
  return (
    <div className={styles.links}>
      <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={showWhy}>
        {texts.controls.notes}
      </button>
      {name !== null && (
        <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={() => setSidePanel('now')}>
          <span>{name}</span>
        </button>
      )}
      {isNarrow && !seen && <BreakMenu />}
    </div>
  );
}
