import { flushSync } from 'react-dom';
import { setSidePanel } from '../../store/actions/sidePanel.ts';

/** Shows the reason for the step, also where the panel shows what is in focus, and puts the keyboard on it. */
export function showWhy(): void {
  flushSync(() => setSidePanel('why'));
  document.getElementById('why')?.focus();
}
