import { memoBy } from '../../engine/memoBy.ts';
import type { StepCount } from '../../engine/numbers.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Answers } from '../../lessons/answer.ts';
import { NOT_SURE } from '../../lessons/answer.ts';
import type { Beat, Lesson } from '../../lessons/lesson.ts';
import { placeOf } from '../../lessons/place.ts';
import { scenarioNamed } from '../../lessons/runNamed.ts';
import { runOf } from '../../protocols/run.ts';
import { LINK_LENGTH_MAX } from '../../scenario/link/length.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { beginHistory } from '../beginning.ts';
import { withHistories } from '../histories.ts';
import type { OwnPlayed, Playing } from '../lesson.ts';
import { answerTo, beatOf, lessonShown } from '../lesson.ts';
import type { Progress, Score } from '../lessonProgress.ts';
import { keepProgress, keptAs, NO_PROGRESS, progressIn } from '../lessonProgress.ts';
import type { KeptRun, Run, RunId } from '../run.ts';
import { commonSteps, hasNoMore } from '../run.ts';
import { solutionOf } from '../solution.ts';
import { activeRun, store } from '../store.ts';
import { startOf } from './changing.ts';
import { openRuns } from './opening.ts';
import { closeRun, switchRun } from './runs.ts';
import { setSidePanel } from './sidePanel.ts';
import { onStepBeyond } from './stepping.ts';

/**
 * Playing a lesson. Each beat shows a run up to the place where it asks, and after the answer up to the place that shows
 * what happens. No more of the run is computed, so nothing on the page can tell.
 */

/** The place in a lesson to begin at. */
export interface LessonPlace {
  /** The number of beats means the task. */
  readonly beat: number;
  readonly answers: Answers;
}

/** @param own what a lesson that a reader has made brings along */
export function openLesson(lesson: Lesson, { beat, answers }: LessonPlace, own: OwnPlayed | null = null): void {
  const shown = shownIn(lesson, beat, answers);
  // The lesson before it gives way, unless something was done in its task.
  const { runs, lesson: before } = store.getState();
  store.setState({
    lesson: null,
    runs: runs.map((run) => (run.id === before?.run && run.use === 'visited' ? untouched(run) : run)),
  });
  openRuns([{ scenario: shown.scenario, step: startOf(shown.scenario), event: null, focus: null, ...untilOf(shown) }]);
  const { active } = store.getState();
  // There may have been no room; then the reader is asked first.
  if (activeRun(store.getState()).scenario !== shown.scenario) return;
  store.setState({ lesson: { lesson, run: active, beat, answers, hints: 0, attempts: 0, own } });
}

function untouched(run: KeptRun): KeptRun {
  return { ...run, use: 'untouched' };
}

/**
 * The place where a reader left off: the first question that is open, else the task.
 * @param own what a lesson that a reader has made brings along
 */
export function placeToResume(lesson: Lesson, own: OwnPlayed | null = null): LessonPlace {
  const { best } = progressOf(keptAs({ lesson, own }));
  const answers = keptAnswersTo(lesson, own);
  const open = lesson.beats.findIndex(({ id }) => answers[id] === undefined);
  // A reader who has been through all of it comes to go through it again.
  if (open < 0 && (best !== null || lesson.task.goals.length === 0)) return { beat: 0, answers: {} };
  return { beat: open < 0 ? lesson.beats.length : open, answers };
}

function progressOf(id: string | null): Progress {
  return id === null ? NO_PROGRESS : progressIn(id);
}

export function keptAnswersTo(lesson: Lesson, own: OwnPlayed | null): Answers {
  const { beats } = lesson;
  const { answers } = progressOf(keptAs({ lesson, own }));
  return Object.fromEntries(beats.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])));
}

function untilOf({ until }: Shown): { readonly until?: StepCount } {
  return until === null ? {} : { until };
}

/** The run that a lesson shows, and how much of it. */
interface Shown {
  readonly scenario: Scenario;
  readonly until: StepCount | null;
}

function shownIn(lesson: Lesson, index: number, answers: Answers): Shown {
  const beat = lesson.beats[index];
  if (!beat) return { scenario: scenarioNamed(lesson, lesson.task.in), until: null };
  const isAnswered = answers[beat.id] !== undefined;
  const scenario = scenarioNamed(lesson, isAnswered ? (beat.opens ?? beat.in) : beat.in);
  return { scenario, until: placeIn(scenario, isAnswered ? beat.until : beat.at) };
}

/** Each run of a lesson is computed to its end once, out of sight, to find the places in it. */
const wholeRunOf = memoBy((setup: Setup) => runOf(setup));

function placeIn({ setup }: Scenario, place: Beat['at']): StepCount {
  const count = placeOf(wholeRunOf(setup), place);
  if (count === null) throw new Error('The run of the lesson never reaches this place.');
  return count;
}

/** Answers the question that is open. @param answer the id of an option, or a number, or those put in order */
export function answer(text: string): void {
  const playing = lessonShown(store.getState());
  const beat = playing && beatOf(playing);
  if (!playing || !beat || answerTo(playing, beat) !== null) return;
  const answers = { ...playing.answers, [beat.id]: text };
  show({ ...playing, answers });
  keep({ ...playing, answers }, progressOf(keptAs(playing)));
}

/** A browser that does not keep it says so once. */
function keep(playing: Playing, { best, solution }: Score): void {
  const id = keptAs(playing);
  if (id === null || keepProgress(id, { answers: playing.answers, best, solution }) || isSaid) return;
  isSaid = true;
  store.setState({ notice: { kind: 'lessonNotKept' } });
}

let isSaid = false;

/** The run that is shown solves the task with so many changes. */
export function keepSolved(changes: number): void {
  const playing = lessonShown(store.getState());
  const id = playing && keptAs(playing);
  if (!playing || id === null) return;
  const { answers, best, solution } = progressIn(id);
  // Once no solutions were kept.
  const isMissing = changes === best && solution === null;
  if (best !== null && changes >= best && !isMissing) return;
  const found = solutionOf(activeRun(store.getState()).scenario);
  const score: Score = { best: changes, solution: found.link.length > LINK_LENGTH_MAX ? null : found };
  // A reader who comes back to the task alone has answered before.
  keep({ ...playing, answers: { ...answers, ...playing.answers } }, score);
}

/** Shows the answers that a file has added to those that are kept, so that the next one does not replace them. */
export function takeKeptAnswers(): void {
  const playing = lessonShown(store.getState());
  if (!playing) return;
  const kept = keptAnswersTo(playing.lesson, playing.own);
  const now: Playing = { ...playing, answers: { ...kept, ...playing.answers } };
  // The run of a task may be another one by now.
  if (beatOf(now)) show(now);
  else store.setState({ lesson: now });
}

export function skip(): void {
  answer(NOT_SURE);
}

/** Goes on to the next beat, where the answer to this one has been seen. */
export function goOn(): void {
  const playing = lessonShown(store.getState());
  const beat = playing && beatOf(playing);
  if (!playing || !beat || answerTo(playing, beat) === null || !hasNoMore(activeRun(store.getState()))) return;
  // The last question of a lesson without a task is its end.
  if (isEnd(playing)) leaveLesson();
  else goToBeat(playing.beat + 1);
}

/** True at the last beat of a lesson that has no task. */
function isEnd({ lesson, beat }: Playing): boolean {
  return beat === lesson.beats.length - 1 && lesson.task.goals.length === 0;
}

onStepBeyond(goOn);

/** Goes to a beat, or behind the last of them to the task. Questions that were answered stay so. */
export function goToBeat(beat: number): void {
  const playing = lessonShown(store.getState());
  if (playing) show({ ...playing, beat });
}

/** Shows what a lesson shows now: its run, as far as it goes, at the place where the reader is or was. */
function show(playing: Playing): void {
  const { runs, active } = store.getState();
  const { scenario, until } = shownIn(playing.lesson, playing.beat, playing.answers);
  const shown = runs.map((run) => (run.id === playing.run ? moved(run, { scenario, until }) : run));
  store.setState({
    lesson: playing,
    ...withHistories({
      runs: shown,
      active: runs.some(({ id }) => id === playing.run) ? playing.run : active,
      beside: null,
    }),
    focus: null,
    menu: null,
    notice: null,
    playing: false,
  });
}

/** The run of a lesson with more or less of it, or with another run in its place: at a step that both have. */
function moved(run: KeptRun, { scenario, until }: Shown): Run {
  const history = beginHistory(scenario.setup, until);
  const common = run.history ? commonSteps(run.history, history) : 0;
  const start = startOf(scenario);
  const step = until === null ? start : Math.max(start, Math.min(run.cursor.step, common));
  const cursor = { step: Math.min(step, history.steps.length), event: null };
  return { ...run, scenario, until, history, cursor, goal: null, bookmarks: [], isStopped: false };
}

/** Leaves the lesson where it is: the rest of the run is there again, and everything can be done to it. */
export function leaveLesson(): void {
  const { lesson, runs, active, beside } = store.getState();
  if (!lesson) return;
  const free = runs.map((run) => (run.until === null ? run : { ...run, until: null, history: null }));
  store.setState({ lesson: null, ...withHistories({ runs: free, active, beside }), notice: null });
  const from = lesson.own?.triedFrom ?? null;
  if (from === null || !runs.some(({ id }) => id === from)) return;
  closeRun(lesson.run);
  switchRun(from);
  setSidePanel('lesson');
  store.setState({ notice: null });
}

/** Begins a lesson anew, with every question open. */
export function startOver(): void {
  const playing = lessonShown(store.getState());
  if (!playing) return;
  const anew: Playing = { ...playing, beat: 0, answers: {}, hints: 0, attempts: 0 };
  show(anew);
  keep(anew, progressOf(keptAs(playing)));
}

export function giveHint(): void {
  const { lesson } = store.getState();
  if (lesson) store.setState({ lesson: { ...lesson, hints: lesson.hints + 1 } });
}

/** Gives up an attempt at the task, and comes back to the run that it started from. Undo takes that back. */
export function tryAnother(): void {
  const playing = lessonShown(store.getState());
  if (!playing || beatOf(playing)) return;
  for (let { active } = store.getState(); active !== playing.run; ) {
    const before: RunId = active;
    closeRun(before);
    ({ active } = store.getState());
    if (active === before) break;
    if (active !== playing.run && !lessonShown(store.getState())) switchRun(playing.run);
  }
  show({ ...playing, attempts: playing.attempts + 1 });
}
