import type { NodeId } from '../../engine/protocol.ts';
import { sightOf } from '../../engine/sight.ts';
import { isUnfinished } from '../beginning.ts';
import { lessonShown } from '../lesson.ts';
import type { KeptRun, Run } from '../run.ts';
import { wholeOf } from '../sight.ts';
import type { AppState, Plain } from '../state.ts';
import { activeRun, store } from '../store.ts';
import { visited } from './stepping.ts';

/** Showing a run as one replica knows it. Whatever shows a run gets this one in its place, so nothing has to hide. */

/** Shows what the replica in focus knows, or the whole run again. */
export function turnSight(): void {
  const state = store.getState();
  if (activeRun(state).seen) return showWhole();
  const { focus } = state;
  const node = focus && focus.kind !== 'message' ? focus.node : null;
  showSightOf(node);
}

/** @param node null where nothing says whose sight is wanted, which is then asked for */
export function showSightOf(node: NodeId | null): void {
  const state = store.getState();
  const run = activeRun(state);
  const { replicas } = run.scenario.setup.cluster;
  const refusal = whyNot(state, run) ?? (node === null || node >= replicas ? 'sightOfWhom' : null);
  if (refusal || node === null) return store.setState({ notice: { kind: refusal ?? 'sightOfWhom' }, playing: false });
  replace(state, seenBy(run, node));
  store.setState({ focus: { kind: 'node', node } });
}

export function showWhole(): void {
  const state = store.getState();
  replace(state, wholeOf(activeRun(state)));
}

type Refusal = Extract<Plain['kind'], `sight${string}`>;

function whyNot(state: AppState, run: Run): Refusal | null {
  if (lessonShown(state)) return 'sightInLesson';
  if (state.beside !== null) return 'sightInPair';
  return isUnfinished(run) || run.goal ? 'sightTooEarly' : null;
}

function seenBy(run: Run, by: NodeId): Run {
  const { history, counts } = sightOf(run.history, by);
  const from = counts.findLastIndex((count) => count <= run.cursor.step);
  return {
    ...run,
    // The name of the run says what was done to it.
    origin: { kind: 'opened' },
    changes: 0,
    bookmarks: [],
    scenario: { base: run.scenario.base, setup: history.setup },
    history,
    cursor: { step: from, event: null },
    seen: { by, whole: { ...run, use: visited(run.use) }, counts: counts.with(from, run.cursor.step) },
  };
}

function replace({ runs }: AppState, run: KeptRun): void {
  const shown = runs.map((kept) => (kept.id === run.id ? run : kept));
  store.setState({ runs: shown, playing: false, menu: null, notice: null });
}
