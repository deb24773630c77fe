import type { History } from '../../engine/history.ts';
import { memoBy } from '../../engine/memoBy.ts';
import type { Setup } from '../../engine/setup.ts';
import { startRun } from '../../protocols/run.ts';
import type { LinkFault } from '../../scenario/link/fault.ts';
import { decodeScenario } from '../../scenario/link/link.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { OwnLesson } from './ownLesson.ts';
import { RUN_STEPS_MAX } from './ownLesson.ts';

/** The runs of a lesson as they are played. The solution of its task is one of them. */
export interface OwnRuns {
  readonly runs: readonly OwnRun[];
  readonly solution: OwnRun | null;
  readonly nearMisses: readonly OwnRun[];
}

export interface OwnRun {
  readonly scenario: Scenario;
  /** Null where the run is longer than `RUN_STEPS_MAX` steps. */
  readonly history: History | null;
}

export type OwnRunsResult =
  | ({ readonly ok: true } & OwnRuns)
  | { readonly ok: false; readonly path: readonly (string | number)[]; readonly fault: LinkFault };

export function runsOf({ runs, task }: OwnLesson): OwnRunsResult {
  const read = readAll(runs, ['runs']);
  if (!read.ok) return read;
  if (!task) return { ok: true, runs: read.runs, solution: null, nearMisses: [] };
  const solution = decodeScenario(task.solution);
  if (!solution.ok) return { ok: false, path: ['task', 'solution'], fault: solution.fault };
  const nearMisses = readAll(task.nearMisses ?? [], ['task', 'nearMisses']);
  if (!nearMisses.ok) return nearMisses;
  return { ok: true, runs: read.runs, solution: ownRunOf(solution.scenario), nearMisses: nearMisses.runs };
}

type Read = { readonly ok: true; readonly runs: readonly OwnRun[] } | Extract<OwnRunsResult, { readonly ok: false }>;

function readAll(links: readonly string[], place: readonly string[]): Read {
  const runs: OwnRun[] = [];
  for (const [index, link] of links.entries()) {
    const result = decodeScenario(link);
    if (!result.ok) return { ok: false, path: [...place, index], fault: result.fault };
    runs.push(ownRunOf(result.scenario));
  }
  return { ok: true, runs };
}

function ownRunOf(scenario: Scenario): OwnRun {
  return { scenario, history: boundedRunOf(scenario.setup) };
}

/** Returns the whole run of a setup; null where it is too long. */
export const boundedRunOf = memoBy((setup: Setup): History | null => {
  const history = startRun(setup).grow(RUN_STEPS_MAX, MESSAGES_MAX);
  return history && history.steps.length <= RUN_STEPS_MAX ? history : null;
});

/** In a large cluster a step may send very many. */
const MESSAGES_MAX = 40_000;
