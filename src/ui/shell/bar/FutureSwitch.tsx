import { setPreferences } from '../../../store/actions/preferences.ts';
import { useAppState } from '../../../store/store.ts';
import { Switch } from '../../atoms/Switch.tsx';
import { useTexts } from '../../texts/useTexts.ts';

/** Draws what is still to come, faintly; or leaves it out. */
export function FutureSwitch() {
  const texts = useTexts().controls;
  const isOn = useAppState((state) => state.preferences.showFuture);
  return (
    <Switch isOn={isOn} onTurn={(showFuture) => setPreferences({ showFuture })}>
      {texts.showFuture}
    </Switch>
  );
}
