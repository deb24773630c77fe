import { setPreferences } from '../../../store/actions/preferences.ts';
import { useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { useTexts } from '../../texts/useTexts.ts';
import styles from './Bar.module.css';

/** Draws what is still to come, faintly; or leaves it out. */
export function FutureSwitch() {
  const texts = useTexts().controls;
  const isOn = useAppState((state) => state.preferences.showFuture);
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={`${controls.button} ${controls.quiet} ${styles.future}`}
      onClick={() => setPreferences({ showFuture: !isOn })}
    >
      <span className={controls.switch} data-on={isOn} aria-hidden />
      <span>{texts.showFuture}</span>
    </button>
  );
}
