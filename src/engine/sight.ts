import { RIGHT_RATE } from './clock.ts';
import type { History, Snapshot } from './history.ts';
import { worldAt } from './history.ts';
import type { PlannedIntervention } from './interventions/index.ts';
import { memoBy } from './memoBy.ts';
import type { Envelope } from './network/envelope.ts';
import { envelopeId } from './network/envelope.ts';
import type { StepCount } from './numbers.ts';
import type { NodeId, Ticks } from './protocol.ts';
import type { Setup } from './setup.ts';
import type { Cause, Step } from './trace.ts';
import type { Node, World } from './world.ts';
import { createWorld } from './world.ts';

/**
 * A run as one of its nodes knows it: what it received and when, what it sent, its timers and its state, and nothing
 * else. It is a history like any other, so whatever shows a run shows no more than this. Its steps are those of the node
 * alone, in a count of their own. Times stay as they are: the node could read each of them off its clock.
 */
export interface Sight {
  readonly history: History;
  /** The step count of the whole run right after so many steps of the node; 0 after none. */
  readonly counts: readonly StepCount[];
}

/**
 * Ticks from where an arrow is drawn to begin to its end. A node learns neither when a message to it was sent, nor when
 * one of its own arrives, so the same stands for all.
 */
const DRAWN_TICKS: Ticks = 20;

/** Interventions in the machine of a node that the node itself notices: it stops, or wakes up with some disk. */
const ownKinds: ReadonlySet<string> = new Set(['crash', 'restart', 'restoreDisk', 'ownDuration']);

/** Returns what a node knows of a run that is whole: it is worked out once. */
export function sightOf(history: History, node: NodeId): Sight {
  const sights = sightsOf(history);
  const known = sights.get(node) ?? createSight(history, node);
  sights.set(node, known);
  return known;
}

const sightsOf = memoBy((_: History): Map<NodeId, Sight> => new Map());

function createSight(whole: History, node: NodeId): Sight {
  const counts: StepCount[] = [0];
  const steps: Step[] = [];
  const seen: Seen = { whole, node, plan: [], heard: new Map() };
  whole.steps.forEach((step, index) => {
    const cause = causeSeen(seen, step);
    if (!cause) return;
    steps.push({ tick: step.tick, cause, node, notes: step.notes, sent: step.sent.flatMap(sentSeen) });
    counts.push(index + 1);
  });
  const setup = setupSeen(whole.setup, seen.plan, steps.at(-1)?.tick ?? 0);
  const snapshots = counts.map(
    (count, own): Snapshot => ({
      count: own,
      // Worked out when somebody asks: a long run has many steps.
      get world() {
        return worldSeen(setup, node, worldAt(whole, count));
      },
    }),
  );
  return { history: { setup, kit: whole.kit, steps, violations: [], end: 'own', snapshots, of: node }, counts };
}

interface Seen {
  readonly whole: History;
  readonly node: NodeId;
  /** The interventions in the machine of the node, so far. */
  readonly plan: PlannedIntervention[];
  /** The number of times that each message has arrived, by what it says and who sent it. */
  readonly heard: Map<string, number>;
}

/** Returns what the node notices of the beginning of a step; null where it notices nothing. */
function causeSeen(seen: Seen, { tick, cause, node }: Step): Cause | null {
  if (node !== seen.node) return null;
  switch (cause.kind) {
    case 'delivered':
      return { kind: 'delivered', envelope: heardBy(seen, cause.envelope) };
    case 'missed':
      return null;
    case 'timeout':
    case 'connected':
      return cause;
    case 'intervention': {
      const { action } = cause.intervention;
      // A clock that was put forward is a timer that has run out.
      if (action.kind === 'fireTimer') return { kind: 'timeout', timer: action.timer };
      if (!ownKinds.has(action.kind) && !Object.hasOwn(seen.whole.kit.interventions, action.kind)) return null;
      const intervention = { at: { tick, after: 0 }, action };
      const index = seen.plan.push(intervention) - 1;
      return { kind: 'intervention', index, intervention, envelope: null, noEffect: null };
    }
  }
}

/** A message as it arrived. A false signature is seen; who made it, how often the message set out and when, is not. */
function heardBy({ whole, heard }: Seen, envelope: Envelope): Envelope {
  const { message, letters, label, from, to, arrivesTick, forged } = envelope;
  const name = envelopeId({ letters, label, from, to, repeat: 0, copy: 0 }, whole.setup.cluster.replicas);
  const repeat = heard.get(name) ?? 0;
  heard.set(name, repeat + 1);
  const sentTick = Math.max(0, arrivesTick - DRAWN_TICKS);
  const said = { message, letters, label, from, to, repeat, copy: 0, sentTick, arrivesTick };
  return { ...said, fate: 'travels', heldTick: null, ...(forged && { forged }) };
}

/** A message as its sender knows it: it set out. The copies that the network makes are the network's. */
function sentSeen({ message, letters, label, from, to, repeat, copy, sentTick, side }: Envelope): Envelope[] {
  if (copy > 0) return [];
  const said = { message, letters, label, from, to, repeat, copy, sentTick, arrivesTick: sentTick + DRAWN_TICKS };
  return [{ ...said, fate: 'unseen', heldTick: null, ...(side && { side }) }];
}

/** The members and the settings of the cluster are known to all. The rest of a setup is the business of the world. */
function setupSeen(
  { protocol, cluster }: Setup,
  interventions: readonly PlannedIntervention[],
  untilTick: Ticks,
): Setup {
  const conditions = { latency: DRAWN_TICKS, jitter: 0, loss: 0, duplication: 0 };
  return { protocol, cluster, seed: 0, conditions, untilTick, interventions };
}

/** A world in which nothing has happened but to this node. Nothing will: it stands still. */
function worldSeen(setup: Setup, id: NodeId, { kit, tick, nodes }: World): World {
  const world = createWorld(setup, kit);
  const { rate, timers, ...node } = nodes[id] as Node;
  const byOwnClock = [...timers].map(([name, timer]) => {
    const { startedTick, dueTick } = timer;
    const after = Math.floor(((dueTick - startedTick) * rate) / RIGHT_RATE);
    return [name, { setting: 0, startedTick, dueTick: startedTick + after }] as const;
  });
  world.nodes[id] = { ...node, rate: RIGHT_RATE, timers: new Map(byOwnClock) };
  world.owned[id] = false;
  world.tick = tick;
  world.interventionsDone = world.plan.length;
  return world;
}
