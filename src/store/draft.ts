import type { Lesson } from '../lessons/lesson.ts';
import type { OwnLesson, OwnStop } from '../lessons/own/ownLesson.ts';
import { STOPS_MAX } from '../lessons/own/ownLesson.ts';
import { ownLessonFromText, ownLessonToText } from '../lessons/own/ownLessonText.ts';
import { runsOf } from '../lessons/own/ownRuns.ts';
import { proposePlace, proposeReveal } from '../lessons/own/proposePlace.ts';
import { placeOf } from '../lessons/place.ts';
import { LINK_LENGTH_MAX } from '../scenario/link/length.ts';
import { encodeScenario } from '../scenario/link/link.ts';
import type { LessonTexts } from '../text/lessonTexts.ts';
import { cloneOf } from '../text/own/clone.ts';
import { leaveLesson } from './actions/lesson.ts';
import { openScenario } from './actions/opening.ts';
import { switchRun } from './actions/runs.ts';
import { setSidePanel } from './actions/sidePanel.ts';
import { isUnfinished } from './beginning.ts';
import { tryOwn } from './ownLesson.ts';
import { activeRun, store } from './store.ts';

/** The lesson that the reader makes. The tab keeps it, as it keeps its runs. */

const DRAFT_KEY = 'pbft-lab.draft';

/** Takes up the draft that the tab has kept, or begins one on the run that is shown. */
export function beginDraft(): void {
  if (store.getState().draft) return;
  const kept = ownLessonFromText(keptDraft());
  if (kept.ok) store.setState({ draft: { own: kept.own, isKept: true } });
  else newDraft();
}

/** Begins a lesson on the run that is shown. */
export function newDraft(): void {
  store.setState({ draft: null });
  changeDraft({ title: '', runs: [linkOfShown()], stops: [], task: null });
}

/** Begins with a built-in lesson, in the language of its words, and leaves it. */
export function cloneLesson(lesson: Lesson, words: LessonTexts): void {
  editLesson(cloneOf(lesson, words));
  const { draft } = store.getState();
  if (draft) store.setState({ draft: { ...draft, isCopy: true } });
}

/** Goes on with a lesson that came as a link or a file. A draft that was there can be brought back. */
export function editLesson(own: OwnLesson): void {
  leaveLesson();
  const replaced = draftToKeep(own);
  store.setState({ draft: { own, isKept: keepDraft(own), ...(replaced ? { replaced } : {}) } });
  setSidePanel('lesson');
}

/** Exchanges the draft and the one that gave way to it. */
export function bringBackDraft(): void {
  const { draft } = store.getState();
  if (!draft?.replaced) return;
  const { replaced: own } = draft;
  store.setState({ draft: { own, isKept: keepDraft(own), replaced: draft.own } });
}

/** Returns the draft that another one is about to replace; null where nothing was made of it. */
function draftToKeep(other: OwnLesson): OwnLesson | null {
  const kept = ownLessonFromText(keptDraft());
  const draft = store.getState().draft?.own ?? (kept.ok ? kept.own : null);
  const isBegun = draft !== null && (draft.title !== '' || draft.stops.length > 0 || draft.task !== null);
  return isBegun && ownLessonToText(draft) !== ownLessonToText(other) ? draft : null;
}

export function changeDraft(own: OwnLesson): void {
  const { draft } = store.getState();
  store.setState({ draft: { ...draft, own, isKept: keepDraft(own) } });
}

/** Returns the plain link of the run that is shown. */
export function linkOfShown(): string {
  return encodeScenario(activeRun(store.getState()).scenario);
}

/** Sets a stop at the step that is shown, among the others in the order of the run; a lesson without stops moves there. */
export function setStop(): void {
  const { draft } = store.getState();
  const stop = stopHere();
  if (!draft || !stop || draft.own.stops.length >= STOPS_MAX) return;
  const { own } = draft;
  const shown = linkOfShown();
  const runs = own.stops.length === 0 ? [shown] : own.runs;
  const run = runs.indexOf(shown);
  if (run < 0) return;
  const { step } = activeRun(store.getState()).cursor;
  const read = runsOf({ ...own, runs });
  const isLater = (other: OwnStop): boolean => {
    const history = read.ok ? read.runs[other.run]?.history : null;
    return other.run === run && history !== null && history !== undefined && (placeOf(history, other.at) ?? 0) > step;
  };
  const later = own.stops.findIndex(isLater);
  const at = later < 0 ? own.stops.length : later;
  const placed: OwnStop = { ...stop, run, opens: run };
  changeDraft({ ...own, runs, stops: [...own.stops.slice(0, at), placed, ...own.stops.slice(at)] });
}

/** Returns a stop at the step that is shown, with a question that is still to be written; null at the start of the run. */
function stopHere(): OwnStop | null {
  const { history, cursor } = activeRun(store.getState());
  const at = proposePlace(history, cursor.step);
  if (!at) return null;
  const option = { text: '', because: '', node: null };
  return {
    run: 0,
    at,
    caption: '',
    ask: { kind: 'choose', prompt: '', options: [option, option], right: null },
    opens: 0,
    until: proposePlace(history, proposeReveal(history, cursor.step)) ?? at,
    reveal: '',
  };
}

/** True where a stop can be set at what is shown: the run is one of the lesson's, whole, and short enough for a link. */
export function canSetStop({ runs, stops }: OwnLesson): boolean {
  const run = activeRun(store.getState());
  const shown = encodeScenario(run.scenario);
  if (run.cursor.step === 0 || isUnfinished(run) || shown.length > LINK_LENGTH_MAX) return false;
  return stops.length === 0 || (stops.length < STOPS_MAX && runs.includes(shown));
}

/** Shows a run of the lesson: where it is open already, there. */
export function showRunOf(own: OwnLesson, index: number): void {
  const link = own.runs[index];
  const open = store.getState().runs.find(({ scenario }) => encodeScenario(scenario) === link);
  const read = runsOf(own);
  const scenario = read.ok ? read.runs[index]?.scenario : undefined;
  if (open) switchRun(open.id);
  else if (scenario) openScenario({ scenario, step: 0, event: null, focus: null });
  setSidePanel('lesson');
}

/** Plays the draft in the fog. The run that is shown is not given up for it. */
export async function tryDraft(): Promise<void> {
  const { draft, runs, active } = store.getState();
  if (!draft) return;
  store.setState({
    runs: runs.map((run) => (run.id === active && run.use === 'untouched' ? { ...run, use: 'visited' } : run)),
    sidePanel: 'now',
    sheetOpen: false,
    focus: null,
  });
  await tryOwn(draft.own, active);
}

function keptDraft(): string {
  try {
    return sessionStorage.getItem(DRAFT_KEY) ?? '';
  } catch {
    return '';
  }
}

/** @returns whether it is kept; a storage may be full, or forbidden */
function keepDraft(own: OwnLesson): boolean {
  try {
    sessionStorage.setItem(DRAFT_KEY, ownLessonToText(own));
    return true;
  } catch {
    return false;
  }
}
