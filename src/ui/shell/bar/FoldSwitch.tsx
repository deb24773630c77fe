import { LANES_ALWAYS } from '../../../diagram/layout/measures.ts';
import { setPreferences } from '../../../store/actions/preferences.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { useSentences } from '../../texts/useTexts.ts';
import styles from './Bar.module.css';

/** Lets replicas that behave alike share a lane, or gives each its own; where there are many. */
export function FoldSwitch() {
  const words = useSentences()?.texts.folded;
  const isOn = useAppState((state) => state.preferences.folds);
  const hasMany = useAppState((state) => activeRun(state).scenario.setup.cluster.replicas > LANES_ALWAYS);
  if (!words || !hasMany) return null;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={`${controls.button} ${controls.quiet} ${styles.future}`}
      onClick={() => setPreferences({ folds: !isOn })}
    >
      <span className={controls.switch} data-on={isOn} aria-hidden />
      <span>{words.fold}</span>
    </button>
  );
}
