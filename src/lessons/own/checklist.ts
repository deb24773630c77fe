import type { StepCount } from '../../engine/numbers.ts';
import { holds } from '../condition.ts';
import { judge } from '../judge.ts';
import type { Place } from '../place.ts';
import { placeOf } from '../place.ts';
import { taskOf } from './lessonOf.ts';
import type { OwnLesson, OwnQuestion, OwnStop } from './ownLesson.ts';
import { optionsRangeOf } from './ownLesson.ts';
import type { OwnRuns } from './ownRuns.ts';

/** Something that a lesson lacks before it can be played. Stops, options and goals count from 0. */
export type Missing =
  | { readonly kind: 'title' | 'stop' | 'taskAsks' | 'goals' }
  | { readonly kind: 'longRun'; readonly run: number }
  | { readonly kind: MissingOfStop; readonly stop: number }
  | { readonly kind: 'goalText' | 'goalMissed' | 'goalHeld'; readonly goal: number }
  /** A run that must not solve the task does. */
  | { readonly kind: 'nearMiss'; readonly run: number };

type MissingOfStop =
  | 'caption'
  | 'prompt'
  | 'options'
  | 'optionText'
  | 'sameOptions'
  | 'number'
  | 'node'
  | 'right'
  | 'reveal'
  /** The run never comes to the stop, or to the place that shows its answer. */
  | 'place'
  | 'until'
  /** It comes before the end of the stop before it. */
  | 'order'
  /** The answer is shown before it is asked. */
  | 'shown';

/** Returns what a lesson lacks, in the order in which an author comes to it. */
export function checklist(own: OwnLesson, runs: OwnRuns): readonly Missing[] {
  const missing: Missing[] = [];
  if (isEmpty(own.title)) missing.push({ kind: 'title' });
  for (const [run, { history }] of runs.runs.entries()) if (!history) missing.push({ kind: 'longRun', run });
  if (own.stops.length === 0) missing.push({ kind: 'stop' });
  let end: StepCount = 0;
  let before = -1;
  for (const [index, stop] of own.stops.entries()) {
    const { at, until } = stepsOfStop(stop, runs);
    // Another run begins anew.
    if (stop.run !== before) end = 0;
    const ordered = placeFaults(stop, { at, until, end });
    for (const kind of [...faultsOfStop(stop), ...ordered]) missing.push({ kind, stop: index });
    end = stop.ask ? (until ?? end) : (at ?? end);
    before = stop.ask ? stop.opens : stop.run;
  }
  return [...missing, ...faultsOfTask(own, runs)];
}

/** The steps that a stop and its answer are found at; null for a place that its run never reaches. */
export function stepsOfStop(
  stop: OwnStop,
  runs: OwnRuns,
): { readonly at: StepCount | null; readonly until: StepCount | null } {
  return { at: stepIn(runs, stop.run, stop.at), until: stepIn(runs, stop.opens, stop.until) };
}

function stepIn({ runs }: OwnRuns, run: number, place: Place): StepCount | null {
  const history = runs[run]?.history;
  return history ? placeOf(history, place) : null;
}

interface Found {
  readonly at: StepCount | null;
  readonly until: StepCount | null;
  /** How far the stop before it has gone. */
  readonly end: StepCount;
}

function placeFaults({ ask, run, opens }: OwnStop, { at, until, end }: Found): MissingOfStop[] {
  if (at === null) return ['place'];
  if (at < end) return ['order'];
  if (!ask) return [];
  if (until === null) return ['until'];
  return run === opens && until <= at ? ['shown'] : [];
}

function faultsOfStop({ caption, ask, reveal }: OwnStop): MissingOfStop[] {
  if (!ask) return isEmpty(caption) ? ['caption'] : [];
  return [...faultsOfQuestion(ask), ...(isEmpty(reveal) ? (['reveal'] as const) : [])];
}

function faultsOfQuestion({ kind, prompt, options, right }: OwnQuestion): MissingOfStop[] {
  const faults: MissingOfStop[] = [];
  const texts = options.map(({ text }) => text.trim());
  if (isEmpty(prompt)) faults.push('prompt');
  const { least, most } = optionsRangeOf(kind);
  if (options.length < least || options.length > most) faults.push('options');
  if (texts.includes('')) faults.push('optionText');
  else if (new Set(texts).size < texts.length) faults.push('sameOptions');
  if (kind === 'number' && texts.some((text) => text !== '' && !/^-?\d{1,9}$/.test(text))) faults.push('number');
  if (kind === 'point' && options.some(({ node }) => node === null)) faults.push('node');
  if (kind !== 'order' && (right === null || !options[right])) faults.push('right');
  return faults;
}

function faultsOfTask(own: OwnLesson, { runs, solution, nearMisses }: OwnRuns): Missing[] {
  const { task } = own;
  if (!task) return [];
  const missing: Missing[] = [];
  if (isEmpty(task.asks)) missing.push({ kind: 'taskAsks' });
  if (task.goals.length === 0) missing.push({ kind: 'goals' });
  const run = runs[task.run]?.history;
  const solved = solution?.history;
  for (const [goal, { text, all }] of task.goals.entries()) {
    if (isEmpty(text)) missing.push({ kind: 'goalText', goal });
    if (!solved || !all.every((condition) => holds(solved, condition).holds))
      missing.push({ kind: 'goalMissed', goal });
  }
  const isSolved = run && task.goals.every(({ all }) => all.every((condition) => holds(run, condition).holds));
  if (isSolved && task.goals.length > 0) missing.push({ kind: 'goalHeld', goal: task.goals.length - 1 });
  const scenarios = runs.map(({ scenario }) => scenario);
  const whole = taskOf(own, scenarios, solution?.scenario ?? null);
  const from = scenarios[task.run]?.setup;
  for (const [index, { history }] of nearMisses.entries()) {
    const isMissed = from && history && !judge(whole, from, history).passes;
    if (!isMissed) missing.push({ kind: 'nearMiss', run: index });
  }
  return missing;
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}
