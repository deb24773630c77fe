import type { Action } from '../engine/interventions/index.ts';
import type { Links } from '../engine/network/links.ts';
import {
  createLinks,
  cutLink,
  heal,
  isOpen,
  isolate,
  partition,
  rejoin,
  restoreLink,
} from '../engine/network/links.ts';
import type { NodeId } from '../engine/protocol.ts';
import type { Step } from '../engine/trace.ts';
import type { Node, World } from '../engine/world.ts';
import { envelopesInFlight } from '../engine/world.ts';
import type { SequenceNumber } from '../protocols/numbers.ts';
import type { PbftNote } from '../protocols/pbft/notes.ts';
import { passesDecisionsOn } from '../protocols/pbft/rules/decision.ts';
import type { PbftMessage } from '../protocols/pbft/rules/messages.ts';
import type { ReplicaState } from '../protocols/pbft/rules/replicaState.ts';
import { primaryOf, weakQuorumSize } from '../protocols/quorum.ts';
import type { Calm } from './calm.ts';
import { isPromised, promisedReplicas } from './promised.ts';

/** A replica that is behind the others for good, though it could know. */
export interface Straggler {
  readonly node: NodeId;
  readonly lastExecuted: SequenceNumber;
  /** The last slot that the others have executed. */
  readonly others: SequenceNumber;
}

/**
 * Returns the replicas that the end of a run leaves behind: the run is calm, and past all that may still come. One that
 * is between two views is not among them: it has asked for a view that the others do not want (§4.4). Where no
 * decisions are passed on, nor is one that a lying primary keeps in the dark, until there is a checkpoint that it can
 * fetch (§4.3).
 */
export function stragglersAt(world: World, calm: Calm): Straggler[] {
  const since = calm.since();
  if (since === null || !(isAtRest(world) || world.tick > since + calm.boundTicks())) return [];
  const replicas = promisedReplicas(world);
  const others = Math.max(0, ...replicas.map(({ state }) => state.lastExecuted));
  return replicas.flatMap(({ node, state: { active, lastExecuted } }) =>
    active && lastExecuted < others && !isInTheDark(world, node) ? [{ node, lastExecuted, others }] : [],
  );
}

/**
 * True if a replica lacks a proposal that only a liar could send it, and the others have no checkpoint that covers it.
 * Where decisions are passed on, it needs neither.
 */
function isInTheDark(world: World, node: NodeId): boolean {
  const { cluster } = world.setup;
  const { lastExecuted, log, view } = (world.nodes[node] as Node).state as ReplicaState;
  const others = promisedReplicas(world).filter((other) => other.node !== node);
  const hasCheckpoint = others.some(({ state }) => state.stable.sequence > lastExecuted);
  if (passesDecisionsOn(cluster) || hasCheckpoint || !world.nodes[primaryOf(view, cluster.replicas)]?.lied)
    return false;
  const lacked = lastExecuted + 1;
  const decided = others.map(({ state }) => state.log.get(lacked)).find((slot) => slot?.executed);
  return decided?.proposal?.digest !== log.get(lacked)?.proposal?.digest;
}

/** True if nothing of what correct replicas do is still to come. */
function isAtRest(world: World): boolean {
  const hasTimer = world.nodes.some(({ timers }, node) => timers.size > 0 && isPromised(world, node));
  return !hasTimer && envelopesInFlight(world).length === 0;
}

/**
 * Finds out whether a replica could know that it is behind. f+1 correct replicas have spoken to it of slots that it has
 * not executed; or a link between it and a correct replica that was ahead was opened again, or it was restarted then:
 * it has to ask, and nothing is lost by chance.
 * @param world - the world at the end of these steps, which says who is correct
 */
export function couldKnow(steps: readonly Step[], world: World, { node, lastExecuted }: Straggler): boolean {
  const { cluster, conditions, interventions } = world.setup;
  const isSafe =
    conditions.loss === 0 &&
    interventions.every(({ action: { kind } }) => kind !== 'conditions' && kind !== 'linkConditions');
  const links = createLinks();
  const executed = new Map<NodeId, SequenceNumber>();
  const speakers = new Set<NodeId>();
  const peers = Array.from({ length: cluster.replicas }, (_, peer) => peer).filter(
    (peer) => peer !== node && isPromised(world, peer),
  );
  for (const step of steps) {
    const { cause } = step;
    if (cause.kind === 'delivered' && cause.envelope.to === node && peers.includes(cause.envelope.from)) {
      const { message, from } = cause.envelope;
      if (highestNamed(message as PbftMessage) > lastExecuted) speakers.add(from);
      if (speakers.size >= weakQuorumSize(cluster.replicas)) return true;
    }
    if (cause.kind === 'intervention' && cause.noEffect === null && isSafe) {
      const { action } = cause.intervention;
      const ahead = peers.filter((peer) => (executed.get(peer) ?? 0) > lastExecuted);
      const wasOpen = ahead.map((peer) => isOpenBetween(links, node, peer));
      relink(links, action);
      if (ahead.some((peer, index) => !wasOpen[index] && isOpenBetween(links, node, peer))) return true;
      const isRestart = action.kind === 'restart' && action.replica === node;
      if (isRestart && ahead.some((peer) => isOpenBetween(links, node, peer))) return true;
    }
    if (step.node !== null) noteExecution(executed, step.node, step.notes as readonly PbftNote[]);
  }
  return false;
}

function noteExecution(executed: Map<NodeId, SequenceNumber>, node: NodeId, notes: readonly PbftNote[]): void {
  for (const note of notes) {
    if (note.kind === 'executed' || note.kind === 'stateInstalled') executed.set(node, note.sequence);
  }
}

function isOpenBetween(links: Links, one: NodeId, other: NodeId): boolean {
  return isOpen(links, one, other) && isOpen(links, other, one);
}

/** Carries out what an intervention does to the links. */
function relink(links: Links, action: Action): void {
  if (action.kind === 'partition') partition(links, [...action.groups]);
  else if (action.kind === 'heal') heal(links);
  else if (action.kind === 'cutOff') isolate(links, action.replica);
  else if (action.kind === 'rejoin') rejoin(links, action.replica);
  else if (action.kind === 'cutLink') cutLink(links, action.from, action.to);
  else if (action.kind === 'restoreLink') restoreLink(links, action.from, action.to);
}

/** The highest slot of which a message says that somebody has it, or is about to; 0 if it speaks of none. */
function highestNamed(message: PbftMessage): SequenceNumber {
  switch (message.kind) {
    case 'prePrepare':
    case 'prepare':
    case 'commit':
    case 'checkpoint':
    case 'stateCopy':
    case 'decision':
      return message.sequence;
    case 'status':
      return message.lastExecuted;
    case 'viewChange':
      return Math.max(message.lowWaterMark, ...message.certificates.map(({ proposal }) => proposal.sequence));
    case 'newView':
      return Math.max(0, ...message.viewChanges.map(highestNamed));
    default:
      return 0;
  }
}
