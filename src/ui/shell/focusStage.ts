/** The id of the part of the page that holds the picture. */
export const STAGE_ID = 'diagram';

/** Puts the focus on the picture as a whole, where nothing better is known: Tab goes on from there to the lanes. */
export function focusStage(): void {
  document.getElementById(STAGE_ID)?.focus();
}
