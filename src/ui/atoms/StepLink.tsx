import type { Focus } from '../../store/actions/focus.ts';
import { setFocus } from '../../store/actions/opening.ts';
import { goTo } from '../../store/actions/stepping.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './StepLink.module.css';

/** Goes to a step, and looks at what it is about. Takes the index of the step; people count from 1. */
export function StepLink({ index, focus }: { index: number; focus?: Focus | undefined }) {
  const texts = useAllTexts();
  const step = index + 1;
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={texts.panels.goToStep(step)}
      onClick={() => {
        goTo(step);
        if (focus) setFocus(focus);
      }}
    >
      {texts.words.step(step)}
    </button>
  );
}
