import { openingStepOf } from '../scenario/builtIn/overview.ts';
import type { LinkResult } from '../scenario/link/link.ts';
import type { LinkedView } from '../scenario/link/view.ts';
import { RULES } from '../scenario/rules.ts';
import { isLanguageId } from '../text/index.ts';
import { openScenario, refuse } from './actions/opening.ts';
import { setNotice } from './actions/view.ts';
import { focusFromText } from './focusText.ts';
import { readQuery } from './query.ts';
import { showKept } from './session.ts';
import { store } from './store.ts';

/**
 * Opens what the address names. An address that cannot be read says so, and opens nothing in its place.
 * @param isFresh nothing is on the page yet
 * @param isShown what it names is shown already: only its language counts
 * @returns true where a run is shown now that the address names
 */
export async function openAddress(search: string, hash: string, isFresh: boolean, isShown: boolean): Promise<boolean> {
  const { result, view, fault } = await readQuery(search, hash);
  if (view.language !== null) showIn(view.language);
  if (isShown) return false;
  if (result && !result.ok) {
    refuse(result.fault, isFresh);
    return false;
  }
  if (result) open(result, view, isFresh);
  if (fault) setNotice({ kind: 'viewRefused', fault });
  return result !== null;
}

function open(
  { scenario, rules }: Extract<LinkResult, { readonly ok: true }>,
  view: LinkedView,
  isFresh: boolean,
): void {
  const focus = view.focus === null ? null : focusFromText(view.focus, scenario.setup.cluster);
  const opening = { scenario, step: view.step ?? openingStepOf(scenario.base), event: view.event, focus };
  // A run that is kept of it is shown, not doubled.
  if (isFresh || !showKept(opening, view.step !== null)) openScenario(opening);
  if (view.focus !== null && !focus) setNotice({ kind: 'viewRefused', fault: { kind: 'badFocus', value: view.focus } });
  if (rules !== RULES) setNotice({ kind: 'otherRules', made: rules, here: RULES });
}

function showIn(language: string): void {
  if (!isLanguageId(language)) {
    setNotice({ kind: 'viewRefused', fault: { kind: 'badLanguage', value: language } });
    return;
  }
  const { preferences } = store.getState();
  store.setState({ preferences: { ...preferences, language } });
}
