import type { AppState } from '../../store/state.ts';

/** True where the side gives its room to the picture: as chosen, or to two pictures, until something is looked into. */
export function isSideFolded({ preferences, beside, focus, sidePanel }: AppState): boolean {
  return preferences.panelHidden || (beside !== null && focus === null && sidePanel === 'now');
}
