import { LANES_ALWAYS } from '../../../diagram/layout/measures.ts';
import { setPreferences } from '../../../store/actions/preferences.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import { Switch } from '../../atoms/Switch.tsx';
import { useSentences } from '../../texts/useTexts.ts';

/** Lets replicas that behave alike share a lane, or gives each its own; where there are many. */
export function FoldSwitch() {
  const words = useSentences()?.texts.folded;
  const isOn = useAppState((state) => state.preferences.folds);
  const hasMany = useAppState((state) => activeRun(state).scenario.setup.cluster.replicas > LANES_ALWAYS);
  if (!words || !hasMany) return null;
  return (
    <Switch isOn={isOn} onTurn={(folds) => setPreferences({ folds })}>
      {words.fold}
    </Switch>
  );
}
