import { advance } from '../engine/advance.ts';
import type { Violation } from '../engine/monitors/monitor.ts';
import { createWatches, observe } from '../engine/monitors/watch.ts';
import type { Ticks } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import type { World } from '../engine/world.ts';
import { createWorld } from '../engine/world.ts';
import { checkedKitOf } from '../protocols/checkedKit.ts';
import type { Unanswered } from '../protocols/pbft/explain/stabilisation.ts';
import { unansweredAt } from '../protocols/pbft/explain/stabilisation.ts';
import type { PbftState } from '../protocols/pbft/pbft.ts';
import type { ClientState } from '../protocols/pbft/rules/clientState.ts';
import { runOf } from '../protocols/run.ts';
import type { Unheeded } from './answers.ts';
import { watchAnswers } from './answers.ts';
import type { Calm } from './calm.ts';
import { watchCalm } from './calm.ts';
import type { Restless } from './rest.ts';
import { watchRest } from './rest.ts';
import type { Straggler } from './stragglers.ts';
import { couldKnow, stragglersAt } from './stragglers.ts';
import type { Uncalled } from './viewChanges.ts';
import { watchViewChanges } from './viewChanges.ts';

/** The first time that a promise was broken in a run. */
export type Finding =
  /** A monitor fired, or a replica contradicts an invariant of its own. `promise` is the monitor's id, or `inside`. */
  | (FoundAt & { readonly kind: 'violation'; readonly violation: Violation })
  /** A correct replica left its view though nothing called for it (§4.4, §4.5.2). */
  | (FoundAt & { readonly kind: 'uncalled'; readonly uncalled: Uncalled })
  /** A correct client goes on waiting, though enough correct replicas have told it one result (§4.1, §5.1). */
  | (FoundAt & { readonly kind: 'unheeded'; readonly unheeded: Unheeded })
  /** All is answered, and yet a correct replica goes on sending (as `rest.ts` counts it). */
  | (FoundAt & { readonly kind: 'restless'; readonly restless: Restless })
  /** All is answered, and a correct replica stays behind though it could know (as `stragglers.ts` says). */
  | (FoundAt & { readonly kind: 'leftBehind'; readonly straggler: Straggler })
  /** The network is stable, and a correct client has no answer within the promised time (§3, §4.5.2). */
  | (FoundAt & { readonly kind: 'unanswered'; readonly unanswered: Unanswered });

interface FoundAt {
  readonly promise: string;
  /** The index of the step by which it is broken. */
  readonly step: number;
  readonly tick: Ticks;
}

/** The promises beside the monitors and the invariants. */
export const LIVENESS = 'liveness';
export const VIEW_CHANGE = 'viewChange';
export const ACCEPTANCE = 'acceptance';
export const REST = 'rest';
export const CATCHING_UP = 'catchingUp';

/** A longer run is abandoned: the promises it breaks, it has broken by then. */
const STEPS_MAX = 20_000;

/**
 * Returns the promises that a run breaks, each once: in the order of steps, then those that only the end shows. Empty
 * if all are kept.
 * @param wanted - only this promise; the run ends where it is broken
 */
export function judge(setup: Setup, wanted: string | null = null): Finding[] {
  const isWanted = (promise: string): boolean => wanted === null || promise === wanted;
  const kit = checkedKitOf(setup);
  const world = createWorld(setup, { ...kit, monitors: kit.monitors.filter(({ id }) => isWanted(id)) });
  const calm = watchCalm(setup);
  const findings = runWatched(world, calm, wanted);
  if (wanted !== null && findings.length > 0) return findings;
  if (isWanted(CATCHING_UP)) findings.push(...stragglerIn(setup, world, calm));
  if (isWanted(LIVENESS)) findings.push(...unansweredIn(setup, world));
  return findings;
}

/** Runs without keeping the trace, since most runs are of no interest. */
function runWatched(world: World, calm: Calm, wanted: string | null): Finding[] {
  const watches = createWatches(world.setup, world.kit.monitors);
  const [viewChanges, answers, rest] = [watchViewChanges(world.setup), watchAnswers(world.setup), watchRest(calm)];
  const findings: Finding[] = [];
  const find = (finding: Finding): void => {
    const isNews = findings.every(({ promise }) => promise !== finding.promise);
    if (isNews && (wanted === null || finding.promise === wanted)) findings.push(finding);
  };
  for (let count = 0; count < STEPS_MAX; count++) {
    const step = advance(world);
    if (!step) break;
    const { tick } = step;
    for (const violation of observe(watches, step, count, world)) {
      find({ kind: 'violation', promise: violation.monitor, step: count, tick, violation });
    }
    calm.observe(step, world);
    const uncalled = viewChanges(step, world);
    if (uncalled) find({ kind: 'uncalled', promise: VIEW_CHANGE, step: count, tick, uncalled });
    const unheeded = answers(step, world);
    if (unheeded) find({ kind: 'unheeded', promise: ACCEPTANCE, step: count, tick, unheeded });
    const restless = rest(step, world);
    if (restless) find({ kind: 'restless', promise: REST, step: count, tick, restless });
    // A run that does not come to rest shows nothing more.
    if (restless || (wanted !== null && findings.length > 0)) break;
  }
  return findings;
}

/** Makes the run again with its trace, but only if a replica is behind in the end. */
function stragglerIn(setup: Setup, world: World, calm: Calm): Finding[] {
  const stragglers = stragglersAt(world, calm);
  if (stragglers.length === 0) return [];
  const { steps } = runOf(setup, STEPS_MAX);
  const straggler = stragglers.find((one) => couldKnow(steps, world, one));
  if (!straggler) return [];
  return [{ kind: 'leftBehind', promise: CATCHING_UP, step: steps.length - 1, tick: world.tick, straggler }];
}

/** Makes the run again with its trace, but only if a client waits in the end. */
function unansweredIn(setup: Setup, { nodes }: World): Finding[] {
  const isWaiting = nodes.some(({ state, lied }) => {
    const { kind } = state as PbftState;
    return kind === 'client' && !lied && (state as ClientState).outstanding !== null;
  });
  if (!isWaiting) return [];
  const history = runOf(setup, STEPS_MAX);
  const count = history.steps.length;
  const tick = history.steps.at(-1)?.tick ?? 0;
  const [unanswered] = unansweredAt(history, count);
  return unanswered ? [{ kind: 'unanswered', promise: LIVENESS, step: count - 1, tick, unanswered }] : [];
}
