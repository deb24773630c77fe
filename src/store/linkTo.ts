import type { Opening } from './query.ts';
import { labForOthers } from './siteAddress.ts';
import type { AppState } from './state.ts';

/** The whole link to what is seen, or to the start of its run. */
export async function linkTo(state: AppState, opening: Opening = 'step'): Promise<string> {
  const { laterStore } = await import('./laterStore.ts');
  return `${labForOthers()}?${await laterStore.queryOf(state, opening)}`;
}
