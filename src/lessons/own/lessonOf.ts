import type { ActionKind } from '../../engine/interventions/index.ts';
import type { Cluster } from '../../engine/protocol.ts';
import { interventionKinds } from '../../protocols/interventions.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { changesFrom } from '../judge.ts';
import type { Beat, Lesson, Question, Task } from '../lesson.ts';
import type { OwnLesson, OwnQuestion, OwnStop } from './ownLesson.ts';
import { idOfOption, idOfStop } from './ownLesson.ts';
import type { OwnRuns } from './ownRuns.ts';

/** Stands for every lesson of a reader's own: what tells them apart is what they say. */
export const OWN_ID = 'own';

/** Returns a lesson of a reader's own as the player plays it. Its checklist is empty. */
export function lessonOf(own: OwnLesson, { runs, solution }: OwnRuns): Lesson {
  const scenarios = runs.map(({ scenario }) => scenario);
  const [run, ...others] = scenarios;
  if (!run) throw new Error('A lesson has a run.');
  return {
    id: OWN_ID,
    run,
    others: Object.fromEntries(others.map((other, index) => [nameOfRun(index + 1), other])),
    beats: own.stops.map(beatOf),
    task: taskOf(own, scenarios, solution?.scenario ?? null),
  };
}

function nameOfRun(index: number): string {
  return String(index);
}

function beatOf({ run, at, ask, opens, until }: OwnStop, index: number): Beat {
  return {
    id: idOfStop(index),
    ...(run > 0 ? { in: nameOfRun(run) } : {}),
    at,
    ask: ask ? questionOf(ask) : TELLS_ONLY,
    ...(ask && opens !== run ? { opens: nameOfRun(opens) } : {}),
    until: ask ? until : at,
  };
}

/** A stop at which there is nothing to answer. */
const TELLS_ONLY: Question = { kind: 'choose', options: [], right: '' };

function questionOf({ kind, options, right }: OwnQuestion): Question {
  const ids = options.map((_, index) => idOfOption(index));
  const rightId = idOfOption(right ?? 0);
  if (kind === 'order') {
    const mixed = [...ids].sort((a, b) => (textIn(options, a) < textIn(options, b) ? -1 : 1));
    return { kind, options: mixed.map((id) => ({ id })), right: ids };
  }
  if (kind === 'point') {
    const points = options.map(({ node }, index) => ({
      id: idOfOption(index),
      claims: [],
      focus: { kind: 'node' as const, node: node ?? 0 },
    }));
    return { kind, options: points, right: rightId };
  }
  // Numbers are texts as any other: no run has to show them.
  return { kind: 'choose', options: ids.map((id) => ({ id, claims: [] })), right: rightId };
}

function textIn(options: OwnQuestion['options'], id: string): string {
  return options[Number(id) - 1]?.text ?? '';
}

const allKinds = Object.keys(interventionKinds) as ActionKind[];

export function taskOf({ task }: OwnLesson, runs: readonly Scenario[], solution: Scenario | null): Task {
  const run = runs[task?.run ?? 0];
  if (!task || !run || !solution) {
    return { goals: [], limits: { kinds: allKinds }, best: 0, solution: { plan: [] }, nearMisses: [] };
  }
  const settings = Object.keys(run.setup.cluster) as (keyof Cluster)[];
  return {
    ...(task.run > 0 ? { in: nameOfRun(task.run) } : {}),
    goals: task.goals.map(({ all }, index) => ({ id: idOfOption(index), all })),
    limits: {
      kinds: task.kinds ?? allKinds,
      settings: task.settings ?? settings,
      ...(task.downAtOnce === undefined ? {} : { downAtOnce: task.downAtOnce }),
      ...(task.liars === undefined ? {} : { liars: task.liars }),
    },
    best: changesFrom(run.setup, solution.setup),
    solution: { plan: solution.setup.interventions, cluster: solution.setup.cluster },
    // The checklist judges those of the author: players have no use for them.
    nearMisses: [],
  };
}
