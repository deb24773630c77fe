import { flushSync } from 'react-dom';
import { setPreferences } from '../../store/actions/preferences.ts';
import { setSidePanel } from '../../store/actions/view.ts';

/** Shows the reason for the step, also where the panel is hidden or shows what is in focus, and puts the keyboard on it. */
export function showWhy(): void {
  flushSync(() => {
    setPreferences({ panelHidden: false });
    setSidePanel('why');
  });
  document.getElementById('why')?.focus();
}
