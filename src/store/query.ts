import { openingStepOf } from '../scenario/builtIn/overview.ts';
import { QUOTED_LENGTH_MAX } from '../scenario/limits.ts';
import { encodeLink } from '../scenario/link/compression.ts';
import { scenarioFromQuery } from '../scenario/link/forgiving.ts';
import { readAddress } from '../scenario/link/query.ts';
import type { LinkedView, ViewFault } from '../scenario/link/view.ts';
import { decodeView, encodeView } from '../scenario/link/view.ts';
import { RULES } from '../scenario/rules.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { LanguageId } from '../text/index.ts';
import { isLanguageId } from '../text/index.ts';
import { addNotices } from './actions/notices.ts';
import { openScenario, refuse } from './actions/opening.ts';
import { focusFromText, focusToText } from './focusText.ts';
import type { AppState } from './state.ts';
import { activeRun, store } from './store.ts';

/** The query of an address: what is seen, as text, and back. Fetched after the page, or before it for a link. */

export async function queryOf(state: AppState): Promise<string> {
  const { scenario, cursor } = activeRun(state);
  const { replicas } = scenario.setup.cluster;
  const view = encodeView({
    step: cursor.step,
    event: cursor.event,
    focus: state.focus && focusToText(state.focus, replicas),
    language: state.preferences.language,
  });
  return `s=${await encodeLink(scenario)}&${view}`;
}

/**
 * Opens what an address names. An address that cannot be read says so, and opens nothing in its place; what is not used
 * of one that can be read is said, all of it.
 */
export async function openAddress(search: string, hash: string, isFresh: boolean): Promise<void> {
  const read = await scenarioFromQuery(search, hash);
  const { view, faults } = decodeView(readAddress(search, hash));
  const language = view.language === null ? null : languageFor(view.language);
  if (language) showIn(language);
  if (read && !read.result.ok) return refuse(read.result.fault, isFresh);
  const unused = faults.map((fault) => fault);
  if (view.language !== null && !language) unused.push({ kind: 'badLanguage', value: view.language });
  if (read?.ignored) unused.push({ kind: 'textBehind', value: read.ignored.slice(0, QUOTED_LENGTH_MAX) });
  if (read?.result.ok) {
    const { scenario, rules } = read.result;
    unused.push(...open(scenario, view, isFresh));
    if (rules !== RULES) addNotices([{ kind: 'otherRules', made: rules, here: RULES }]);
  } else {
    if (view.step !== null) unused.push({ kind: 'noScenario', value: 'at' });
    if (view.focus !== null) unused.push({ kind: 'noScenario', value: 'focus' });
  }
  addNotices(unused.map((fault) => ({ kind: 'viewRefused', fault })));
}

/** @returns what of the view the run does not have */
function open(scenario: Scenario, view: LinkedView, isFresh: boolean): ViewFault[] {
  const focus = view.focus === null ? null : focusFromText(view.focus, scenario.setup.cluster);
  const step = view.step ?? openingStepOf(scenario.base);
  openScenario({ scenario, step, event: view.event, focus }, isFresh);
  const { cursor } = activeRun(store.getState());
  const unused: ViewFault[] = [];
  if (view.focus !== null && !focus) unused.push({ kind: 'badFocus', value: view.focus });
  const isEventMissing = view.event !== null && cursor.event === null && cursor.step === step;
  if (isEventMissing) unused.push({ kind: 'noEvent', value: String(view.event) });
  return unused;
}

/** The language with this tag, or else the one that the tag begins with: `zh-CN` asks for Chinese. */
function languageFor(tag: string): LanguageId | null {
  const [first = ''] = tag.toLowerCase().split(/[-_]/);
  return isLanguageId(first) ? first : null;
}

function showIn(language: LanguageId): void {
  const { preferences } = store.getState();
  store.setState({ preferences: { ...preferences, language } });
}
