import { advance } from '../../../engine/advance.ts';
import type { Action } from '../../../engine/interventions/index.ts';
import { faultInside } from '../../../engine/monitors/inside.ts';
import { putFirst, withdraw } from '../../../engine/network/agenda.ts';
import type { Envelope } from '../../../engine/network/envelope.ts';
import { changedEnvelope } from '../../../engine/network/envelope.ts';
import type { Cluster, NodeId, TimerName } from '../../../engine/protocol.ts';
import { createRecord } from '../../../engine/signing.ts';
import type { Step } from '../../../engine/trace.ts';
import type { World } from '../../../engine/world.ts';
import { createWorld, envelopesInFlight } from '../../../engine/world.ts';
import { checkedKitOf } from '../../../protocols/checkedKit.ts';
import { buildSetup } from '../../engine/buildSetup.ts';

/**
 * A world that is moved on by hand: its clock stands still, no message arrives and no timer runs out by itself. Each
 * function takes one step of the engine. For tests.
 */
export interface ByHand {
  world: World;
}

/** @param cluster what is different from four replicas with one client, K = 10 and L = 20 */
export function startByHand(cluster: Partial<Cluster>): ByHand {
  const setup = buildSetup({ cluster });
  const world = createWorld(setup, checkedKitOf(setup));
  // Somebody may begin to lie at any time, and liars need to know what was ever signed.
  return { world: { ...world, record: createRecord(world.nodes.length) } };
}

/** Does something to the world, now. */
export function intervene(hand: ByHand, action: Action): Step {
  const { world } = hand;
  const at = { tick: world.tick, after: world.stepsAtTick };
  hand.world = { ...world, plan: [...world.plan, { at, action }] };
  return takeStep(hand);
}

/** The replicas that the transport has something to tell hear of it. */
export function hearOfConnections(hand: ByHand): Step[] {
  const steps: Step[] = [];
  while (hand.world.reconnected.length > 0) steps.push(takeStep(hand));
  return steps;
}

/** Delivers one of the messages in flight. */
export function deliver(hand: ByHand, envelope: Envelope): Step {
  const { flight, tick } = hand.world;
  lose(hand, envelope);
  putFirst(flight, tick, changedEnvelope(envelope, { arrivesTick: tick }));
  return takeStep(hand);
}

/** Takes one of the messages out of the network. */
export function lose({ world }: ByHand, envelope: Envelope): void {
  withdraw(world.flight, (other) => other === envelope);
}

/** Lets a timer run out that the node has running. */
export function expire(hand: ByHand, node: NodeId, timer: TimerName): Step {
  const { nodes, timers, tick } = hand.world;
  const running = nodes[node]?.timers.get(timer);
  if (!running) throw new Error(`No timer ${timer} runs at node ${node}.`);
  putFirst(timers, tick, { node, timer, setting: running.setting });
  return takeStep(hand);
}

/** The messages in flight, in the order in which they were sent. */
export function inFlight({ world }: ByHand): readonly Envelope[] {
  return envelopesInFlight(world);
}

function takeStep({ world }: ByHand): Step {
  const step = advance(world);
  if (!step) throw new Error('There is nothing to do.');
  const fault = faultInside(world, step);
  if (fault !== null) throw new Error(fault);
  return step;
}
