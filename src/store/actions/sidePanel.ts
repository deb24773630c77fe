import type { SidePanel } from '../state.ts';
import { store } from '../store.ts';
import { setPreferences } from './preferences.ts';

/** Shows the inbox, or what tells of the step where it is shown already. */
export function toggleInbox(): void {
  const { sidePanel, sheetOpen } = store.getState();
  setSidePanel(sheetOpen && sidePanel === 'inbox' ? 'now' : 'inbox');
}

/** Shows a side of the panel, also where the panel was hidden; on narrow screens it comes up as a sheet. */
export function setSidePanel(sidePanel: SidePanel): void {
  if (store.getState().preferences.panelHidden) setPreferences({ panelHidden: false });
  store.setState({ sidePanel, sheetOpen: true });
}
