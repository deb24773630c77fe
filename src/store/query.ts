import type { Focus } from '../scenario/focus.ts';
import { encodeLink, scenarioFromQuery } from '../scenario/link/compression.ts';
import type { LinkResult } from '../scenario/link/link.ts';
import { readAddress } from '../scenario/link/query.ts';
import type { LinkedView, ViewFault } from '../scenario/link/view.ts';
import { decodeView, encodeView } from '../scenario/link/view.ts';
import { focusFromText, focusToText } from './focusText.ts';
import type { AppState } from './state.ts';
import { activeRun } from './store.ts';

/** The query of an address: what is seen, as text, and back. */

export async function queryOf(state: AppState): Promise<string> {
  const { scenario, cursor, goal } = activeRun(state);
  // A link to a step that is still to be computed stays a link to it.
  const { step, event } = goal?.kind === 'step' ? goal : cursor;
  const { replicas } = scenario.setup.cluster;
  const view = encodeView({
    step,
    event,
    focus: state.focus && focusToText(state.focus, replicas),
    language: state.preferences.language,
  });
  return `s=${await encodeLink(scenario)}&${view}`;
}

export interface ReadQuery {
  /** Null where the address names no scenario. */
  readonly result: LinkResult | null;
  readonly view: LinkedView;
  /** The focus that the view names; null where it names none, or one that the scenario does not have. */
  readonly focus: Focus | null;
  /** The first fault of the view, where it has one. */
  readonly fault: ViewFault | undefined;
}

export async function readQuery(search: string, hash: string): Promise<ReadQuery> {
  const result = await scenarioFromQuery(search, hash);
  const { view, faults } = decodeView(readAddress(search, hash));
  const focus = result?.ok && view.focus !== null ? focusFromText(view.focus, result.scenario.setup.cluster) : null;
  return { result, view, focus, fault: faults[0] };
}
