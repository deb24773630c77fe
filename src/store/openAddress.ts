import { isPlayableId, loadPlayable } from '../lessons/playable.ts';
import { openingStepOf } from '../scenario/builtIn/overview.ts';
import { QUOTED_LENGTH_MAX } from '../scenario/limits.ts';
import { scenarioFromQuery } from '../scenario/link/forgiving.ts';
import type { LinkedLesson } from '../scenario/link/lesson.ts';
import { decodeLesson, TASK_BEAT } from '../scenario/link/lesson.ts';
import { readAddress } from '../scenario/link/query.ts';
import type { LinkedView, ViewFault } from '../scenario/link/view.ts';
import { decodeView } from '../scenario/link/view.ts';
import { RULES } from '../scenario/rules.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { LanguageId } from '../text/index.ts';
import { isLanguageId } from '../text/index.ts';
import { openLesson, placeToResume } from './actions/lesson.ts';
import { addNotices } from './actions/notices.ts';
import { openScenario } from './actions/opening.ts';
import { refuse } from './actions/refusing.ts';
import { setPresenting } from './actions/view.ts';
import { focusFromText } from './focusText.ts';
import { showNote } from './note.ts';
import { openOwnLink } from './ownLesson.ts';
import { showKept } from './session.ts';
import { activeRun, store } from './store.ts';

/** Opens what an address names, and shows the note that it brings. The same as `openNamed` otherwise. */
export async function openAddress(search: string, hash: string, isFresh: boolean, isShown: boolean): Promise<boolean> {
  const isNamed = await openNamed(search, hash, isFresh, isShown);
  const { note, scenario, lesson, own } = readAddress(search, hash);
  if (note === null) return isNamed;
  if (isNamed || isShown) showNote(note);
  else if ((scenario ?? lesson ?? own) === null) {
    addNotices([{ kind: 'viewRefused', fault: { kind: 'noScenario', value: 'note' } }]);
  }
  return isNamed;
}

/**
 * Opens what an address names. An address that cannot be read says so, and opens nothing in its place; what is not used
 * of one that can be read is said, all of it.
 * @param isFresh nothing is on the page yet
 * @param isShown what it names is shown already: only its language counts
 * @returns true where a run is shown now that the address names
 */
async function openNamed(search: string, hash: string, isFresh: boolean, isShown: boolean): Promise<boolean> {
  // The page may have something to say before the link is read.
  const { notice: first } = store.getState();
  const address = readAddress(search, hash);
  const { view, faults } = decodeView(address);
  const { own } = address;
  // The beat is that of the lesson in the address.
  const { lesson, faults: faultsOfLesson } = own === null ? decodeLesson(address) : { lesson: null, faults: [] };
  const read = isShown || lesson || own !== null ? null : await scenarioFromQuery(search, hash);
  const language = view.language === null ? null : languageFor(view.language);
  if (language) showIn(language);
  if (read && !read.result.ok) {
    refuse(read.result.fault, isFresh);
    return false;
  }
  const unused = [...faults, ...faultsOfLesson];
  if (address.ui === 'present') setPresenting(true);
  else if (address.ui !== null) unused.push({ kind: 'unknownName', value: 'ui' });
  if (view.language !== null && !language) unused.push({ kind: 'badLanguage', value: view.language });
  if (read?.ignored) unused.push({ kind: 'textBehind', value: read.ignored.slice(0, QUOTED_LENGTH_MAX) });
  if (read?.result.ok) {
    const { scenario, rules } = read.result;
    unused.push(...open(scenario, view, isFresh));
    if (isFresh && first?.kind === 'preferencesNotRead') addNotices([first]);
    if (rules !== RULES) addNotices([{ kind: 'otherRules', made: rules, here: RULES }]);
  } else if (lesson) {
    const missed = await openLinkedLesson(lesson);
    unused.push(...missed);
    addNotices(unused.map((fault) => ({ kind: 'viewRefused', fault })));
    return missed.every(({ kind }) => kind !== 'badLesson');
  } else if (own !== null) {
    const opened = await openOwnLink(own, address.beat);
    addNotices([...unused, ...opened.unused].map((fault) => ({ kind: 'viewRefused', fault })));
    return opened.isOpen;
  } else if (!isShown) {
    if (view.step !== null) unused.push({ kind: 'noScenario', value: 'at' });
    if (view.focus !== null) unused.push({ kind: 'noScenario', value: 'focus' });
  }
  addNotices(unused.map((fault) => ({ kind: 'viewRefused', fault })));
  return read !== null;
}

/** @returns what of it there is not */
async function openLinkedLesson({ id, beat }: LinkedLesson): Promise<ViewFault[]> {
  if (!isPlayableId(id)) return [{ kind: 'badLesson', value: id }];
  const lesson = await loadPlayable(id);
  const resumed = placeToResume(lesson);
  const index = lesson.beats.findIndex((each) => each.id === beat);
  const isKnown = beat === null || beat === TASK_BEAT || index >= 0;
  const named = beat === TASK_BEAT ? lesson.beats.length : index;
  openLesson(lesson, beat === null || !isKnown ? resumed : { ...resumed, beat: named });
  return isKnown ? [] : [{ kind: 'badBeat', value: beat }];
}

/** @returns what of the view the run does not have */
function open(scenario: Scenario, view: LinkedView, isFresh: boolean): ViewFault[] {
  const focus = view.focus === null ? null : focusFromText(view.focus, scenario.setup.cluster);
  const step = view.step ?? openingStepOf(scenario.base);
  const opening = { scenario, step, event: view.event, focus };
  // A run that is kept of it is shown, not doubled.
  if (isFresh || !showKept(opening, view.step !== null)) openScenario(opening);
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
